package org.duet.app.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.History;
import org.duet.app.state.PastCall;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.SocialEvent.Chats;
import org.duet.app.state.SocialEvent.Circle;
import org.duet.app.state.SocialEvent.Kept;
import org.duet.app.state.Unsent;
import org.duet.app.state.Update;
import org.duet.app.storage.CallsFile;
import org.duet.model.call.EndReason;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.junit.jupiter.api.Test;

/** What of the state is worth keeping. */
class KeepsakesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final long ANN = 1;

  private static SignedIn after(Event... events) {
    AppState state = SignedIn.as(new Me(ANN, "ann@example.org", "Ann"));
    for (Event event : events) {
      state = Update.update(state, event).state();
    }
    return (SignedIn) state;
  }

  private static Match match(long id) {
    return new Match(
        id, ANN, id + 5000, 0.5, MatchStatus.MATCHED, null, true, "Ben", 30, "", List.of());
  }

  private static Event matches(int count) {
    return new Event.Matches.Loaded(
        LongStream.rangeClosed(1, count).mapToObj(KeepsakesTest::match).toList());
  }

  /** So many to each of so many: the last match has the newest. */
  private static Event messages(int count, int each) {
    List<Message> all = new ArrayList<>();
    for (long match = 1; match <= count; match++) {
      for (int one = 0; one < each; one++) {
        long id = match * 1000 + one;
        all.add(new Message(id, match, 7, "Hello", "c-" + id, NOON));
      }
    }
    return new Kept.Heard(ANN, null, all, Map.of());
  }

  @Test
  void ofEachConversationTheNewestStay() {
    SignedIn in = after(matches(1), messages(1, 60));
    assertThat(Keepsakes.heard(in, NOON).messages())
        .extracting(Message::id)
        .hasSize(50)
        .startsWith(1010L)
        .endsWith(1059L);
  }

  @Test
  void ofAThousandConversationsThoseThatMovedLast() {
    SignedIn in = after(matches(1000), messages(1000, 20));
    List<Message> kept = Keepsakes.heard(in, NOON).messages();
    assertThat(kept).hasSize(10_000);
    assertThat(kept).extracting(Message::matchId).contains(1000L, 501L).doesNotContain(500L);
  }

  @Test
  void whatIsWrittenToWhoIsNoMatchAnyMoreIsNotKept() {
    SignedIn in = after(matches(1), messages(2, 1));
    assertThat(Keepsakes.heard(in, NOON).messages())
        .extracting(Message::matchId)
        .containsExactly(1L);
  }

  @Test
  void whatIsUnsentComesOutOfTheFileAsItWent() {
    SignedIn in =
        after(
            matches(3),
            new Chats.SendPressed(1, "Hello", "one", NOON),
            new Chats.Typed(2, "Dear"),
            new Circle.PassPressed(3),
            new Circle.LikePressed(2),
            calls(2, 1, 1),
            new SocialEvent.Went(new Place.Calls()),
            new Circle.UnmatchPressed(1));
    long unmatch = in.social().leaving().getLast().id();
    in = (SignedIn) Update.update(in, new Circle.GraceOver(unmatch)).state();
    Unsent unsent = Unsent.of(in);
    assertThat(unsent.unmatched()).containsExactly(1L);
    assertThat(unsent.callsSeen()).isEqualTo(NOON.minusSeconds(2));
    assertThat(unsent.outgoing()).containsOnlyKeys(1L);
    assertThat(Keepsakes.unsent(Keepsakes.unsent(unsent)))
        .usingRecursiveComparison()
        .ignoringFields("leaving")
        .isEqualTo(unsent);
    assertThat(Keepsakes.unsent(Keepsakes.unsent(unsent)).leaving())
        .extracting(undoable -> undoable.matchId())
        .containsExactly(3L);
  }

  private static Event calls(long match, int count, Integer talks) {
    List<PastCall> all = new ArrayList<>();
    for (int one = 0; one < count; one++) {
      all.add(
          new PastCall(
              new UUID(match, one),
              match,
              one % 2 == 0,
              EndReason.HANGUP,
              NOON.minusSeconds(60L * one + match),
              Duration.ofMinutes(7)));
    }
    return new Circle.HistoryLoaded(match, all, new History.Count(count + 20, talks));
  }

  @Test
  void callsComeBackWithTheirNumber() {
    SignedIn in = after(matches(2), calls(1, 3, 17), calls(2, 2, null), calls(77, 1, 1));
    var back = KeptCalls.histories(Keepsakes.heard(in, NOON).calls());
    assertThat(back).containsOnlyKeys(1L, 2L);
    assertThat(back.get(1L).calls()).isEqualTo(in.social().history(1).calls());
    assertThat(back.get(1L).together()).isEqualTo(new History.Together(17, true));
    assertThat(back.get(2L).together()).isEqualTo(new History.Together(22, false));
    assertThat(back.get(1L).isAsked()).as("the server is asked all the same").isFalse();
  }

  @Test
  void ofTheCallsTheNewestStay() {
    SignedIn in = after(matches(1), calls(1, 40, 17));
    assertThat(Keepsakes.heard(in, NOON).calls().getFirst().calls())
        .hasSize(KeptCalls.OF_EACH)
        .extracting(CallsFile.Call::sessionId)
        .startsWith(new UUID(1, 0));
  }
}
