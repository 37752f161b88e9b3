package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.media.MediaLink;
import org.duet.app.media.webrtc.camera.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TwoPeopleTest extends AnnAndBen {
  @Test
  void eachWindowShowsTheOthersPicture() {
    call();

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
