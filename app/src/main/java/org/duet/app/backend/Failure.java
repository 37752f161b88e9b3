package org.duet.app.backend;

/** Why a request has no good answer. */
public sealed interface Failure {

  /**
   * The server does not do it.
   *
   * @param code a short name for programs; empty where the status says it all
   * @param detail a sentence a person can read; empty where there is none
   */
  record Refused(int status, String code, String detail) implements Failure {}

  /** The token in use is not accepted any more. */
  record TokenRejected() implements Failure {}

  /** No server, no answer in time, or nobody is signed in any more. */
  record Unreachable() implements Failure {}

  /** An answer that is not what the contract says. */
  record Nonsense() implements Failure {}
}
