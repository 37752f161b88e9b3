package org.duet.app.discover;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duet.model.matching.Match;

/**
 * Somebody to get to know, with what the two have in common as far as the contract tells.
 *
 * @param shared the names of interests that both have
 */
record Candidate(Match match, Set<String> shared) {

  static Candidate of(Match match, Set<String> mine) {
    return new Candidate(
        match,
        match.matchedUserInterests().stream()
            .filter(mine::contains)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** What they share first. */
  List<String> interests() {
    return match.matchedUserInterests().stream()
        .sorted(Comparator.comparing(name -> !shared.contains(name)))
        .toList();
  }

  long id() {
    return match.id();
  }
}
