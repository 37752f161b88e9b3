package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.duet.app.media.CallQuality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QualityTest {
  @Test
  void aCallOnOneMachineIsMeasured() {
    try (Side ann = new Side("Ann");
        Side ben = new Side("Ben")) {
      Side.wire(ann, ben);
      UUID session = UUID.randomUUID();
      ann.open();
      ben.open();
      ben.connect(session, false);
      ann.connect(session, true);
      Until.soon(
          "there is a picture in the figures",
          () -> {
            CallQuality quality = ann.call.quality().get();
            return quality != null && quality.in().frames() > 0 && quality.out().kilobits() > 0;
          });

      CallQuality quality = ann.call.quality().get();
      assertThat(quality.path()).isEqualTo(CallQuality.Path.DIRECT);
      assertThat(quality.codec()).isEqualTo("H264");
      assertThat(quality.in().width()).isPositive();
    }
  }
}
