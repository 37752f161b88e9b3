package org.duet.app.backend;

import java.util.Map;

/** Why a request has no good answer. */
public sealed interface Failure {

  /**
   * The server does not do it.
   *
   * @param code a short name for programs; empty where the status says it all
   * @param detail a sentence a person can read; empty where there is none
   */
  record Refused(int status, String code, String detail) implements Failure {}

  /**
   * Fields of what was sent are wrong.
   *
   * @param detail a sentence a person can read; empty where there is none
   * @param faults what is wrong, by the field's name on the wire
   */
  record Invalid(String detail, Map<String, String> faults) implements Failure {
    public Invalid {
      faults = Map.copyOf(faults);
    }
  }

  /** The token in use is not accepted any more. */
  record TokenRejected() implements Failure {}

  /** No server, no answer in time, or nobody is signed in any more. */
  record Unreachable() implements Failure {}

  /** An answer that is not what the contract says. */
  record Nonsense() implements Failure {}
}
