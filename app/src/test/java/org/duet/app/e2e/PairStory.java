package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann and Ben call each other: what holds at any server, whether it tells or has to be asked. */
abstract class PairStory {
  World world;
  Client ann;
  Client ben;

  /** A server with its people. */
  abstract World open();

  /** Somebody signs in on a device. */
  abstract Client signIn(String name, String device);

  @BeforeEach
  void bothAreThere() {
    world = open();
    ann = signIn("Ann", "ann-desk");
    ben = signIn("Ben", "ben-desk");
  }

  @AfterEach
  void bothGo() {
    world.close();
  }

  final UUID talk() {
    ann.call("Ben");
    ben.answer();
    ann.awaitPicture();
    return ben.awaitPicture().session().sessionId();
  }

  /** Ann calls, Ben answers at his desk: what this other device of his then tells. */
  final Notice.CallGone answeredBeside(Client other) {
    ann.call("Ben");
    other.awaitCard();
    ben.answer();
    ben.awaitPicture();
    return (Notice.CallGone)
        other.awaitIn("a notice", s -> !s.notices().isEmpty()).notices().getFirst();
  }

  @Test
  void annCallsBenAnswersAndTheySeeEachOther() {
    ann.call("Ben");
    UUID card = ben.awaitCard();
    assertThat(ann.awaitCall(Ringing.class).session().sessionId()).isEqualTo(card);
    ben.answer();
    assertThat(ann.awaitPicture().session().sessionId()).isEqualTo(card);
    assertThat(ben.awaitPicture().session().sessionId()).isEqualTo(card);
    ben.awaitNoCard();
  }

  @Test
  void theNextCallIsAnotherSessionWithOneCard() {
    UUID first = talk();
    ann.hangUp();
    ben.awaitCall(Over.class);
    ben.press(new Event.Calls.ClosePressed());
    ben.awaitCall(None.class);
    assertThat(talk()).isNotEqualTo(first);
  }

  @Test
  void whoCallEachOtherAtOnceMeetInOneSession() {
    ann.call("Ben");
    ben.call("Ann");
    UUID one = ann.awaitPicture().session().sessionId();
    UUID other = ben.awaitPicture().session().sessionId();
    assertThat(one).isEqualTo(other);
    ann.awaitNoCard();
    ben.awaitNoCard();
  }
}
