package org.duet.app.media.webrtc.link;

import static dev.onvoid.webrtc.RTCSignalingState.CLOSED;
import static dev.onvoid.webrtc.RTCSignalingState.HAVE_LOCAL_OFFER;
import static dev.onvoid.webrtc.RTCSignalingState.HAVE_REMOTE_OFFER;
import static dev.onvoid.webrtc.RTCSignalingState.STABLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOfferToASideThatOffersNothingIsTaken(boolean polite) {
    assertThat(Collision.ofOffer(STABLE, polite)).isEqualTo(Collision.APPLY);
  }

  @Test
  void whereBothOfferThePoliteSideGivesIn() {
    assertThat(Collision.ofOffer(HAVE_LOCAL_OFFER, true)).isEqualTo(Collision.ROLL_BACK_AND_APPLY);
    assertThat(Collision.ofOffer(HAVE_LOCAL_OFFER, false)).isEqualTo(Collision.IGNORE);
  }

  @Test
  void anAnswerIsTakenOnlyBySomebodyWhoAsked() {
    assertThat(Collision.ofAnswer(HAVE_LOCAL_OFFER)).isEqualTo(Collision.APPLY);
    assertThat(Collision.ofAnswer(STABLE)).isEqualTo(Collision.IGNORE);
    assertThat(Collision.ofAnswer(HAVE_REMOTE_OFFER)).isEqualTo(Collision.IGNORE);
  }

  @Test
  void afterTheEndNothingIsTaken() {
    assertThat(Collision.ofOffer(CLOSED, true)).isEqualTo(Collision.IGNORE);
    assertThat(Collision.ofAnswer(CLOSED)).isEqualTo(Collision.IGNORE);
  }
}
