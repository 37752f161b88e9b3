package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.WITH_CAM;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.arrived;
import static org.duet.app.state.Scene.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.SocialEvent.Chats;
import org.duet.app.state.SocialEvent.Kept;
import org.duet.app.testing.Selves;
import org.duet.model.chat.Message;
import org.duet.model.matching.Decision;
import org.duet.model.wire.FeedFrame;
import org.junit.jupiter.api.Test;

/** What comes back when the client starts again. */
class KeptTest {
  private static final Event OPEN = new SocialEvent.Went(new Place.Chat(WITH_BEN));
  private static final Event HEARD = new Kept.Heard(ANN, Selves.ann(), messages(1, 50), Map.of());
  private static final Unsent UNSENT =
      new Unsent(
          Map.of(WITH_BEN, "Dear"),
          Map.of(WITH_BEN, List.of(Outgoing.written("one", "Hello", NOON))),
          Map.of(50L, Decision.LIKE, 51L, Decision.PASS),
          Set.of(50L),
          Set.of(60L),
          List.of(new Undoable.Passed(9, WITH_CAM, "Cam", true)),
          List.of(),
          Set.of(70L),
          NOON);
  private static final Effect HELLO = new SocialEffect.Chats.Send(WITH_BEN, "Hello", "one");

  private static Scene started() {
    return Scene.of(SignedIn.as(new Me(ANN, "ann@example.org", "Ann")));
  }

  private static List<Message> messages(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(id -> new Message(id, WITH_BEN, BEN, "Message " + id, "c-" + id, NOON))
        .toList();
  }

  private static Chat chat(Scene scene) {
    return scene.in().social().chat(WITH_BEN);
  }

  @Test
  void profileAndMessagesAreThereWithoutAServer() {
    Scene scene = started().when(HEARD);
    assertThat(scene.in().social().self().profile()).isEqualTo(Selves.ann());
    assertThat(chat(scene).messages()).hasSize(50);
    assertThat(chat(scene).unread()).isZero();
  }

  @Test
  void anothersAreNot() {
    Scene scene = started().when(new Kept.Heard(BEN, Selves.ann(), messages(1, 2), Map.of()));
    scene.when(new Kept.Unsaid(BEN, UNSENT));
    assertThat(scene.in().social()).isEqualTo(Social.NEW);
  }

  @Test
  void theServerIsAskedForTheProfileAndForNoConversationNobodyLooksAt() {
    Scene scene = started().when(HEARD, snapshot(List.of()));
    assertThat(scene.effects())
        .contains(new SocialEffect.OfSelf.LoadProfile())
        .noneMatch(SocialEffect.Chats.LoadPage.class::isInstance);
  }

  @Test
  void whatThisRunKnowsCountsMore() {
    Scene scene = ann().when(OPEN, new Chats.PageLoaded(WITH_BEN, messages(70, 71), null, false));
    scene.when(new SocialEvent.OfSelf.ProfileMissing(), HEARD);
    assertThat(chat(scene).messages()).hasSize(2);
    assertThat(scene.in().social().self().profile()).isNull();
  }

  @Test
  void betweenWhatWasKeptAndWhatComesNothingIsMadeUp() {
    Message latest = messages(300, 300).getFirst();
    Scene scene = ann().when(HEARD, arrived(new FeedFrame.MessageCreated(latest)), OPEN);
    scene.when(new Chats.PageLoaded(WITH_BEN, messages(251, 300), null, true));
    assertThat(chat(scene).messages()).extracting(Message::id).startsWith(251L).endsWith(300L);
    assertThat(chat(scene).messages()).hasSize(50);
  }

  @Test
  void whatWasNotSentGoesOutOnceConnectedAndOnlyOnce() {
    Scene scene = started().when(new Kept.Unsaid(ANN, UNSENT));
    assertThat(chat(scene).draft()).isEqualTo("Dear");
    assertThat(scene.in().social().hides(60)).isTrue();
    assertThat(scene.in().social().hides(51)).isTrue();
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).filteredOn(HELLO::equals).hasSize(1);
    assertThat(scene.effects())
        .filteredOn(SocialEffect.Circle.Swipe.class::isInstance)
        .containsExactly(new SocialEffect.Circle.Swipe(50, Decision.LIKE));
  }

  @Test
  void aMatchGivenUpStaysAwayAndTheServerIsTold() {
    Scene scene = started().when(new Kept.Unsaid(ANN, UNSENT));
    scene.when(
        new Event.Matches.Remembered(
            ANN, List.of(Scene.match(70, 30, "Dee"), Scene.match(71, 31, "Eva"))));
    assertThat(scene.in().matches()).extracting(match -> match.id()).containsExactly(71L);
    assertThat(scene.when(snapshot(List.of())).effects())
        .contains(new SocialEffect.Circle.Unmatch(70));
    assertThat(Unsent.of(scene.in()).unmatched()).containsExactly(70L);
    scene.when(new SocialEvent.Circle.Unmatched(70));
    assertThat(Unsent.of(scene.in()).unmatched()).isEmpty();
  }

  @Test
  void itStaysAwayAlsoWhereItWasShownBefore() {
    Scene scene =
        started().when(new Event.Matches.Remembered(ANN, List.of(Scene.match(70, 30, "Dee"))));
    scene.when(new Kept.Unsaid(ANN, UNSENT));
    assertThat(scene.in().social().hides(70)).isTrue();
    scene.when(snapshot(List.of()), new SocialEvent.Circle.Unmatched(70));
    assertThat(scene.in().match(70)).isEmpty();
  }

  @Test
  void whoIsConnectedAlreadySendsAtOnce() {
    Scene scene = ann().when(new Kept.Unsaid(ANN, UNSENT));
    assertThat(scene.effects()).contains(HELLO, new SocialEffect.Circle.Swipe(50, Decision.LIKE));
  }

  @Test
  void whatArrivedBeforeTheEndIsNotSentAgain() {
    Message arrived = new Message(7, WITH_BEN, ANN, "Hello", "one", NOON);
    Scene scene = ann().when(arrived(new FeedFrame.MessageCreated(arrived)));
    scene.when(new Kept.Unsaid(ANN, UNSENT));
    assertThat(scene.effects()).doesNotContain(HELLO);
    assertThat(chat(scene).outgoing()).isEmpty();
  }

  @Test
  void whatCouldBeTakenBackStillCanForTheSameWhile() {
    Scene scene = ann().when(new Kept.Unsaid(ANN, UNSENT));
    long id = scene.in().social().leaving().getFirst().id();
    var due = new SocialEvent.Circle.GraceOver(id);
    assertThat(scene.effects()).contains(new Effect.After(CircleUpdate.GRACE, due));
    scene.when(due);
    assertThat(scene.effects())
        .containsExactly(new SocialEffect.Circle.Swipe(WITH_CAM, Decision.PASS));
  }

  @Test
  void ofPeopleOnlineNothingIsSaidOnceTheConnectionIsGone() {
    Scene scene = ann().when(arrived(new FeedFrame.Presence(BEN, true)));
    assertThat(scene.in().social().presence()).isEqualTo(new Presence(true, Set.of(BEN)));
    scene.when(new Event.Feed.Lost(NOON));
    assertThat(scene.in().social().presence()).isEqualTo(Presence.UNTOLD);
  }
}
