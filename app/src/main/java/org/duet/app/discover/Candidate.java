package org.duet.app.discover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duet.app.state.Social;
import org.duet.model.matching.Match;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;

/**
 * Somebody to get to know, with what the two have in common as far as it is told.
 *
 * @param shared the names of interests that both have
 * @param traits how both are, where that is known of both
 */
record Candidate(Match match, Set<String> shared, Optional<Both> traits) {

  /** How the one is who looks, and how the other. */
  record Both(Personality mine, Personality theirs) {}

  static Candidate of(Match match, Social known) {
    Optional<Profile> me = Optional.ofNullable(known.self().profile());
    Set<String> mine = me.map(Candidate::interests).orElse(Set.of());
    return new Candidate(
        match,
        match.matchedUserInterests().stream()
            .filter(mine::contains)
            .collect(Collectors.toUnmodifiableSet()),
        me.flatMap(self ->
            known
                .traits()
                .of(match.matchedUserId())
                .map(theirs -> new Both(self.personality(), theirs))));
  }

  private static Set<String> interests(Profile profile) {
    return profile.interests().stream().map(Interest::name).collect(Collectors.toSet());
  }

  /** What they share first. */
  List<String> interests() {
    return match.matchedUserInterests().stream()
        .sorted(Comparator.comparing(name -> !shared.contains(name)))
        .toList();
  }

  /** What they are called by those who know them. */
  String firstName() {
    return match.matchedUserName().strip().replaceFirst("(?s)\\s.*", "");
  }

  long id() {
    return match.id();
  }
}
