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
 * @param missed which of the missed ones are news
 */
public record CallLog(Map<Long, History> byMatch, int reach, Missed missed) {
  static final CallLog NEW = new CallLog(Map.of(), 0, Missed.NEVER_LOOKED);

  public CallLog {
    byMatch = Map.copyOf(byMatch);
  }

  History of(long matchId) {
    return byMatch.getOrDefault(matchId, History.UNKNOWN);
  }

  CallLog with(long matchId, History history) {
    Map<Long, History> next = new HashMap<>(byMatch);
    next.put(matchId, history);
    return new CallLog(next, reach, missed);
  }

  CallLog withReach(int next) {
    return new CallLog(byMatch, next, missed);
  }

  CallLog with(Missed next) {
    return new CallLog(byMatch, reach, next);
  }

  /** The list of all is on screen. */
  CallLog looked() {
    Missed next = missed;
    for (History history : byMatch.values()) {
      next = next.lookingAt(history);
    }
    return with(next);
  }

  CallLog changed(UnaryOperator<History> change) {
    return new CallLog(
        byMatch.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue()))),
        reach,
        missed);
  }
}
