package org.duet.app.state;

import java.util.UUID;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.On;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Safety.Left;
import org.duet.app.state.Safety.Owed;
import org.duet.app.state.Safety.Phase;
import org.duet.app.state.Safety.Sheet;

/**
 * Away from a call at once, in this order: nothing is seen or heard any more, the call ends, the
 * other is blocked, and what they did can be told.
 */
final class LeaveUpdate {
  private LeaveUpdate() {}

  static Next<SignedIn, Effect> leave(SignedIn s) {
    return switch (s.call()) {
      case None _ -> Next.of(s);
      case On c -> leave(s, c.peer());
      // The other was quicker by a moment.
      case Over c -> leave(s, c.peer());
    };
  }

  private static Next<SignedIn, Effect> leave(SignedIn s, Peer peer) {
    UUID session = CallSteps.sessionOf(s.call());
    Person person = new Person(peer.userId(), peer.name());
    return Next.<SignedIn, Effect>of(s)
        .and(new Effect.Media.Cut())
        .then(CallSteps::leave)
        .then(next -> SafetyUpdate.wish(next, new Owed(person, true)))
        .then(next -> Next.of(undoable(next, peer.matchId(), person)))
        .then(next -> Next.of(asking(next, new Left(session), person)));
  }

  /** Its time begins to run once the question is out of the way. */
  private static SignedIn undoable(SignedIn s, long matchId, Person person) {
    return CircleUpdate.queued(s, new Undoable.Blocked(s.nextNotice(), matchId, person));
  }

  private static SignedIn asking(SignedIn s, Left left, Person person) {
    Sheet report = new Sheet.Report(person, Phase.WRITING, null, left);
    return s.with(s.social().with(s.social().safety().with(report)));
  }
}
