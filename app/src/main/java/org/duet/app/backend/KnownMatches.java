package org.duet.app.backend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duet.model.matching.Match;
import org.duet.model.wire.FeedFrame;
import org.jspecify.annotations.Nullable;

/** The matches that a server last told of, to see what became of them since. */
final class KnownMatches {
  private Map<Long, Match> mutual = Map.of();
  private Map<Long, Match> candidates = Map.of();

  /**
   * Takes new lists in the place of the last ones.
   *
   * @param others those to get to know; null where they could not be had, which makes none go
   * @return what a feed would have said of the difference
   */
  List<FeedFrame> news(List<Match> matched, @Nullable List<Match> others) {
    Map<Long, Match> before = new LinkedHashMap<>(candidates);
    before.putAll(mutual);
    mutual = byId(matched);
    candidates = others == null ? candidates : byId(others);
    Map<Long, Match> now = new LinkedHashMap<>(candidates);
    now.putAll(mutual);
    List<FeedFrame> frames = new ArrayList<>();
    before.keySet().stream()
        .filter(id -> !now.containsKey(id))
        .forEach(id -> frames.add(new FeedFrame.MatchRemoved(id)));
    now.values().stream()
        .filter(match -> !match.equals(before.get(match.id())))
        .forEach(match -> frames.add(new FeedFrame.MatchUpdated(match)));
    return frames;
  }

  /** Those that write to each other. */
  List<Long> mutual() {
    return List.copyOf(mutual.keySet());
  }

  private static Map<Long, Match> byId(List<Match> all) {
    Map<Long, Match> byId = new LinkedHashMap<>();
    all.forEach(match -> byId.put(match.id(), match));
    return byId;
  }
}
