package org.duet.app.call;

import java.util.List;
import org.duet.app.state.CallState.Peer;

/** What the call's screen shows, in words. */
sealed interface CallScreen {
  Peer peer();

  /** What is missing here, a sentence each; nothing where no call runs. */
  default List<String> lacks() {
    return List.of();
  }

  /** Whether there is a call, ringing or talking. */
  default boolean isRunning() {
    return this instanceof Waiting || this instanceof Talking;
  }

  /** No call; the screen is not shown. */
  record Idle(Peer peer) implements CallScreen {}

  /**
   * Waiting for the other, with the own picture large until they are there for certain.
   *
   * @param title "Calling Ben…"
   * @param what is waited for
   */
  record Waiting(Peer peer, String title, Wait what, List<String> lacks) implements CallScreen {}

  /** What is waited for. */
  enum Wait {
    /** A session to call in. */
    STARTING,
    /** The same, to end it at once. */
    CANCELLED,
    /** The other's answer; there is a time to tell. */
    RINGING,
    /** The other, who is there already. */
    JOINING
  }

  /**
   * Both are in the call.
   *
   * @param link how the connection stands; empty while all is well
   * @param busy whether it may get better by itself
   */
  record Talking(Peer peer, String link, boolean busy, List<String> lacks) implements CallScreen {}

  /**
   * It is over.
   *
   * @param said what came of what the person said about meeting again; empty while they said
   *     nothing
   * @param callAgain whether the rules allow another call
   * @param elsewhere whether it goes on, on another device of this person
   * @param question whether the person has yet to say if they want to meet again
   */
  record Over(
      Peer peer,
      String title,
      String more,
      String said,
      boolean callAgain,
      boolean elsewhere,
      boolean question)
      implements CallScreen {}
}
