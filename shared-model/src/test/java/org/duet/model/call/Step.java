package org.duet.model.call;

/** One thing that may happen around a match. */
sealed interface Step {

  enum Verb {
    START,
    JOIN,
    TAKE_OVER,
    DECLINE,
    DISMISS,
    END,
    EXTEND
  }

  record Act(Verb verb, long member, String device) implements Step {
    @Override
    public String toString() {
      return name(member) + verb + " on " + device;
    }
  }

  record Pass(int seconds) implements Step {
    @Override
    public String toString() {
      return seconds + " s pass";
    }
  }

  /** The server looks at its timers. */
  record Expire() implements Step {
    @Override
    public String toString() {
      return "timers run";
    }
  }

  /** The last device of a member is gone. */
  record Leave(long member) implements Step {
    @Override
    public String toString() {
      return name(member) + "leaves";
    }
  }

  record Return(long member) implements Step {
    @Override
    public String toString() {
      return name(member) + "returns";
    }
  }

  private static String name(long member) {
    return member == Calls.ANN ? "Ann " : "Ben ";
  }
}
