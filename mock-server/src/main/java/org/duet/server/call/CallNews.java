package org.duet.server.call;

import java.time.Instant;
import java.util.List;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallMatch;
import org.duet.model.call.EndReason;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.RemovalReason;
import org.duet.server.event.Event;
import org.duet.server.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Tells both members' devices how a session changed, each what it has to know. */
final class CallNews {
  private final CallViews views;

  CallNews(CallViews views) {
    this.views = views;
  }

  /**
   * @param before null for a new session
   */
  void tell(
      Transaction tx, CallMatch match, @Nullable Attendance before, Attendance after, Instant now) {
    for (long member : List.of(match.oneId(), match.otherId())) {
      if (before == null || before.session().rev() != after.session().rev()) {
        tx.publish(Event.Tell.all(member, views.updated(tx, after, match, member, now)));
      }
      pending(tx, match, member, before, after, now);
    }
  }

  private void pending(
      Transaction tx,
      CallMatch match,
      long member,
      @Nullable Attendance before,
      Attendance after,
      Instant now) {
    boolean was = before != null && before.waitsFor(member);
    boolean is = after.waitsFor(member);
    if (is && (before == null || !was || before.session().rev() != after.session().rev())) {
      var call = views.pending(tx, after, match, member, now);
      tx.publish(Event.Tell.all(member, new FeedFrame.PendingUpserted(call)));
    } else if (was && !is) {
      removed(tx, member, after);
    } else if (before != null && after.session().isLive()) {
      movedAway(tx, member, before, after);
    }
  }

  private static void removed(Transaction tx, long member, Attendance after) {
    String seat = after.devices().get(member);
    if (after.session().isLive() && seat != null) {
      tx.publish(Event.Tell.only(member, seat, gone(after, RemovalReason.JOINED)));
      tx.publish(Event.Tell.others(member, seat, gone(after, RemovalReason.JOINED_ELSEWHERE)));
    } else {
      tx.publish(Event.Tell.all(member, gone(after, reason(after))));
    }
  }

  /** The call was taken over: the device that had it learns that it is elsewhere now. */
  private static void movedAway(Transaction tx, long member, Attendance before, Attendance after) {
    String old = before.devices().get(member);
    if (old != null && !old.equals(after.devices().get(member))) {
      tx.publish(Event.Tell.only(member, old, gone(after, RemovalReason.JOINED_ELSEWHERE)));
    }
  }

  private static FeedFrame gone(Attendance call, RemovalReason reason) {
    return new FeedFrame.PendingRemoved(
        call.session().matchId(), call.session().sessionId(), reason);
  }

  private static RemovalReason reason(Attendance call) {
    EndReason ended = call.session().endReason();
    if (ended == null) {
      return RemovalReason.DISMISSED;
    }
    return switch (ended) {
      case DECLINED -> RemovalReason.DECLINED;
      case CANCELLED -> RemovalReason.CANCELLED;
      case MISSED -> RemovalReason.MISSED;
      case HANGUP, LOST, TIME_LIMIT, UNMATCHED, BLOCKED -> RemovalReason.ENDED;
    };
  }
}
