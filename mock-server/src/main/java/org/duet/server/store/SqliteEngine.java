package org.duet.server.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.duet.server.event.EventBus;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** A file that this process has for itself: its only writer is its order. */
final class SqliteEngine implements Engine {
  private static final int BUSY_MS = 3000;

  private final Path file;
  private final EventBus bus;

  SqliteEngine(Path file, EventBus bus) {
    this.file = file;
    this.bus = bus;
  }

  @Override
  public DataSource readers() {
    return source(TransactionMode.DEFERRED);
  }

  @Override
  public String readOnly() {
    return "PRAGMA query_only = 1";
  }

  @Override
  public DataSource writer() {
    return source(TransactionMode.IMMEDIATE);
  }

  private DataSource source(TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // NORMAL can lose a commit when the power goes.
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setBusyTimeout(BUSY_MS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  @Override
  public Map<String, String> types() {
    return Map.of("id", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB");
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void start() {}

  @Override
  public boolean hears() {
    return true;
  }

  @Override
  public void begin(Handle handle) {}

  @Override
  public Announcement announce(Handle handle, List<Step> steps) {
    return () -> Step.takeAll(steps, bus);
  }

  @Override
  public void close() {}
}
