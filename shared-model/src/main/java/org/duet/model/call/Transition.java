package org.duet.model.call;

/** What comes of a wish about a session that exists. */
public sealed interface Transition {

  /** The wish is granted, whether or not it changed anything. */
  sealed interface Allowed extends Transition {
    /** The session as it is now. */
    Attendance now();
  }

  record Changed(Attendance now) implements Allowed {}

  /** It was so already: verbs may be repeated. */
  record Unchanged(Attendance now) implements Allowed {}

  record Refused(Refusal why) implements Transition {}
}
