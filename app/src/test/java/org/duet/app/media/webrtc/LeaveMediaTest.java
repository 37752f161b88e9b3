package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What arrives at the other of somebody who leaves at once. */
@Timeout(60)
class LeaveMediaTest extends AnnAndBen {
  @BeforeEach
  void talk() {
    call();
    Until.soon("Ben hears Ann", () -> ben.heard.hears(Likeness.tone("Ann")));
    Until.soon("Ann is shown Ben", () -> ann.call.remote().framesShown() > 0);
  }

  @Test
  void noPictureAndNoToneComesAfterItAndTheGoodbyeStillDoes() {
    ann.call.cut();
    // What was on its way is there once the goodbye is, which was said after it.
    ann.call.say(new PeerNote.Goodbye());
    Until.soon("the goodbye", () -> ben.told.contains(new PeerNote.Goodbye()));
    Until.soon("no tone", () -> !ben.heard.hears(Likeness.tone("Ann")));
    long frames = ben.call.remote().framesReceived();
    long sound = ben.heard.total();

    // Switches that are pressed in the last moment bring nothing back.
    ann.call.camera(true);
    ann.call.microphone(true);
    Until.soon("another second of sound", () -> ben.heard.total() > sound + 48_000);
    assertThat(ben.call.remote().framesReceived()).as("frames of Ann").isEqualTo(frames);
    assertThat(ben.heard.silent()).as("tone of Ann").isTrue();
    assertThat(ann.call.remote().image().get()).as("what Ann is shown").isNull();
    assertThat(ann.call.local().image().get()).as("what Ann sees of herself").isNull();
  }
}
