package org.duet.app.media.webrtc;

import org.duet.app.media.webrtc.camera.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The other takes the call to another of their clients, and back. */
@Timeout(90)
class OtherClientTest extends AnnAndBen {
  private static final int MOVES = 5;

  @Test
  void theCallGoesOnWithPictureAndSoundWhereverTheOtherIs() {
    call();
    for (int i = 0; i < MOVES; i++) {
      ann.call.close().join();
      ann.open();
      ann.call.connect(session, true, true, Side.WAYS);

      Until.soon("Ann hears Ben", () -> ann.heard.hears(Likeness.tone("Ben")));
      Until.soon("Ann sees Ben", () -> ann.sees("Ben"));
      long sound = ben.heard.total();
      long frames = ben.call.remote().framesReceived();
      Until.soon(
          "Ben hears Ann",
          () -> ben.heard.total() > sound + 4_800 && ben.heard.hears(Likeness.tone("Ann")));
      Until.soon("more frames", () -> ben.call.remote().framesReceived() > frames + 10);
    }
  }
}
