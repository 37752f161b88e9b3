package org.duet.app.state;

import java.time.Duration;

/**
 * Why something a person wanted did not happen.
 *
 * @param detail a sentence the server gave, or an empty string
 * @param pause how long the server is not to be asked again; zero where that is all the same
 */
public record Trouble(Kind kind, String detail, Duration pause) {

  public Trouble(Kind kind, String detail) {
    this(kind, detail, Duration.ZERO);
  }

  /** When the server may be asked again, that is otherwise asked after this while. */
  Duration waiting(Duration usual) {
    return pause.compareTo(usual) > 0 ? pause : usual;
  }

  /** What the person can make of it. */
  public enum Kind {
    /** The server did not answer, or not in time. */
    UNREACHABLE,
    /** E-mail or password is wrong. */
    WRONG_CREDENTIALS,
    /** The token is not accepted any more. */
    SIGNED_OUT,
    /** Not possible as things stand; the detail says why. */
    REFUSED,
    /** It is not this person's. */
    NOT_ALLOWED,
    /** The server knows of nothing there. */
    NOT_THERE,
    /** Things are not any more as this client believed. */
    CHANGED,
    /** More than the server takes. */
    TOO_LARGE,
    /** A kind of thing the server does not take. */
    WRONG_FORMAT,
    /** Something in what was sent is wrong. */
    INVALID,
    /** The call is over. */
    ENDED,
    /** Another device of the same person has the call. */
    ANSWERED_ELSEWHERE,
    /** Too many attempts. */
    TOO_MANY,
    /** The server has no such thing, and will not have it. */
    UNABLE,
    /** The server has no relay, and this person calls through one only. */
    NO_RELAY,
    /** The relay cannot be used now, and the call must not go another way. */
    RELAY_SILENT,
    /** The two clients found no way to each other. */
    NOT_CONNECTED,
    /** The server answered something that cannot be understood. */
    NONSENSE;

    /** Whether it passes by itself: what is not yet said to the server is said again, or is not. */
    public Passing passing() {
      return switch (this) {
        case UNREACHABLE, TOO_MANY -> Passing.SOON;
        case NONSENSE -> Passing.PERHAPS;
        case WRONG_CREDENTIALS,
            SIGNED_OUT,
            REFUSED,
            NOT_ALLOWED,
            NOT_THERE,
            CHANGED,
            TOO_LARGE,
            WRONG_FORMAT,
            INVALID,
            ENDED,
            ANSWERED_ELSEWHERE,
            UNABLE,
            NO_RELAY,
            RELAY_SILENT,
            NOT_CONNECTED ->
            Passing.NEVER;
      };
    }
  }

  /** Whether the same, asked again, may go well though nobody did anything about it. */
  public enum Passing {
    /** The server did not hear, or not now. It is asked again, and nobody need be told. */
    SOON,
    /**
     * Somebody in between answers, such as the log-in page of a network: the server heard nothing.
     * That may last, and the person can end it; so they are told, and the server is asked rarely.
     */
    PERHAPS,
    /** The server heard, and would say the same again. */
    NEVER
  }
}
