package org.duet.app.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duet.app.dashboard.PendingRow.Gone;
import org.duet.app.dashboard.PendingRow.Ringing;
import org.duet.app.state.AppState;
import org.duet.app.state.Notice;
import org.duet.app.state.Notice.CallGone;
import org.duet.model.call.PendingCall;

/**
 * Which rows the panel shows next. Pure: calls newest first; a call that is gone keeps the place it
 * had while its notice lasts, and each match has at most one row.
 */
final class PendingRows {
  private PendingRows() {}

  static List<PendingRow> next(
      List<PendingRow> before, AppState.SignedIn state, Function<CallGone, String> words) {
    List<PendingRow> rows = new ArrayList<>();
    state.shownCalls().forEach(call -> rows.add(ringing(call)));
    Map<UUID, CallGone> gone = gone(state.notices());
    for (int place = 0; place < before.size(); place++) {
      PendingRow old = before.get(place);
      CallGone notice = gone.get(old.sessionId());
      if (notice != null && rows.stream().noneMatch(row -> row.matchId() == old.matchId())) {
        rows.add(Math.min(place, rows.size()), farewell(old, words.apply(notice)));
      }
    }
    return List.copyOf(rows);
  }

  private static Ringing ringing(PendingCall call) {
    return new Ringing(
        call.sessionId(),
        call.matchId(),
        call.otherUserId(),
        call.otherUserName(),
        call.mutual(),
        call.ringingSince());
  }

  private static Gone farewell(PendingRow old, String reason) {
    return new Gone(old.sessionId(), old.matchId(), old.userId(), old.name(), reason);
  }

  private static Map<UUID, CallGone> gone(List<Notice> notices) {
    return notices.stream()
        .filter(CallGone.class::isInstance)
        .map(CallGone.class::cast)
        .collect(Collectors.toMap(CallGone::sessionId, n -> n, (older, newer) -> newer));
  }
}
