package org.duet.app.state;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The calls this person had.
 *
 * @param byMatch as far as they are known
 * @param reach of how many matches the server may be asked for them, by how far somebody looks back
 */
public record CallLog(Map<Long, History> byMatch, int reach) {
  static final CallLog NEW = new CallLog(Map.of(), 0);

  public CallLog {
    byMatch = Map.copyOf(byMatch);
  }

  History of(long matchId) {
    return byMatch.getOrDefault(matchId, History.UNKNOWN);
  }

  CallLog with(long matchId, History history) {
    Map<Long, History> next = new HashMap<>(byMatch);
    next.put(matchId, history);
    return new CallLog(next, reach);
  }

  CallLog withReach(int next) {
    return new CallLog(byMatch, next);
  }

  CallLog changed(UnaryOperator<History> change) {
    return new CallLog(
        byMatch.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue()))),
        reach);
  }
}
