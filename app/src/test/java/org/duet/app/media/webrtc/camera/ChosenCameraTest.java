package org.duet.app.media.webrtc.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.FakeCameras;
import org.duet.app.media.webrtc.Until;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.CameraTurns;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.library.SoundDevices;
import org.duet.app.media.webrtc.library.SoundRoute;
import org.duet.app.media.webrtc.library.SoundTap;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A camera that another program has, and perhaps lets go. */
@Timeout(60)
@EnabledOnOs(OS.LINUX) // elsewhere the library opens cameras by itself
class ChosenCameraTest {
  private final FakeCameras driver = new FakeCameras("Orange");
  private final WebRtcThread thread = new WebRtcThread("test-media");
  private final SoundRoute route = new SoundRoute(new SoundDevices());
  private final CameraTurns turns = new CameraTurns();
  private final CallEnvironment environment =
      new CallEnvironment(
          thread,
          Runnable::run,
          new MediaSettings("Ann", Synthetic.NEVER),
          Patience.usual(),
          new SoundTap(() -> null),
          driver,
          turns,
          route);

  private NativeLibrary library;
  private Cameras cameras;
  private ChosenCamera camera;

  @BeforeEach
  void start() {
    driver.state("Orange", FakeCameras.State.BUSY);
    onMediaThread(() -> {
      library = new NativeLibrary(Synthetic.ALWAYS);
      cameras = new Cameras(environment, library::factory);
      camera = new ChosenCamera(cameras, "Orange", () -> {});
      camera.start();
      return camera;
    });
  }

  @AfterEach
  void end() {
    onMediaThread(() -> {
      camera.stop();
      camera.dispose();
      library.close();
      return camera;
    });
    thread.close();
    route.close();
  }

  private <T> T onMediaThread(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, thread::execute)
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }

  @Test
  void itIsTriedAgainUntilItIsFree() {
    Until.soon("it is tried again, and again", () -> driver.tries() > 2);
    assertThat(lacks()).containsExactly(Lack.CAMERA_BUSY);
    assertThat(onMediaThread(camera::sees)).isFalse();
    driver.state("Orange", FakeCameras.State.WELL);
    Until.soon("it is on", () -> onMediaThread(camera::sees));
    assertThat(lacks()).isEmpty();
    assertThat(driver.open()).isEqualTo(1);
  }

  private Set<Lack> lacks() {
    return onMediaThread(camera::lacks);
  }

  @Test
  void itIsLeftAloneOnceItIsSwitchedOff() {
    Until.soon("it is tried again", () -> driver.tries() > 1);
    onMediaThread(() -> {
      camera.stop();
      return camera;
    });
    turns.settled().join();
    int tries = driver.tries();
    driver.state("Orange", FakeCameras.State.WELL);
    aTryWouldHaveCome();
    assertThat(driver.tries()).isEqualTo(tries);
  }

  /** What is to be done later by the same clock, and was asked for after it. */
  private void aTryWouldHaveCome() {
    CompletableFuture<Void> later = new CompletableFuture<>();
    onMediaThread(() -> cameras.later(() -> later.complete(null)));
    later.orTimeout(20, TimeUnit.SECONDS).join();
    turns.settled().join();
  }

  @Test
  void oneThatIsSwitchedOffAndOnIsNotTriedTwiceAsOften() {
    for (int i = 0; i < 5; i++) {
      onMediaThread(() -> {
        camera.stop();
        camera.start();
        return camera;
      });
    }
    Until.soon("it is known to be busy", () -> lacks().contains(Lack.CAMERA_BUSY));
    int before = driver.tries();
    AtomicInteger beats = new AtomicInteger();
    onMediaThread(() -> beat(beats));
    Until.soon("some beats", () -> beats.get() > 2);
    int tries = driver.tries() - before;
    assertThat(tries).isBetween(1, beats.get() + 1);
  }

  /** Counts as often as one camera may be tried. */
  private Future<?> beat(AtomicInteger beats) {
    return cameras.later(() -> {
      beats.incrementAndGet();
      beat(beats);
    });
  }
}
