package org.duet.server.call;

import org.duet.model.call.Refusal;
import org.duet.model.wire.Problem;
import org.duet.server.http.Refused;

/** How each refusal of the rules is told. */
final class Refusals {
  private Refusals() {}

  static Refused told(Refusal why) {
    return switch (why) {
      case NOT_A_MEMBER -> Refused.forbidden("This call is not yours.");
      case MATCH_OVER -> Refused.conflict("You can not call this person any more.");
      case FIRST_CALL_USED ->
          Refused.badRequest(
              "You had your first call. Once both of you like each other, you can call again.");
      case ENDED -> Refused.gone("This call has ended.");
      case ANSWERED_ELSEWHERE ->
          Refused.conflict(
              "You have this call on another device already.", Problem.ANSWERED_ELSEWHERE);
      case NOT_THE_CALLEE -> Refused.forbidden("Only the person who is called can do this.");
      case NOT_WAITING -> Refused.badRequest("This call does not wait for an answer any more.");
      case NOT_ACTIVE -> Refused.badRequest("This call is not running.");
      case NOT_A_FIRST_CALL -> Refused.badRequest("Only a first call has a time limit to extend.");
    };
  }

  static Refused noSuchCall() {
    return Refused.notFound("There is no such call.");
  }

  static Refused noSuchMatch() {
    return Refused.notFound("There is no such match.");
  }
}
