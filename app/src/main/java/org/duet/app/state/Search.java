package org.duet.app.state;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** How looking for more people stands. */
public sealed interface Search {
  /** Nobody asked, or what came is in the list. */
  record Idle() implements Search {}

  /**
   * The server was asked.
   *
   * @param known the matches there were then: who is none of them is new, however they came
   */
  record Looking(Set<Long> known) implements Search {
    public Looking {
      known = Set.copyOf(known);
    }

    static Looking beside(@Nullable List<Match> matches) {
      return new Looking(
          matches == null ? Set.of() : matches.stream().map(Match::id).collect(Collectors.toSet()));
    }
  }

  /** The server knows nobody new. */
  record Nobody() implements Search {}

  record Failed(Trouble trouble) implements Search {}
}
