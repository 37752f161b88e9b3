package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.arrived;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.ringing;
import static org.duet.app.state.Scene.talking;
import static org.duet.app.state.Scene.updated;

import java.util.List;
import java.util.UUID;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.VideoSession;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.Test;

/** What two people tell each other beside picture and sound. */
class BesideTest {
  private static final Event CALL = new Event.Calls.CallPressed(WITH_BEN);
  private static final Event STARTED = new Event.Calls.Started(ringing(), NOON);

  private static Scene firstCall() {
    var match =
        new Match(WITH_BEN, 1, 2, 0.5, MatchStatus.PENDING, null, false, "Ben", 30, "", List.of());
    return ann()
        .when(new Event.Matches.Loaded(List.of(match)))
        .when(CALL, STARTED, updated(talking()));
  }

  private static Scene laterCall() {
    return ann().when(CALL, STARTED, updated(talking()));
  }

  private static Event pressed(String id, String body) {
    return new Event.Calls.TextPressed(body, id, NOON);
  }

  private static Event heard(PeerNote note) {
    return new Event.Media.Told(id(1), note);
  }

  private static Beside beside(Scene scene) {
    return ((Talking) scene.call()).peer().beside();
  }

  @Test
  void inAFirstCallALineGoesPastTheServerAndLivesInTheCallAlone() {
    Scene scene = firstCall().when(pressed("a", " Hi "));
    assertThat(scene.effects()).containsExactly(new Effect.Media.Say(new PeerNote.Text("a", "Hi")));
    assertThat(beside(scene).lines()).containsExactly(new Beside.Line("a", true, "Hi"));
    scene.when(new Event.Calls.HangUpPressed(), new Event.Calls.ClosePressed(), CALL);
    assertThat(((CallState.Starting) scene.call()).peer().beside()).isEqualTo(Beside.NOTHING);
  }

  @Test
  void whoAreMatchedKeepWhatTheyWriteInTheirChat() {
    Scene scene = laterCall().when(new SocialEvent.Chats.Typed(WITH_BEN, "Dear B"));
    scene.when(pressed("a", "Hi"));
    assertThat(scene.effects())
        .containsExactlyInAnyOrder(
            new SocialEffect.Chats.Send(WITH_BEN, "Hi", "a"),
            new Effect.Media.Say(new PeerNote.Text("a", "Hi")));
    assertThat(scene.in().social().chat(WITH_BEN).draft()).isEqualTo("Dear B");
    assertThat(beside(scene).lines()).isEmpty();
  }

  @Test
  void withoutTheServerALineGoesPastItAndToItLater() {
    Scene scene = laterCall().when(new Event.Feed.NetworkGone(), pressed("a", "Hi"));
    assertThat(scene.effects()).contains(new Effect.Media.Say(new PeerNote.Text("a", "Hi")));
    assertThat(scene.in().social().chat(WITH_BEN).outgoing())
        .extracting(Outgoing::clientId)
        .containsExactly("a");
  }

  private static Event kept(String clientId) {
    return arrived(
        new FeedFrame.MessageCreated(new Message(7, WITH_BEN, BEN, "Hi", clientId, NOON)));
  }

  private static Chat chat(Scene scene) {
    return scene.in().social().chat(WITH_BEN);
  }

  @Test
  void aLineThatWasReadBesideThePictureIsInTheChatOnceAndNoNews() {
    Scene scene = laterCall().when(heard(new PeerNote.Text("b", "Hi")));
    assertThat(beside(scene).hasUnread()).isTrue();
    scene.when(new Event.Calls.TextsLooked());
    assertThat(beside(scene).hasUnread()).isFalse();
    scene.when(kept("b"), kept("b"));
    assertThat(chat(scene).messages()).hasSize(1);
    assertThat(chat(scene).unread()).isZero();
  }

  @Test
  void aLineThatWasNotReadIsNewsOnce() {
    Scene scene = laterCall().when(heard(new PeerNote.Text("b", "Hi")), kept("b"));
    assertThat(chat(scene).unread()).isOne();
    scene.when(new Event.Calls.TextsLooked());
    assertThat(chat(scene).unread()).isZero();
    assertThat(beside(scene).hasUnread()).isFalse();
  }

  @Test
  void aLineThatTheServerBroughtFirstIsDroppedWhenItComesPastIt() {
    Scene scene = laterCall().when(kept("b"), new Event.Calls.TextsLooked());
    scene.when(heard(new PeerNote.Text("b", "Hi")));
    assertThat(beside(scene).lines()).isEmpty();
    assertThat(beside(scene).hasUnread()).isFalse();
    assertThat(chat(scene).messages()).hasSize(1);
  }

  @Test
  void whateverTheOtherWritesIsPlainAndKeptOnceAndNotWithoutEnd() {
    Scene scene = firstCall();
    scene.when(heard(new PeerNote.Text("x", "\u202Eevil\u0007\n\n\n\n\nend")));
    scene.when(heard(new PeerNote.Text("x", "again")));
    scene.when(heard(new PeerNote.Text("y", "\u200B")));
    assertThat(beside(scene).lines()).containsExactly(new Beside.Line("x", false, "evil \n\nend"));
    for (int i = 0; i < 300; i++) {
      scene.when(heard(new PeerNote.Text("n" + i, "line " + i)));
    }
    assertThat(beside(scene).lines()).hasSize(Beside.MOST);
    assertThat(beside(scene).lines().getLast().body()).isEqualTo("line 299");
  }

  @Test
  void aReactionIsToldAndTheSameOneAgainIsAnother() {
    Scene scene = laterCall().when(new Event.Calls.ReactionPressed(PeerNote.Feeling.WOW));
    assertThat(scene.effects())
        .containsExactly(new Effect.Media.Say(new PeerNote.Reaction(PeerNote.Feeling.WOW)));
    Beside.Felt first = beside(scene).felt();
    scene.when(heard(new PeerNote.Reaction(PeerNote.Feeling.WOW)));
    assertThat(beside(scene).felt())
        .isEqualTo(new Beside.Felt(PeerNote.Feeling.WOW, false, 2))
        .isNotEqualTo(first);
  }

  @Test
  void moreTimeIsAskedForOnceAndGrantedWhenTheSessionIsLonger() {
    Scene scene = firstCall().when(new Event.Calls.ExtendPressed());
    UUID session = talking().sessionId();
    assertThat(scene.effects()).containsExactly(new Effect.Request.ExtendCall(session));
    assertThat(beside(scene).moreTime()).isEqualTo(Beside.MoreTime.ASKED);
    scene.when(new Event.Calls.ExtendPressed());
    assertThat(scene.effects()).isEmpty();
    scene.when(new Event.Calls.ExtendTaken(longer(talking())));
    assertThat(beside(scene).moreTime()).isEqualTo(Beside.MoreTime.GRANTED);
    assertThat(laterCall().when(new Event.Calls.ExtendPressed()).effects()).isEmpty();
  }

  private static VideoSession longer(VideoSession s) {
    return new VideoSession(
        s.id(),
        s.sessionId(),
        s.matchId(),
        s.callerId(),
        s.status(),
        s.createdAt(),
        s.startedAt(),
        s.endedAt(),
        s.duration() + 120,
        s.endReason(),
        s.joinedUserIds(),
        s.rev() + 1);
  }
}
