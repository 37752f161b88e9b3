package org.duet.app.state;

/** Something that happens in a moment, or just did, unless the person takes it back. */
public sealed interface Undoable {
  long id();

  long matchId();

  String name();

  /** The same under another id. */
  Undoable withId(long next);

  /** Whether the match goes with it. */
  default boolean hidesMatch() {
    return true;
  }

  /** Whether it is done already, so that it need not be done once the time to take it back ends. */
  default boolean isDone() {
    return false;
  }

  /** Somebody is not wanted, before or after a first call. */
  record Passed(long id, long matchId, String name, boolean called) implements Undoable {
    @Override
    public Passed withId(long next) {
      return new Passed(next, matchId, name, called);
    }
  }

  /** A match is given up. */
  record Unmatched(long id, long matchId, String name) implements Undoable {
    @Override
    public Unmatched withId(long next) {
      return new Unmatched(next, matchId, name);
    }
  }

  /** Somebody was blocked, in leaving a call with them. This is done; it can be taken back. */
  record Blocked(long id, long matchId, Person person) implements Undoable {
    @Override
    public String name() {
      return person.name();
    }

    @Override
    public Blocked withId(long next) {
      return new Blocked(next, matchId, person);
    }

    @Override
    public boolean isDone() {
      return true;
    }
  }

  /** A message that could not be sent was thrown away. */
  record Discarded(long id, long matchId, String name, Outgoing message) implements Undoable {
    @Override
    public Discarded withId(long next) {
      return new Discarded(next, matchId, name, message);
    }

    @Override
    public boolean hidesMatch() {
      return false;
    }

    @Override
    public boolean isDone() {
      return true;
    }
  }

  /** Their own photo is taken away. */
  record PhotoRemoved(long id) implements Undoable {
    @Override
    public long matchId() {
      return 0;
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public PhotoRemoved withId(long next) {
      return new PhotoRemoved(next);
    }

    @Override
    public boolean hidesMatch() {
      return false;
    }
  }
}
