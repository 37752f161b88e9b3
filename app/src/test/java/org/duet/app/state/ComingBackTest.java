package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.answered;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.removed;
import static org.duet.app.state.Scene.ringing;
import static org.duet.app.state.Scene.rings;
import static org.duet.app.state.Scene.session;
import static org.duet.app.state.Scene.snapshot;
import static org.duet.app.state.Scene.talking;
import static org.duet.app.state.Scene.updated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duet.app.media.MediaLink;
import org.duet.app.state.CallState.Joining;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PeerNote;
import org.duet.model.wire.RemovalReason;
import org.junit.jupiter.api.Test;

/** Ends that no server tells of, and ways back into a call. */
class ComingBackTest {
  private static final Event GOODBYE = new Event.Media.Told(id(1), new PeerNote.Goodbye());
  private static final VideoSession ENDED =
      session(1, WITH_BEN, ANN, SessionStatus.COMPLETED, 3, ANN, BEN);

  private static Scene talk() {
    return ann()
        .when(
            new Event.Calls.CallPressed(WITH_BEN),
            new Event.Calls.Started(ringing(), NOON),
            updated(talking()));
  }

  @Test
  void aGoodbyeEndsTheCallAndTheServerIsTold() {
    Scene scene = talk().when(GOODBYE);
    Over over = (Over) scene.call();
    assertThat(over.reason()).isEqualTo(EndReason.HANGUP);
    assertThat(over.byMe()).isFalse();
    assertThat(scene.effects())
        .startsWith(new Effect.Media.Stop())
        .contains(new Effect.Request.EndCall(id(1)));
    assertThat(scene.in().owedEnds()).containsExactly(id(1));
  }

  @Test
  void whetherTheServerOrTheGoodbyeComesFirstIsTheSame() {
    CallState one = talk().when(GOODBYE, updated(ENDED)).call();
    CallState other = talk().when(updated(ENDED), GOODBYE).call();
    assertThat(one).isEqualTo(other);
  }

  @Test
  void aGoodbyeOfAnotherCallIsNone() {
    Scene scene = talk().when(new Event.Media.Told(id(9), new PeerNote.Goodbye()));
    assertThat(scene.call()).isInstanceOf(Talking.class);
  }

  @Test
  void anInterruptionIsShownAndEndsNothing() {
    Scene scene = talk().when(new Event.Media.LinkChanged(id(1), MediaLink.INTERRUPTED));
    assertThat(((Talking) scene.call()).link()).isEqualTo(MediaLink.INTERRUPTED);
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void withoutAnyPathTheCallIsLostAndTheServerIsTold() {
    Scene scene = talk().when(new Event.Media.LinkChanged(id(1), MediaLink.FAILED));
    assertThat(((Over) scene.call()).reason()).isEqualTo(EndReason.LOST);
    assertThat(scene.effects())
        .startsWith(new Effect.Media.Stop())
        .contains(new Effect.Request.EndCall(id(1)));
  }

  @Test
  void callingAgainEndsWhatIsOwedBefore() {
    Scene scene =
        talk()
            .when(
                new Event.Media.LinkChanged(id(1), MediaLink.FAILED),
                new Event.Calls.CallPressed(WITH_BEN));
    assertThat(scene.effects()).contains(new Effect.Request.StartCall(WITH_BEN, Set.of(id(1))));
  }

  @Test
  void aCallThatRunsWithoutThisDeviceCanBeReturnedTo() {
    Scene scene = ann().when(snapshot(List.of(), answered()));
    assertThat(scene.in().elsewhere()).contains(answered());
    scene.when(new Event.Calls.ReturnPressed(id(2)));
    assertThat(scene.effects())
        .containsExactly(
            new Effect.Media.Prepare(new CallState.Peer(Scene.WITH_BEN, Scene.BEN, "Ben")),
            new Effect.Request.JoinCall(id(2), true));
    assertThat(scene.call()).isInstanceOf(Joining.class);
    scene.when(new Event.Calls.Joined(answered(), NOON));
    assertThat(scene.effects()).contains(new Effect.Media.Connect(id(2), false, true, false));
    assertThat(scene.in().elsewhere()).isEmpty();
  }

  @Test
  void aCallThatIsReturnedToEndsWhenItWouldHaveAnyway() {
    Duration ahead = Duration.ofMinutes(5);
    Instant here =
        NOON.plusSeconds(100).minus(ahead); // the call began at noon by the server's clock
    var told = new FeedFrame.Snapshot(NOON.plusSeconds(100), List.of(), List.of(answered()));
    Scene scene =
        ann()
            .when(
                new Event.Feed.Arrived(told, here),
                new Event.Calls.ReturnPressed(id(2)),
                new Event.Calls.Joined(answered(), here.plusSeconds(5)));
    assertThat(((Talking) scene.call()).endsAt()).isEqualTo(here.plusSeconds(80));
  }

  @Test
  void whoFoundBackIsNotToldHowToAnyLonger() {
    Scene quiet = ann().when(died(""), snapshot(List.of(), answered()));
    assertThat(quiet.in().notices()).hasSize(1);
    assertThat(quiet.when(new Event.Calls.ReturnPressed(id(2))).in().notices()).isEmpty();
    Scene noted = ann().when(died("# SIGABRT"), snapshot(List.of(), answered()));
    assertThat(noted.when(new Event.Calls.ReturnPressed(id(2))).in().notices()).hasSize(1);
  }

  private static Event died(String report) {
    return new SocialEvent.Kept.Died(Scene.ANN, "Ben", true, report);
  }

  @Test
  void aCallThatEndedOrIsNotThisPersonsCannot() {
    VideoSession waiting = session(3, WITH_BEN, BEN, SessionStatus.WAITING, 1, BEN);
    assertThat(ann().when(snapshot(List.of(), waiting)).in().elsewhere()).isEmpty();
    Scene over = ann().when(snapshot(List.of(), talking()), updated(ENDED));
    assertThat(over.in().elsewhere()).isEmpty();
    assertThat(over.when(new Event.Calls.ReturnPressed(id(1))).call()).isInstanceOf(None.class);
  }

  /** A client that only asks cannot tell on which device it was joined. */
  @Test
  void theCardOfTheCallThatWasAnsweredHereGoesAndTheCallStays() {
    Scene scene =
        ann()
            .when(
                rings(2, WITH_BEN),
                new Event.Calls.AnswerPressed(id(2)),
                new Event.Calls.Joined(answered(), NOON),
                removed(2, WITH_BEN, RemovalReason.JOINED_ELSEWHERE));
    assertThat(scene.call()).isInstanceOf(Talking.class);
  }

  @Test
  void aCallTakenOverGoesOnElsewhereAndIsNotEnded() {
    Scene scene = talk().when(removed(1, WITH_BEN, RemovalReason.JOINED_ELSEWHERE));
    assertThat(((Over) scene.call()).trouble().kind()).isEqualTo(Trouble.Kind.ANSWERED_ELSEWHERE);
    assertThat(scene.effects())
        .startsWith(new Effect.Media.Stop())
        .doesNotContain(new Effect.Request.EndCall(id(1)));
    assertThat(scene.in().elsewhere()).contains(talking());
  }
}
