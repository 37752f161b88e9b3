package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.Ways;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that is made while it rings, before anybody is there to hear of it. */
@Timeout(60)
class ExpectingTest extends AnnAndBen {
  private static final Ways ANY = Side.WAYS;

  @Test
  void whoCallsOffersAheadOnceAndIsToldOfNoConnectionBefore() {
    ann.call.expect(session, true, false, ANY);
    Until.soon("Ann offers", () -> offers() == 1);
    assertThat(ann.links).isEmpty();

    call();
    assertThat(ann.said).extracting(Signal::type).startsWith(SignalType.OFFER);
    assertThat(offers()).as("offers, the first still held").isEqualTo(1);
  }

  @Test
  void whoComesOtherwiseThanExpectedIsConnectedAllTheSame() {
    ann.call.expect(session, false, false, ANY);
    ben.call.expect(session, true, false, ANY);
    call();
    assertThat(ann.said).extracting(Signal::type).contains(SignalType.OFFER);
    assertThat(ben.said).extracting(Signal::type).doesNotContain(SignalType.OFFER);
  }

  @Test
  void whatIsSaidInOtherSessionsMeanwhileTakesNoRoom() {
    ben.call.expect(session, false, false, ANY);
    var other = new Signal(UUID.randomUUID(), SignalType.ICE_CANDIDATE, "{}");
    for (int i = 0; i < 300; i++) {
      ben.call.receive(other);
    }
    ann.connect(session, true);
    Until.soon("Ann offers", () -> offers() == 1);
    ben.connect(session, false);
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
    assertThat(offers()).as("offers, the first of which arrived").isEqualTo(1);
  }

  @Test
  void whoNeverComesLeavesNothingOpen() {
    ann.call.expect(session, true, false, ANY);
    ann.call.close().orTimeout(10, TimeUnit.SECONDS).join();
    assertThat(ann.links).isEmpty();
  }

  private long offers() {
    return ann.said.stream().filter(signal -> signal.type() == SignalType.OFFER).count();
  }
}
