package org.duet.app.state;

/** Something that happens in a moment, unless the person takes it back. */
public sealed interface Undoable {
  long id();

  long matchId();

  String name();

  /** The same under another id. */
  Undoable withId(long next);

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
  }
}
