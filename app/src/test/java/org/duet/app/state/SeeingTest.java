package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.ringing;
import static org.duet.app.state.Scene.talking;
import static org.duet.app.state.Scene.updated;

import java.util.List;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Starting;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.Clarity;
import org.duet.model.call.Wishes;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.Test;

/** How clearly two people wish to see each other, from the call's beginning on. */
class SeeingTest {
  private static final Event CALL = new Event.Calls.CallPressed(WITH_BEN);
  private static final Event STARTED = new Event.Calls.Started(ringing(), NOON);

  private static Scene stranger() {
    var match =
        new Match(WITH_BEN, 1, 2, 0.5, MatchStatus.PENDING, null, false, "Ben", 30, "", List.of());
    return ann().when(new Event.Matches.Loaded(List.of(match)));
  }

  private static Event said(Clarity clarity) {
    return new Event.Media.Told(id(1), new PeerNote.Wish(clarity));
  }

  @Test
  void strangersBeginBlurredAndWhoMetBeforeClear() {
    assertThat(((Starting) stranger().when(CALL).call()).peer())
        .returns(true, CallState.Peer::firstCall)
        .returns(Wishes.BLURRED, CallState.Peer::wishes);
    assertThat(((Starting) ann().when(CALL).call()).peer())
        .returns(false, CallState.Peer::firstCall)
        .returns(Wishes.CLEAR, CallState.Peer::wishes);
  }

  @Test
  void aWishGoesWithTheCallFromRingingToTalking() {
    Scene scene = stranger().when(CALL, STARTED, new Event.Calls.ClarityPressed(Clarity.CLEAR));
    assertThat(scene.effects()).containsExactly(new Effect.Media.Wish(Clarity.CLEAR));
    assertThat(((Ringing) scene.call()).peer().wishes().shown()).isEqualTo(Clarity.BLURRED);
    scene.when(updated(talking()), said(Clarity.SOFT));
    assertThat(((Talking) scene.call()).peer().wishes())
        .isEqualTo(new Wishes(Clarity.CLEAR, Clarity.SOFT));
  }

  @Test
  void theOthersWishAloneClearsNothingAndAsksForNothing() {
    Scene scene = stranger().when(CALL, STARTED, updated(talking()), said(Clarity.CLEAR));
    assertThat(((Talking) scene.call()).peer().wishes().shown()).isEqualTo(Clarity.BLURRED);
    assertThat(scene.effects()).isEmpty();
  }

  @Test
  void aWishThatIsWishedAlreadyIsNotToldAgain() {
    Scene scene = stranger().when(CALL, new Event.Calls.ClarityPressed(Clarity.BLURRED));
    assertThat(scene.effects()).isEmpty();
  }
}
