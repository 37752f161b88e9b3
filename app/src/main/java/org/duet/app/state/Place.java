package org.duet.app.state;

/** Where in the client a signed-in person is; a call comes before all of them. */
public sealed interface Place {
  record Home() implements Place {}

  /** Whom they could get to know. */
  record Discover() implements Place {}

  record Matches() implements Place {}

  /** What they write with one of them. */
  record Chat(long matchId) implements Place {}

  /** Their calls that are over. */
  record Calls() implements Place {}

  /** Their own profile. */
  record Profile() implements Place {}

  /**
   * Whom they blocked.
   *
   * @param from where they came from, and go back to
   */
  record Blocked(Place from) implements Place {
    /** From where one tells of oneself. */
    public Blocked() {
      this(new Profile());
    }
  }

  /** What can be chosen for this installation. */
  record Settings() implements Place {}
}
