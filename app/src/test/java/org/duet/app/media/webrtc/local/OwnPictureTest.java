package org.duet.app.media.webrtc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.webrtc.FakeCameras;
import org.duet.app.media.webrtc.Until;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.CameraTurns;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.library.SoundDevices;
import org.duet.app.media.webrtc.library.SoundRoute;
import org.duet.app.media.webrtc.library.SoundTap;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OwnPictureTest {
  private final FakeCameras cameras = new FakeCameras("Orange");
  private final WebRtcThread thread = new WebRtcThread("test-media");
  private final SoundRoute route = new SoundRoute(new SoundDevices());
  private final MediaSettings settings = MediaSettings.synthetic("Ann");
  private final CallEnvironment environment =
      new CallEnvironment(
          thread,
          Runnable::run,
          settings,
          Patience.usual(),
          new SoundTap(() -> null),
          cameras,
          new CameraTurns(),
          route);

  @AfterEach
  void close() {
    thread.close();
    route.close();
  }

  /** Nobody has it then, who could switch the camera off. */
  @Test
  void oneThatCannotBeMadeLeavesNoCameraOn() {
    CompletableFuture<Throwable> failed = new CompletableFuture<>();
    thread.execute(() -> {
      NativeLibrary library = new NativeLibrary(settings.synthetic());
      try {
        new OwnPicture(
            library,
            environment,
            new VideoFramePump(Runnable::run, () -> {}),
            new DeviceChoice("Orange", "", ""),
            this::failOnceTheCameraIsOn,
            share -> {},
            shown -> {});
      } catch (Throwable t) {
        failed.complete(t);
      }
      library.close();
    });
    assertThat(failed.orTimeout(20, TimeUnit.SECONDS).join()).hasMessage("a listener of the test");
    Until.soon("the light is out", () -> cameras.open() == 0);
  }

  private void failOnceTheCameraIsOn() {
    Until.soon("the camera is on", () -> cameras.open() == 1);
    throw new Error("a listener of the test");
  }
}
