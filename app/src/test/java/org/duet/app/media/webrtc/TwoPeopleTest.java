package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.MediaLink;
import org.duet.app.media.webrtc.camera.Likeness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TwoPeopleTest {
  private Side ann;
  private Side ben;

  @BeforeEach
  void two() {
    ann = new Side("Ann");
    ben = new Side("Ben");
    Side.wire(ann, ben);
    ann.open();
    ben.open();
  }

  @AfterEach
  void over() {
    ann.close();
    ben.close();
  }

  private void call() {
    UUID session = UUID.randomUUID();
    ben.connect(session, false);
    ann.connect(session, true);
  }

  @Test
  void eachWindowShowsTheOthersPicture() {
    call();
    ann.pictureShown.orTimeout(10, TimeUnit.SECONDS).join();
    ben.pictureShown.orTimeout(10, TimeUnit.SECONDS).join();

    Until.soon("Ben sees Ann", () -> ben.sees("Ann"));
    Until.soon("Ann sees Ben", () -> ann.sees("Ben"));
    assertThat(ann.links).containsExactly(MediaLink.CONNECTING, MediaLink.CONNECTED);
  }

  @Test
  void eachHearsTheOthersTone() {
    call();

    Until.soon("Ben hears Ann", () -> ben.heard.hears(Likeness.tone("Ann")));
    Until.soon("Ann hears Ben", () -> ann.heard.hears(Likeness.tone("Ben")));
    assertThat(ben.heard.hears(Likeness.tone("Ben"))).isFalse();
  }
}
