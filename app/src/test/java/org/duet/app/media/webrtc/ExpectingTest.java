package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.MediaLink;
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
  void aSignalOfTheSessionConnectsAsTheServersAnswerWould() {
    ben.call.expect(session, false, false, ANY);
    ann.connect(session, true);
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();

    ben.connect(session, false);
    Until.soon("Ben's connection stands", () -> ben.link() == MediaLink.CONNECTED);
    assertThat(ben.said)
        .extracting(Signal::type)
        .as("answers, from one connection")
        .containsOnlyOnce(SignalType.ANSWER);
  }

  @Test
  void soDoesASignalThatCameBeforeAnybodyWasExpected() {
    ann.connect(session, true);
    Until.soon("Ann offers", () -> offers() == 1);
    ben.call.expect(session, false, false, ANY);
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Test
  void whoCallsIsSeenByNobodyWhoSendsAnAnswerAndDoesNotCome() {
    ann.call.expect(session, true, false, ANY);
    ben.connect(session, false);
    Until.soon("Ben answers", () -> types(ben).contains(SignalType.ANSWER));
    ann.call.statistics().orTimeout(20, TimeUnit.SECONDS).join(); // after what Ben said
    assertThat(ann.links).isEmpty();

    ann.connect(session, true);
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static List<SignalType> types(Side side) {
    return side.said.stream().map(Signal::type).toList();
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
