package org.duet.app.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.call.PendingCall;
import org.duet.model.wire.RemovalReason;

/** Telling a person something that goes by itself. */
final class Notices {
  static final Duration SHOWN = Duration.ofSeconds(4);

  /** More than these at once nobody reads. */
  private static final int AT_ONCE = 4;

  private Notices() {}

  static Next<SignedIn, Effect> failed(SignedIn s, Notice.Wish wish, Trouble trouble) {
    return tell(s, id -> new Notice.Failed(id, wish, trouble));
  }

  /** A card is taken away, and says why, unless this person did it here and knows. */
  static Next<SignedIn, Effect> gone(SignedIn s, UUID sessionId, RemovalReason reason) {
    Optional<PendingCall> card = s.calls().shown(sessionId);
    SignedIn next = s.with(s.pending().without(sessionId));
    if (card.isEmpty() || reason == RemovalReason.JOINED) {
      return Next.of(next);
    }
    PendingCall call = card.get();
    return tell(
        next,
        id -> new Notice.CallGone(id, sessionId, call.otherUserId(), call.otherUserName(), reason));
  }

  static Next<SignedIn, Effect> tell(SignedIn s, LongFunction<Notice> notice) {
    return tell(s, SHOWN, notice);
  }

  /** The same, shown for so long. */
  static Next<SignedIn, Effect> tell(SignedIn s, Duration shown, LongFunction<Notice> notice) {
    return Next.<SignedIn, Effect>of(stay(s, notice))
        .and(new Effect.After(shown, new Event.NoticeFaded(s.nextNotice())));
  }

  /** The same, shown until the person has read it. */
  static SignedIn stay(SignedIn s, LongFunction<Notice> notice) {
    List<Notice> all = new ArrayList<>(s.notices());
    all.add(notice.apply(s.nextNotice()));
    List<Notice> last = all.subList(Math.max(0, all.size() - AT_ONCE), all.size());
    return s.withNotices(last).counted();
  }

  /**
   * Back in the call in which the last run ended nobody need be told how to get there. What the
   * machine noted of it stays until it is read.
   */
  static SignedIn foundBack(SignedIn s) {
    return s.withNotices(
        s.notices().stream()
            .filter(it -> !(it instanceof Notice.Died died && died.report().isEmpty()))
            .toList());
  }
}
