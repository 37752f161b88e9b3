package org.duet.server.store;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What one kind of database does in its own way. All else is one text for all. */
interface Engine extends AutoCloseable {

  /** Connections of which each reading transaction sees one state. */
  DataSource readers();

  /** What makes such a connection refuse to write. */
  String readOnly();

  /** The one connection of this process that writes. */
  DataSource writer();

  /** How the schema's placeholders are spelled. */
  Map<String, String> types();

  /** Whether other processes may work on the same data. */
  boolean isShared();

  /**
   * The schema is there: from here on, what other processes announce is published too.
   *
   * @throws StoreUnavailable if the database can not be reached
   */
  void start();

  /** Whether what other processes announce comes in now. */
  boolean hears();

  /** The first thing in every write: afterwards nobody else writes until it ends. */
  void begin(Handle handle);

  /** The last thing in every write: says what is to be done once it is committed. */
  Announcement announce(Handle handle, List<Step> steps);

  /** What a write wants done after its commit; if it fails, nothing. */
  interface Announcement {
    /** It is committed: returns when the steps were taken, in the order of all commits. */
    void committed();
  }

  @Override
  void close();
}
