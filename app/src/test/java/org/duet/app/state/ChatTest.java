package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.arrived;
import static org.duet.app.state.Scene.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.duet.app.state.Outgoing.Stage;
import org.duet.app.state.SocialEvent.Chats;
import org.duet.model.chat.Message;
import org.duet.model.wire.FeedFrame;
import org.junit.jupiter.api.Test;

/** What people write to each other. */
class ChatTest {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final Trouble REFUSED = new Trouble(Trouble.Kind.REFUSED, "");
  private static final Event OPEN = new SocialEvent.Went(new Place.Chat(WITH_BEN));
  private static final Event LOST = new Event.Feed.Lost(NOON);

  private static Message message(long id, long sender, String clientId) {
    return new Message(id, WITH_BEN, sender, "Message " + id, clientId, NOON);
  }

  private static Event created(long id, long sender) {
    return arrived(new FeedFrame.MessageCreated(message(id, sender, "c-" + id)));
  }

  private static Event send(String clientId) {
    return new Chats.SendPressed(WITH_BEN, "Hello", clientId, NOON);
  }

  private static Effect sending(String clientId) {
    return new SocialEffect.Chats.Send(WITH_BEN, "Hello", clientId);
  }

  private static Event page(boolean more, long... ids) {
    List<Message> page = LongStream.of(ids).mapToObj(id -> message(id, BEN, "c-" + id)).toList();
    return new Chats.PageLoaded(WITH_BEN, page, null, more);
  }

  private static Chat chat(Scene scene) {
    return scene.in().social().chat(WITH_BEN);
  }

  @Test
  void whatIsWrittenGoesOutAndIsThereOnce() {
    Scene scene = ann().when(OPEN, send("one"));
    assertThat(scene.effects()).containsExactly(sending("one"));
    Message sent = message(7, ANN, "one");
    scene.when(new Chats.Sent(sent), arrived(new FeedFrame.MessageCreated(sent)));
    assertThat(chat(scene).outgoing()).isEmpty();
    assertThat(chat(scene).messages()).containsExactly(sent);
  }

  @Test
  void theFeedMayBeFasterThanTheAnswer() {
    Message sent = message(7, ANN, "one");
    Scene scene =
        ann().when(send("one"), arrived(new FeedFrame.MessageCreated(sent)), new Chats.Sent(sent));
    assertThat(chat(scene).outgoing()).isEmpty();
    assertThat(chat(scene).messages()).containsExactly(sent);
  }

  @Test
  void noMessageOvertakesAnother() {
    Scene scene = ann().when(send("one"), send("two"));
    assertThat(scene.effects()).isEmpty();
    scene.when(new Chats.Sent(message(7, ANN, "one")));
    assertThat(scene.effects()).containsExactly(sending("two"));
  }

  @Test
  void whatIsWrittenOfflineWaitsAndGoesOutOnceWhenConnected() {
    Scene scene = ann().when(LOST, send("one"));
    assertThat(scene.effects()).isEmpty();
    assertThat(chat(scene).outgoing()).extracting(Outgoing::stage).containsExactly(Stage.WAITING);
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).contains(sending("one"));
    assertThat(scene.effects().stream().filter(sending("one")::equals)).hasSize(1);
  }

  @Test
  void whatTheConnectionLostGoesOutAgainAsTheSameMessage() {
    Scene scene = ann().when(send("one"), new Chats.NotSent(WITH_BEN, "one", UNREACHABLE), LOST);
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).contains(sending("one"));
  }

  @Test
  void whatTheServerRefusedWaitsForThePersonAlone() {
    Scene scene = ann().when(send("one"), new Chats.NotSent(WITH_BEN, "one", REFUSED), LOST);
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).doesNotContain(sending("one"));
    scene.when(new Chats.RetryPressed(WITH_BEN, "one"));
    assertThat(scene.effects()).containsExactly(sending("one"));
  }

  @Test
  void whatIsSentTooFastWaitsAsLongAsTheServerSaysAndNothingOvertakesIt() {
    Trouble tooMany = new Trouble(Trouble.Kind.TOO_MANY, "", Duration.ofSeconds(7));
    Scene scene = ann().when(send("one"), send("two"), new Chats.NotSent(WITH_BEN, "one", tooMany));
    Event due = new Chats.SendDue(WITH_BEN, "one");
    assertThat(scene.effects()).containsExactly(new Effect.After(Duration.ofSeconds(7), due));
    assertThat(chat(scene).outgoing())
        .extracting(Outgoing::stage)
        .containsExactly(Stage.WAITING, Stage.WAITING);
    assertThat(scene.when(send("three")).effects()).isEmpty();
    assertThat(scene.when(due).effects()).containsExactly(sending("one"));
    scene.when(new Chats.Sent(message(7, ANN, "one")));
    assertThat(scene.effects()).containsExactly(sending("two"));
    assertThat(scene.when(due).effects()).isEmpty();
  }

  @Test
  void toAServerWithoutMessagesNothingIsSentAndNothingWaits() {
    Trouble unable = new Trouble(Trouble.Kind.UNABLE, "");
    Scene scene = ann().when(send("one"), send("two"), new Chats.NotSent(WITH_BEN, "one", unable));
    assertThat(chat(scene).older()).isEqualTo(Chat.Older.NOWHERE);
    assertThat(scene.effects()).isEmpty();
    assertThat(chat(scene).outgoing()).allMatch(o -> o.stage() == Stage.FAILED);
    scene.when(send("three"), new Chats.RetryPressed(WITH_BEN, "one"), LOST, snapshot(List.of()));
    assertThat(scene.effects()).noneMatch(SocialEffect.Chats.Send.class::isInstance);
    assertThat(chat(scene).outgoing()).extracting(Outgoing::clientId).containsExactly("one", "two");
  }

  @Test
  void whatWaitsFailsOnceItIsKnownThatThereAreNoMessages() {
    Scene scene = ann().when(LOST, send("one"), new Chats.NoneThere(WITH_BEN));
    assertThat(chat(scene).outgoing()).extracting(Outgoing::stage).containsExactly(Stage.FAILED);
  }

  @Test
  void whatIsDiscardedIsGone() {
    Scene scene =
        ann()
            .when(
                send("one"),
                new Chats.NotSent(WITH_BEN, "one", REFUSED),
                new Chats.DiscardPressed(WITH_BEN, "one"));
    assertThat(chat(scene).outgoing()).isEmpty();
    assertThat(scene.in().social().hides(WITH_BEN)).isFalse();
  }

  @Test
  void whatWasDiscardedByMistakeIsBackWhereItWas() {
    Scene scene = ann().when(send("one"), new Chats.NotSent(WITH_BEN, "one", REFUSED));
    scene.when(send("two"), new Chats.NotSent(WITH_BEN, "two", REFUSED));
    var before = chat(scene).outgoing();
    scene.when(new Chats.DiscardPressed(WITH_BEN, "one"));
    long id = scene.in().social().leaving().getFirst().id();
    scene.when(new SocialEvent.Circle.UndoPressed(id));
    assertThat(chat(scene).outgoing()).isEqualTo(before);
    assertThat(scene.in().social().leaving()).isEmpty();
  }

  @Test
  void whatIsDiscardedStaysSoOnceItsTimeIsOver() {
    Scene scene = ann().when(send("one"), new Chats.NotSent(WITH_BEN, "one", REFUSED));
    scene.when(new Chats.DiscardPressed(WITH_BEN, "one"));
    long id = scene.in().social().leaving().getFirst().id();
    scene.when(new SocialEvent.Circle.GraceOver(id));
    assertThat(scene.in().social().leaving()).isEmpty();
    assertThat(chat(scene).outgoing()).isEmpty();
  }

  @Test
  void nothingAndTooMuchIsNotSent() {
    Scene scene = ann().when(new Chats.SendPressed(WITH_BEN, " \n ", "one", NOON));
    scene.when(new Chats.SendPressed(WITH_BEN, "x".repeat(2001), "two", NOON));
    assertThat(chat(scene).outgoing()).isEmpty();
    scene.when(new Chats.SendPressed(WITH_BEN, "🍞".repeat(2000), "three", NOON));
    assertThat(chat(scene).outgoing()).hasSize(1);
  }

  @Test
  void whatNobodyLooksAtIsUnreadUntilItIsOpened() {
    Scene scene = ann().when(created(1, BEN), created(2, BEN), created(2, BEN));
    assertThat(chat(scene).unread()).isEqualTo(2);
    assertThat(scene.when(OPEN).in().unread()).isZero();
    assertThat(chat(scene.when(created(3, BEN))).unread()).isZero();
  }

  @Test
  void whatSomebodyWroteWhoIsShownNoMoreIsNotToldOf() {
    Scene scene = ann().when(created(1, BEN));
    assertThat(scene.in().unread()).isEqualTo(1);
    scene.when(new SocialEvent.Circle.UnmatchPressed(WITH_BEN), created(2, BEN));
    assertThat(scene.in().unread()).as("while it can be undone").isZero();
    scene.when(new SocialEvent.Circle.UndoPressed(scene.in().social().leaving().getLast().id()));
    assertThat(scene.in().unread()).isEqualTo(2);
    scene.when(arrived(new FeedFrame.MatchRemoved(WITH_BEN)));
    assertThat(scene.in().unread()).isZero();
  }

  @Test
  void onesOwnMessagesAreNeverUnread() {
    assertThat(chat(ann().when(created(1, ANN))).unread()).isZero();
  }

  @Test
  void whoAnswersOnAnotherDeviceReadThereWhatCameBefore() {
    Scene scene = ann().when(created(1, BEN), created(2, BEN), created(3, ANN));
    assertThat(chat(scene).unread()).isZero();
    assertThat(chat(scene.when(created(4, BEN))).unread()).isEqualTo(1);
  }

  @Test
  void whatWasWrittenHereAndWaitedSaysNothingOfWhatCameMeanwhile() {
    Scene scene = ann().when(LOST, send("c-3"), snapshot(List.of()), created(2, BEN));
    assertThat(chat(scene.when(created(3, ANN))).unread()).isEqualTo(1);
    assertThat(chat(scene.when(new Chats.Sent(message(3, ANN, "c-3")))).unread()).isEqualTo(1);
  }

  @Test
  void whatWasAnsweredElsewhereWhileOfflineIsNotUnreadEither() {
    Scene scene = ann().when(page(false, 1), created(2, BEN), LOST);
    List<Message> missed =
        List.of(message(5, BEN, "c-5"), message(4, ANN, "c-4"), message(3, BEN, "c-3"));
    scene.when(snapshot(List.of()), new Chats.PageLoaded(WITH_BEN, missed, null, false));
    assertThat(chat(scene).unread()).isEqualTo(1);
  }

  @Test
  void aDraftIsKeptForEachMatchAndGoesWhenSent() {
    Scene scene = ann().when(OPEN, new Chats.Typed(WITH_BEN, "Dear Ben"));
    scene.when(new SocialEvent.Went(new Place.Chat(Scene.WITH_CAM)), OPEN);
    assertThat(chat(scene).draft()).isEqualTo("Dear Ben");
    assertThat(chat(scene.when(send("one"))).draft()).isEmpty();
  }

  @Test
  void theNewestPageIsAskedForOnce() {
    Scene scene = ann().when(OPEN);
    assertThat(scene.effects()).containsExactly(new SocialEffect.Chats.LoadPage(WITH_BEN, null));
    assertThat(scene.when(page(false, 2, 1), OPEN).effects()).isEmpty();
    assertThat(chat(scene).messages()).extracting(Message::id).containsExactly(1L, 2L);
  }

  @Test
  void olderOnesComeBeforeTheFirst() {
    Scene scene = ann().when(OPEN, page(true, 9, 8), new Chats.OlderWanted(WITH_BEN));
    assertThat(scene.effects()).containsExactly(new SocialEffect.Chats.LoadPage(WITH_BEN, 8L));
    scene.when(
        new Chats.PageLoaded(WITH_BEN, List.of(message(7, BEN, "c-7")), 8L, false),
        new Chats.OlderWanted(WITH_BEN));
    assertThat(scene.effects()).isEmpty();
    assertThat(chat(scene).messages()).extracting(Message::id).containsExactly(7L, 8L, 9L);
  }

  @Test
  void whatWasMissedOfflineIsAskedForAndIsUnread() {
    Scene scene = ann().when(OPEN, page(false, 1), new SocialEvent.Went(new Place.Home()), LOST);
    scene.when(snapshot(List.of()));
    assertThat(scene.effects()).contains(new SocialEffect.Chats.LoadPage(WITH_BEN, null));
    assertThat(chat(scene.when(page(false, 3, 2, 1))).unread()).isEqualTo(2);
  }

  @Test
  void betweenTwoPagesThatDoNotMeetNothingIsMadeUp() {
    Scene scene = ann().when(OPEN, page(false, 2, 1), LOST, snapshot(List.of()));
    scene.when(page(true, 99, 98));
    assertThat(chat(scene).messages()).extracting(Message::id).containsExactly(98L, 99L);
    assertThat(chat(scene).older()).isEqualTo(Chat.Older.MORE);
  }
}
