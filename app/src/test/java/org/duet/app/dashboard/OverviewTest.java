package org.duet.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.History;
import org.duet.app.testing.People;
import org.duet.app.testing.Stories;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;

class OverviewTest {
  /** Who was met just now may be anywhere in the server's list. */
  @Test
  void theNewestMatchIsShownHoweverManyOlderOnesNobodyWroteTo() {
    SignedIn in = People.signedIn(LongStream.rangeClosed(41, 47).mapToObj(this::mutual).toList());
    for (Match match : List.copyOf(in.matches())) {
      in = People.with(in, in.social().with(match.id(), Chat.EMPTY.with(Chat.Older.NONE)));
    }
    in = Stories.with(in, 47, talkedWith(47));
    assertThat(Overview.of(in).fresh()).extracting(Match::id).containsExactly(47L, 41L, 42L, 43L);
  }

  private static History talkedWith(long matchId) {
    return History.UNKNOWN.told(List.of(Stories.talk(matchId)), new History.Count(1, 1));
  }

  private Match mutual(long id) {
    return People.match(id, "Match " + id, 30, 0.8, MatchStatus.MATCHED, true, "");
  }
}
