package org.duet.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
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

/**
 * The database. Reads run side by side; writes one after the other, those of other processes too,
 * and what a write publishes leaves in the order of the commits, before it returns.
 *
 * <p>Every call may throw {@link StoreUnavailable}.
 */
public final class Store implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Store.class);
  private static final int READERS = 4;

  /** How long a read waits for a connection, in milliseconds. */
  private static final int CONNECT_MS = 5000;

  private final ReentrantLock writing = new ReentrantLock(true);
  private final String node;
  private final Engine engine;
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final Jdbi changing;
  private @Nullable Handle writer;

  private Store(String node, Engine engine) {
    this.node = node;
    this.engine = engine;
    this.changing = Jdbi.create(engine.writer());
    this.readers = new HikariDataSource(pool(engine));
    this.reading = Jdbi.create(readers);
  }

  /**
   * Opens the database, making or migrating it as needed.
   *
   * @param node what this process is called among those that share the database
   * @param bus is told what is published, by one thread at a time
   * @throws RuntimeException if that is not possible
   */
  public static Store open(Place place, String node, EventBus bus) {
    Engine engine =
        switch (place) {
          case Place.OwnFile own -> new SqliteEngine(own.file(), bus);
          case Place.Shared shared -> new PostgresEngine(shared, node, bus);
        };
    Flyway.configure()
        .dataSource(engine.writer())
        .locations("classpath:db/migration")
        .placeholders(engine.types())
        .load()
        .migrate();
    Store store = new Store(node, engine);
    try {
      engine.start();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static HikariConfig pool(Engine engine) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(engine.readers());
    pool.setConnectionInitSql(engine.readOnly());
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(CONNECT_MS);
    pool.setPoolName("duet-readers");
    return pool;
  }

  /** What this process is called among those that share the database. */
  public String node() {
    return node;
  }

  /** Whether other processes may work on the same data. */
  public boolean isShared() {
    return engine.isShared();
  }

  /** Whether what other processes do is noticed now. */
  public boolean hearsOthers() {
    return engine.hears();
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
   * verb, nor from what it does after its commit.
   */
  public <T extends @Nullable Object> T write(Function<Transaction, T> verb) {
    writing.lock();
    try {
      Handle handle = writer();
      Engine.Announcement[] announced = new Engine.Announcement[1];
      T result =
          handle.inTransaction(same -> {
            engine.begin(same);
            Transaction tx = new Transaction(same);
            T told = verb.apply(tx);
            announced[0] = engine.announce(same, tx.steps());
            return told;
          });
      announced[0].committed();
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
      engine.close();
      readers.close();
      giveUpWriter();
    } finally {
      writing.unlock();
    }
  }
}
