package org.duet.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duet.server.event.EventBus;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database. Reads run side by side; writes one after the other, and what a write publishes
 * leaves in the order of the commits, before the next write begins.
 *
 * <p>Every call may throw {@link StoreUnavailable}.
 */
public final class Store implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Store.class);
  private static final int READERS = 4;

  private final ReentrantLock writing = new ReentrantLock(true);
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final Jdbi changing;
  private @Nullable Handle writer;
  private final EventBus bus;

  private Store(HikariDataSource readers, SQLiteDataSource writer, EventBus bus) {
    this.readers = readers;
    this.reading = Jdbi.create(readers);
    this.changing = Jdbi.create(writer);
    this.writer = changing.open();
    this.bus = bus;
  }

  /**
   * Opens the database file, making or migrating it as needed.
   *
   * @throws RuntimeException if that is not possible
   */
  public static Store open(Path file, EventBus bus) {
    SQLiteDataSource source = source(file, false);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(Map.of("id", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB"))
        .load()
        .migrate();
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source(file, true));
    pool.setConnectionInitSql("PRAGMA query_only = 1");
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setPoolName("duet-readers");
    return new Store(new HikariDataSource(pool), source, bus);
  }

  private static SQLiteDataSource source(Path file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // NORMAL can lose a commit when the power goes.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(3000);
    config.enforceForeignKeys(true);
    if (readOnly) {
      config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** Asks something, seeing what was committed before. */
  public <T extends @Nullable Object> T read(Function<Rows, T> query) {
    try {
      return reading.inTransaction(handle -> query.apply(new Rows(handle)));
    } catch (JdbiException e) {
      throw new StoreUnavailable(e);
    }
  }

  /**
   * Changes something, wholly or, if the verb throws, not at all. Must not be called from within a
   * verb.
   */
  public <T extends @Nullable Object> T write(Function<Transaction, T> verb) {
    writing.lock();
    try {
      Handle handle = writer();
      Transaction tx = new Transaction(handle, bus);
      T result = handle.inTransaction(same -> verb.apply(tx));
      tx.committed();
      return result;
    } catch (JdbiException e) {
      giveUpWriter();
      throw new StoreUnavailable(e);
    } finally {
      writing.unlock();
    }
  }

  private Handle writer() {
    Handle handle = writer;
    if (handle == null) {
      handle = changing.open();
      writer = handle;
    }
    return handle;
  }

  /** A connection that could not begin a transaction does not recover; a new one does. */
  private void giveUpWriter() {
    Handle broken = writer;
    writer = null;
    if (broken != null) {
      try {
        broken.getConnection().close();
      } catch (SQLException e) {
        log.warn("the broken connection could not be closed: {}", e.getMessage());
      }
    }
  }

  /** As {@link #write}, with nothing to give back. */
  public void change(Consumer<Transaction> verb) {
    this.<@Nullable Void>write(tx -> {
      verb.accept(tx);
      return null;
    });
  }

  @Override
  public void close() {
    writing.lock();
    try {
      readers.close();
      giveUpWriter();
    } finally {
      writing.unlock();
    }
  }
}
