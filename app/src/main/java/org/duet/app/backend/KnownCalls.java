package org.duet.app.backend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PendingCallBody;

/** The pending calls that a server last told of, to see what became of them since. */
final class KnownCalls {
  private final Map<UUID, PendingCallBody> known = new LinkedHashMap<>();

  /**
   * Takes a new list in the place of the last one.
   *
   * @return the list, each call with the time of its creation: where a server does not tell, as it
   *     was when it was first seen, for it tells newer from older
   */
  List<PendingCallBody> replace(List<PendingCallBody> now, Instant at) {
    Map<UUID, PendingCallBody> next = new LinkedHashMap<>();
    for (PendingCallBody call : now) {
      next.put(call.sessionId(), dated(call, at));
    }
    known.clear();
    known.putAll(next);
    return List.copyOf(next.values());
  }

  /** What a feed would have said of the calls that are new or have changed; takes the list. */
  List<FeedFrame> news(List<PendingCallBody> now, Instant at) {
    Map<UUID, PendingCallBody> before = new HashMap<>(known);
    List<FeedFrame> frames = new ArrayList<>();
    for (PendingCallBody call : replace(now, at)) {
      PendingCallBody last = before.get(call.sessionId());
      if (last == null || call.rev() > last.rev()) {
        frames.add(new FeedFrame.PendingUpserted(call));
      }
    }
    return frames;
  }

  /** Those that were known and are not in this list. */
  List<PendingCallBody> gone(List<PendingCallBody> now) {
    List<UUID> there = now.stream().map(PendingCallBody::sessionId).toList();
    return known.values().stream().filter(call -> !there.contains(call.sessionId())).toList();
  }

  private PendingCallBody dated(PendingCallBody call, Instant at) {
    if (call.createdAt() != null) {
      return call;
    }
    PendingCallBody last = known.get(call.sessionId());
    Instant since = last == null ? call.receivedAt(at).ringingSince() : last.createdAt();
    return new PendingCallBody(
        call.id(),
        call.sessionId(),
        call.matchId(),
        call.otherUserId(),
        call.otherUserName(),
        call.isMutualMatch(),
        call.status(),
        since,
        call.startedAt(),
        call.secondsAgo(),
        call.expiresInMs(),
        call.callType(),
        call.rev());
  }
}
