package org.duet.app.backend;

import java.time.Duration;
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

  /**
   * The server knows no such request: it is of the newer half of the contract.
   *
   * @param detail what else the server says of it; empty where that is nothing
   */
  record Unable(int status, String detail) implements Failure {}

  /**
   * The server was asked too often.
   *
   * @param pause how long it is not to be asked
   * @param detail a sentence a person can read; empty where there is none
   */
  record TooMany(Duration pause, String detail) implements Failure {}

  /** The token in use is not accepted any more. */
  record TokenRejected() implements Failure {}

  /** No server, no answer in time, or nobody is signed in any more. */
  record Unreachable() implements Failure {}

  /** An answer that is not what the contract says. */
  record Nonsense() implements Failure {}
}
