package org.duet.app.demo;

/** Something that should have been seen was not. The message says what, for the report. */
final class NotSeen extends Exception {
  private static final long serialVersionUID = 1;

  private final String what;

  NotSeen(String what) {
    super(what);
    this.what = what;
  }

  String what() {
    return what;
  }
}
