package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duet.app.machine.OperatingSystem;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A machine with no camera and no sound server, as most that run tests are. */
@Timeout(60)
class NoDevicesTest {
  @BeforeEach
  void onlyWhereThereAreNone() {
    assumeThat(Files.exists(Path.of("/dev/video0")) || Files.exists(Path.of("/dev/snd"))).isFalse();
    assumeThat(System.getenv("PULSE_SERVER")).isIn(null, "unix:/nowhere");
    assumeThat(OperatingSystem.current()).isEqualTo(OperatingSystem.LINUX);
  }

  private static Side side(String name, Synthetic synthetic) {
    return new Side(new MediaSettings(name, synthetic), Patience.usual());
  }

  @Test
  void aCallGoesOnWithWhatThereIs() {
    try (Side ann = side("Ann", Synthetic.NEVER);
        Side ben = side("Ben", Synthetic.ALWAYS)) {
      Side.wire(ann, ben);
      ann.open();
      ben.open();
      UUID session = UUID.randomUUID();
      ben.connect(session, false);
      ann.connect(session, true);

      ann.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
      Until.soon("Ann sees Ben", () -> ann.sees("Ben"));
      Until.soon("Ann hears Ben", () -> ann.heard.hears(Likeness.tone("Ben")));
      Until.soon("Ben is connected", () -> ben.link() == MediaLink.CONNECTED);
      long heard = ann.heard.total();
      Until.soon("a second of sound", () -> ann.heard.total() > heard + 48_000);
      assertThat(ann.lacks)
          .containsExactly(
              java.util.Set.of(Lack.CAMERA_MISSING, Lack.MICROPHONE_MISSING, Lack.SPEAKER_MISSING));
      assertThat(ben.heard.silent()).as("no echo of Ben's own tone").isTrue();
    }
  }

  @Test
  void whereSomethingStandsInNothingIsLacking() {
    try (Side ann = side("Ann", Synthetic.WHEN_MISSING)) {
      ann.open();
      ann.call.local().resize(160, 90);
      Until.soon("Ann sees herself", () -> ann.call.local().framesShown() > 0);

      assertThat(ann.lacks).containsExactly(java.util.Set.of());
    }
  }

  @Test
  void theSwitchesDoNothingWrongWhereNothingIsThere() {
    try (Side ann = side("Ann", Synthetic.NEVER)) {
      ann.open();
      ann.call.camera(false);
      ann.call.camera(true);
      ann.call.microphone(false);
      ann.call.close().orTimeout(20, TimeUnit.SECONDS).join();

      assertThat(ann.lacks).allMatch(lacks -> lacks.contains(Lack.CAMERA_MISSING));
    }
  }
}
