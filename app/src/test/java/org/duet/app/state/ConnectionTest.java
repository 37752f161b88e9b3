package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.card;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.ringing;
import static org.duet.app.state.Scene.rings;
import static org.duet.app.state.Scene.session;
import static org.duet.app.state.Scene.snapshot;
import static org.duet.app.state.Scene.talking;
import static org.duet.app.state.Scene.updated;

import java.util.List;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.junit.jupiter.api.Test;

/** The feed comes and goes; a snapshot is the truth. */
class ConnectionTest {
  private static final Event CALL_BEN = new Event.Calls.CallPressed(WITH_BEN);
  private static final Event STARTED = new Event.Calls.Started(ringing(), NOON);
  private static final Event LOST = new Event.Feed.Lost(NOON.plusSeconds(1));

  private static Scene annTalks() {
    return ann().when(CALL_BEN, STARTED, updated(talking()));
  }

  @Test
  void aSnapshotMeansConnected() {
    assertThat(ann().in().connection()).isEqualTo(new Connection.Connected());
  }

  @Test
  void aLostFeedTellsOfTheNextAttempt() {
    assertThat(ann().when(LOST).in().connection())
        .isEqualTo(new Connection.Reconnecting(NOON.plusSeconds(1)));
  }

  @Test
  void withoutNetworkItIsOffline() {
    assertThat(ann().when(new Event.Feed.NetworkGone()).in().connection())
        .isEqualTo(new Connection.Offline());
  }

  @Test
  void aSnapshotReplacesTheCallsThatWait() {
    Scene scene = ann().when(rings(2, WITH_BEN), LOST, snapshot(List.of()));
    assertThat(scene.shown()).isEmpty();
  }

  @Test
  void aSnapshotBringsTheCallsThatWait() {
    assertThat(ann().when(snapshot(List.of(card(2, WITH_BEN, 1)))).shown()).containsExactly(id(2));
  }

  @Test
  void everySnapshotHasTheMatchesLoaded() {
    assertThat(ann().when(LOST, snapshot(List.of())).effects())
        .contains(new Effect.Request.LoadMatches());
  }

  @Test
  void theCallGoesOnWithoutTheFeed() {
    Scene scene = annTalks().when(LOST);
    assertThat(scene.call()).isInstanceOf(Talking.class);
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void theCallGoesOnWhenTheSnapshotKnowsIt() {
    Scene scene = annTalks().when(LOST, snapshot(List.of(), talking()));
    assertThat(scene.call()).isInstanceOf(Talking.class);
  }

  @Test
  void whatWasAnsweredMeanwhileTalks() {
    Scene scene = ann().when(CALL_BEN, STARTED, LOST, snapshot(List.of(), talking()));
    assertThat(scene.call()).isInstanceOf(Talking.class);
    assertThat(scene.effects()).contains(new Effect.Media.Connect(id(1), true));
  }

  @Test
  void aCallTheSnapshotDoesNotKnowIsAskedFor() {
    Scene scene = annTalks().when(LOST, snapshot(List.of()));
    assertThat(scene.call()).isInstanceOf(Talking.class);
    assertThat(scene.effects()).contains(new Effect.Request.ReadSession(id(1)));
  }

  @Test
  void anEndThatWasMissedIsOverWithItsReason() {
    var ended = session(1, WITH_BEN, ANN, SessionStatus.CANCELLED, 3, ANN);
    Scene scene = annTalks().when(LOST, snapshot(List.of()), new Event.Calls.SessionRead(ended));
    assertThat(scene.call())
        .isInstanceOfSatisfying(
            Over.class, over -> assertThat(over.reason()).isEqualTo(EndReason.MISSED));
    assertThat(scene.effects()).startsWith(new Effect.Media.Stop());
  }

  @Test
  void aSessionThatIsNotKnownAnyMoreIsOver() {
    var gone = new Event.Calls.SessionNotRead(id(1), new Trouble(Trouble.Kind.ENDED, ""));
    Scene scene = annTalks().when(LOST, snapshot(List.of()), gone);
    assertThat(scene.call()).isInstanceOf(Over.class);
    assertThat(scene.effects()).startsWith(new Effect.Media.Stop());
  }

  @Test
  void aSessionThatCannotBeAskedForStaysUntilItCan() {
    var silent = new Event.Calls.SessionNotRead(id(1), new Trouble(Trouble.Kind.UNREACHABLE, ""));
    assertThat(annTalks().when(LOST, snapshot(List.of()), silent).call())
        .isInstanceOf(Talking.class);
  }

  @Test
  void anOldSnapshotDoesNotTakeAwayACallThatJustBegan() {
    Scene scene =
        ann().when(CALL_BEN, STARTED, snapshot(List.of()), new Event.Calls.SessionRead(ringing()));
    assertThat(scene.call()).isInstanceOf(Ringing.class);
  }

  @Test
  void whatIsOwedIsSaidAgainWhileItRuns() {
    Scene scene =
        annTalks().when(LOST, new Event.Calls.HangUpPressed(), snapshot(List.of(), talking()));
    assertThat(scene.effects()).contains(new Effect.Request.EndCall(id(1)));
  }

  @Test
  void whatIsOwedIsSettledWhenItIsOver() {
    Scene scene = annTalks().when(LOST, new Event.Calls.HangUpPressed(), snapshot(List.of()));
    assertThat(scene.in().owedEnds()).isEmpty();
  }
}
