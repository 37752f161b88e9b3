package org.duet.app.media.webrtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.CameraTurns;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.library.SoundDevices;
import org.duet.app.media.webrtc.library.SoundRoute;
import org.duet.app.media.webrtc.library.SoundTap;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the library calls lets nothing out, whatever it is called with: that ends the process. */
class CallbacksTest {
  private final MediaSettings settings = MediaSettings.synthetic("Ann");
  private final NativeLibrary library = new NativeLibrary(settings.synthetic());
  private final WebRtcThread thread = new WebRtcThread("test-media");
  private final SoundRoute route = new SoundRoute(new SoundDevices());
  private final CallEnvironment environment =
      new CallEnvironment(
          thread,
          Runnable::run,
          settings,
          Patience.usual(),
          new SoundTap(() -> null),
          null,
          new CameraTurns(),
          route);

  @AfterEach
  void close() {
    route.close();
    thread.close();
    library.close();
  }

  @Test
  void aMeterThatIsGivenNothing() {
    new Meter(environment, library.sound(), level -> {}).heard(null);
  }

  @Test
  void aToneThatIsGivenNowhereToGo() {
    TestTone tone = new TestTone(environment, library.sound());

    assertThat(tone.fill(null, 480, 2, 1, 48_000)).isZero();
    assertThat(tone.fill(new byte[960], 480, 2, 1, 48_000)).isEqualTo(480);
  }
}
