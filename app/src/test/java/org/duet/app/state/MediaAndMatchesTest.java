package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.BEN;
import static org.duet.app.state.Scene.CAM;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.WITH_BEN;
import static org.duet.app.state.Scene.WITH_CAM;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.arrived;
import static org.duet.app.state.Scene.id;
import static org.duet.app.state.Scene.match;
import static org.duet.app.state.Scene.ringing;
import static org.duet.app.state.Scene.talking;
import static org.duet.app.state.Scene.updated;

import java.util.List;
import java.util.Set;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.EndReason;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.FeedFrame;
import org.junit.jupiter.api.Test;

/** What media tells of a call, and what the feed tells of matches. */
class MediaAndMatchesTest {
  private static final Event CALL_BEN = new Event.Calls.CallPressed(WITH_BEN);
  private static final Event STARTED = new Event.Calls.Started(ringing(), NOON);

  private static Talking talk(Event... events) {
    return (Talking) ann().when(CALL_BEN, STARTED, updated(talking())).when(events).call();
  }

  @Test
  void whatIsMissingIsKnownBeforeTheSessionAndStaysKnown() {
    Scene scene = ann().when(CALL_BEN, new Event.Media.Lacking(Set.of(Lack.CAMERA_BUSY)), STARTED);
    assertThat(((Ringing) scene.call()).lacks()).containsExactly(Lack.CAMERA_BUSY);
    scene.when(updated(talking()));
    assertThat(((Talking) scene.call()).lacks()).containsExactly(Lack.CAMERA_BUSY);
  }

  @Test
  void theLinkIsShown() {
    assertThat(talk(new Event.Media.LinkChanged(id(1), MediaLink.INTERRUPTED)).link())
        .isEqualTo(MediaLink.INTERRUPTED);
  }

  @Test
  void withoutTheRelayItNeedsACallEndsAndSaysWhy() {
    Scene scene = ann().when(CALL_BEN, STARTED, updated(talking()));
    scene.when(new Event.Media.RelayMissing(id(9), true));
    assertThat(scene.call()).isInstanceOf(Talking.class);
    scene.when(new Event.Media.RelayMissing(id(1), true));

    assertThat(((CallState.Over) scene.call()).trouble().kind()).isEqualTo(Trouble.Kind.NO_RELAY);
    assertThat(scene.effects()).contains(new Effect.Request.EndCall(id(1)));
  }

  @Test
  void aConnectionThatNeverStoodWasNotLost() {
    Scene never = ann().when(CALL_BEN, STARTED, updated(talking()));
    never.when(new Event.Media.LinkChanged(id(1), MediaLink.FAILED));
    CallState.Over over = (CallState.Over) never.call();
    assertThat(over.trouble().kind()).isEqualTo(Trouble.Kind.NOT_CONNECTED);
    assertThat(over.reason()).as("what the rules know").isEqualTo(EndReason.LOST);
    assertThat(never.effects()).contains(new Effect.Request.EndCall(id(1)));

    Scene stood = ann().when(CALL_BEN, STARTED, updated(talking()));
    stood.when(new Event.Media.LinkChanged(id(1), MediaLink.CONNECTED));
    stood.when(new Event.Media.LinkChanged(id(1), MediaLink.INTERRUPTED));
    stood.when(new Event.Media.LinkChanged(id(1), MediaLink.FAILED));
    assertThat(((CallState.Over) stood.call()).trouble()).isNull();
    assertThat(((CallState.Over) stood.call()).reason()).isEqualTo(EndReason.LOST);
  }

  @Test
  void theLinkOfAnEarlierCallIsNot() {
    assertThat(talk(new Event.Media.LinkChanged(id(9), MediaLink.FAILED)).link())
        .isEqualTo(MediaLink.CONNECTING);
  }

  @Test
  void theFirstPictureIsNoted() {
    assertThat(talk(new Event.Media.PictureShown(id(1))).pictureShown()).isTrue();
  }

  @Test
  void aMatchThatChangesKeepsItsPlace() {
    Match changed = match(WITH_CAM, CAM, "Camille");
    Scene scene = ann().when(arrived(new FeedFrame.MatchUpdated(changed)));
    assertThat(scene.in().matches()).containsExactly(match(WITH_BEN, BEN, "Ben"), changed);
  }

  @Test
  void aNewMatchStandsFirst() {
    Match fresh = match(44, 4, "Dee");
    Scene scene = ann().when(arrived(new FeedFrame.MatchUpdated(fresh)));
    assertThat(scene.in().matches()).startsWith(fresh);
  }

  @Test
  void aMatchThatIsOverGoes() {
    Match over =
        new Match(
            WITH_BEN, 1, BEN, 0.5, MatchStatus.UNMATCHED, null, true, "Ben", 30, "", List.of());
    Scene scene = ann().when(arrived(new FeedFrame.MatchUpdated(over)));
    assertThat(scene.in().matches()).extracting(Match::id).containsExactly(WITH_CAM);
  }

  @Test
  void aMatchThatIsRemovedGoes() {
    Scene scene = ann().when(arrived(new FeedFrame.MatchRemoved(WITH_CAM)));
    assertThat(scene.in().matches()).extracting(Match::id).containsExactly(WITH_BEN);
  }

  @Test
  void aCallTheRulesForbidIsRefusedWithoutAsking() {
    Match used =
        new Match(WITH_BEN, 1, BEN, 0.5, MatchStatus.PENDING, null, true, "Ben", 30, "", List.of());
    Scene scene = ann().when(arrived(new FeedFrame.MatchUpdated(used)), CALL_BEN);
    assertThat(scene.in().notices()).hasSize(1);
    assertThat(scene.effects()).doesNotContain(new Effect.Request.StartCall(WITH_BEN));
  }
}
