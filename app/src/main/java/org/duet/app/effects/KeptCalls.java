package org.duet.app.effects;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.History;
import org.duet.app.state.PastCall;
import org.duet.app.storage.CallsFile;
import org.duet.model.matching.Match;

/** The past calls that are kept on this machine, and how they stand in a file. Pure. */
final class KeptCalls {
  /** Of each match; how many there were is kept apart. */
  static final int OF_EACH = 10;

  static final int MATCHES = 500;

  private KeptCalls() {}

  /** Those with whom the last call was the latest. */
  static List<CallsFile> of(SignedIn in, List<Match> matches) {
    return matches.stream()
        .map(Match::id)
        .filter(id -> !in.social().history(id).calls().isEmpty())
        .sorted(Comparator.comparing((Long id) -> latest(in.social().history(id))).reversed())
        .limit(MATCHES)
        .map(id -> file(id, in.social().history(id)))
        .toList();
  }

  private static Instant latest(History history) {
    return Optional.ofNullable(history.calls().getFirst().at()).orElse(Instant.EPOCH);
  }

  private static CallsFile file(long matchId, History history) {
    History.Count count = history.counted();
    return new CallsFile(
        matchId,
        count == null ? null : count.all(),
        count == null ? null : count.talks(),
        history.calls().stream()
            .limit(OF_EACH)
            .map(call ->
                new CallsFile.Call(
                    call.sessionId(),
                    call.byMe(),
                    call.reason(),
                    call.at(),
                    call.length().toMillis()))
            .toList());
  }

  /** The same, by match. */
  static Map<Long, History> histories(List<CallsFile> files) {
    Map<Long, History> all = new HashMap<>();
    for (CallsFile file : files) {
      Integer count = file.all();
      all.put(
          file.matchId(),
          new History(
              new History.Asked.Never(),
              file.calls().stream().map(call -> call(file.matchId(), call)).toList(),
              count == null ? null : new History.Count(count, file.talks())));
    }
    return all;
  }

  private static PastCall call(long matchId, CallsFile.Call call) {
    return new PastCall(
        call.sessionId(),
        matchId,
        call.byMe(),
        call.reason(),
        call.at(),
        Duration.ofMillis(call.lengthMs()));
  }
}
