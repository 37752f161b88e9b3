package org.duet.app.alerts;

import java.util.function.Consumer;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.SocialEvent;
import org.duet.model.call.PendingCall;

/**
 * What is done about a call from outside of the client's window. Whatever goes on in that window
 * brings it before the person first.
 *
 * @param raise brings it
 */
public record CallHand(Consumer<? super Event> dispatch, Runnable raise) {
  void answer(PendingCall call) {
    raise.run();
    dispatch.accept(new Event.Calls.AnswerPressed(call.sessionId()));
  }

  void decline(PendingCall call) {
    dispatch.accept(new Event.Calls.DeclinePressed(call.sessionId()));
  }

  /** What happened is told on a sheet of that window. */
  void report(PendingCall call) {
    raise.run();
    dispatch.accept(new SocialEvent.OfSafety.ReportAsked(who(call)));
  }

  /** There it is asked whether they mean it. */
  void block(PendingCall call) {
    raise.run();
    dispatch.accept(new SocialEvent.OfSafety.BlockAsked(who(call)));
  }

  private static Person who(PendingCall call) {
    return new Person(call.otherUserId(), call.otherUserName());
  }
}
