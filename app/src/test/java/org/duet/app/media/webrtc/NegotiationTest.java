package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duet.app.media.MediaLink;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the two clients say to each other, out of order, doubled, late, and false. */
@Timeout(60)
class NegotiationTest extends AnnAndBen {

  private void assertTheySeeAndHear() {
    ann.pictureShown.orTimeout(10, TimeUnit.SECONDS).join();
    ben.pictureShown.orTimeout(10, TimeUnit.SECONDS).join();
    Until.soon("Ben sees Ann", () -> ben.sees("Ann"));
    Until.soon("Ann sees Ben", () -> ann.sees("Ben"));
    Until.soon("Ben hears Ann", () -> ben.heard.hears(Likeness.tone("Ann")));
    Until.soon("Ann hears Ben", () -> ann.heard.hears(Likeness.tone("Ben")));
  }

  private static long count(Side side, SignalType type) {
    return side.said.stream().filter(signal -> signal.type() == type).count();
  }

  @Test
  void onlyTheCallerOffersAndOnlyOnce() {
    connect();
    assertTheySeeAndHear();

    assertThat(count(ann, SignalType.OFFER)).isOne();
    assertThat(count(ben, SignalType.ANSWER)).isOne();
    assertThat(count(ben, SignalType.OFFER)).isZero();
  }

  @Test
  void whatIsSaidBeforeTheOtherAnswersIsKept() {
    ann.connect(session, true);
    Until.soon("Ann found a path", () -> count(ann, SignalType.ICE_CANDIDATE) > 0);
    ben.connect(session, false);

    assertTheySeeAndHear();
  }

  @Test
  void candidatesMayComeBeforeTheirDescription() {
    List<Signal> held = Collections.synchronizedList(new ArrayList<>());
    ann.wire = held::add;
    ben.wire = // Ben's own paths never arrive: there is a connection only if Ann's were kept
        signal -> {
          if (signal.type() == SignalType.ANSWER) {
            ann.call.receive(signal);
          }
        };
    ann.connect(session, true);
    Until.soon(
        "Ann said all",
        () -> count(ann, SignalType.OFFER) == 1 && count(ann, SignalType.ICE_CANDIDATE) > 1);
    ben.connect(session, false);
    ann.wire = signal -> ben.call.receive(signal);
    List<Signal> reversed = new ArrayList<>(held).reversed();
    assertThat(reversed.getLast().type()).isEqualTo(SignalType.OFFER);
    reversed.forEach(ben.call::receive);

    assertTheySeeAndHear();
  }

  @Test
  void everythingMayComeTwice() {
    ann.wire = twice(ben);
    ben.wire = twice(ann);
    connect();

    assertTheySeeAndHear();
  }

  private static java.util.function.Consumer<Signal> twice(Side other) {
    return signal -> {
      other.call.receive(signal);
      other.call.receive(signal);
    };
  }

  /** The first of its kind that this side says does not arrive. */
  private static void loseFirst(Side from, Side to, SignalType type) {
    AtomicBoolean lost = new AtomicBoolean();
    from.wire =
        signal -> {
          if (signal.type() != type || lost.getAndSet(true)) {
            to.call.receive(signal);
          }
        };
  }

  @Test
  void anOfferThatIsLostIsMadeAgain() {
    loseFirst(ann, ben, SignalType.OFFER);
    connect();
    assertTheySeeAndHear();
    assertThat(ann.links).doesNotContain(MediaLink.FAILED, MediaLink.INTERRUPTED);
  }

  @Test
  void anAnswerThatIsLostIsAskedForAgain() {
    loseFirst(ben, ann, SignalType.ANSWER);
    connect();
    assertTheySeeAndHear();
    assertThat(ann.links).doesNotContain(MediaLink.FAILED, MediaLink.INTERRUPTED);
  }

  @Test
  void whereBothOfferAtOnceThePoliteOneGivesIn() {
    connect();
    assertTheySeeAndHear();
    List<Signal> offers = Collections.synchronizedList(new ArrayList<>());
    ann.wire = offers::add;
    ben.wire = offers::add;
    ann.call.renegotiate();
    ben.call.renegotiate();
    Until.soon("both offered", () -> offers.size() == 2);
    long answersOfBen = count(ben, SignalType.ANSWER);
    Side.wire(ann, ben);
    ann.call.receive(offerOf(ben));
    ben.call.receive(offerOf(ann));

    Until.soon("Ben gave in", () -> count(ben, SignalType.ANSWER) == answersOfBen + 1);
    Until.soon("then Ben's own offer was answered", () -> count(ann, SignalType.ANSWER) == 1);
    assertTheySeeAndHear();
    assertThat(ann.link()).isEqualTo(MediaLink.CONNECTED);
  }

  private static Signal offerOf(Side side) {
    return side.said.stream()
        .filter(signal -> signal.type() == SignalType.OFFER)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void aCallMayBeNegotiatedAgainManyTimes() {
    connect();
    assertTheySeeAndHear();
    for (int i = 2; i < 8; i++) {
      long answers = i;
      ann.call.renegotiate();
      Until.soon("an answer", () -> count(ben, SignalType.ANSWER) == answers);
    }
    long heard = ben.heard.total();
    Until.soon("sound goes on", () -> ben.heard.total() > heard + 48_000);

    assertTheySeeAndHear();
  }

  @Test
  void whatAnotherSessionSaysIsIgnored() {
    connect();
    assertTheySeeAndHear();
    long answers = count(ben, SignalType.ANSWER);
    ben.call.receive(new Signal(UUID.randomUUID(), SignalType.OFFER, offerOf(ann).data()));
    ann.call.renegotiate();
    Until.soon("the right offer is answered", () -> count(ben, SignalType.ANSWER) == answers + 1);

    assertTheySeeAndHear();
  }

  @Test
  void afterTheEndNothingIsSaidOrDone() {
    connect();
    assertTheySeeAndHear();
    PeerCall over = ben.call;
    over.close().orTimeout(5, TimeUnit.SECONDS).join();
    int said = ben.said.size();
    over.receive(offerOf(ann));
    over.connect(session, false, false, Side.WAYS);
    over.camera(true);
    over.microphone(true);
    over.close().orTimeout(5, TimeUnit.SECONDS).join();

    assertThat(ben.said).hasSize(said);
  }

  @Test
  void afterACallTheNextOneIsFresh() {
    connect();
    assertTheySeeAndHear();
    ann.open();
    ben.open();
    UUID next = UUID.randomUUID();
    ann.connect(next, false);
    ben.connect(next, true);

    assertTheySeeAndHear();
    assertThat(ben.said).allMatch(signal -> signal.sessionId().equals(next));
  }
}
