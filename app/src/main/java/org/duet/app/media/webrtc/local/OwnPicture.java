package org.duet.app.media.webrtc.local;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.webrtc.camera.Cameras;
import org.duet.app.media.webrtc.camera.ChosenCamera;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.app.media.webrtc.screen.Screen;
import org.duet.app.media.webrtc.screen.Screens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the other sees of this side. All on the media thread.
 *
 * <pre>
 * camera, on or off ──share──▶ screen: the camera's light is out ──share──▶ another one
 *        ▲                           │
 *        └──unshare, closed, failed──┘  as it was before, or was switched meanwhile
 * </pre>
 *
 * <p>A camera that is on can be gone all the same. Whenever nothing is seen of this side any more,
 * the other is told so and gets black frames, or the last picture would stand there as if it were
 * live.
 */
final class OwnPicture {
  private static final Logger LOG = LoggerFactory.getLogger(OwnPicture.class);

  /** Long enough for some black frames to go out before the camera stops. */
  private static final Duration LAST_FRAMES = Duration.ofMillis(150);

  private static final Duration FRAME = Duration.ofMillis(30);
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private final WebRtcThread thread;
  private final VideoFramePump preview;
  private final Consumer<Share> shareChanged;
  private final Consumer<Boolean> shownChanged;
  private final ChosenCamera camera;
  private final Screens screens;
  private final Outlet outlet;
  private NativeLibrary library;
  private VideoTrack track;
  private boolean cameraOn = true;
  private boolean shown;
  private boolean over;
  private @Nullable Screen screen;

  /** Tells what is shared now from what was before. */
  private int turn;

  private @Nullable Future<?> stopping;
  private @Nullable Future<?> darkening;

  /**
   * Switches the camera on.
   *
   * @param choice which is wanted
   * @param lacksChanged told whenever something else may be missing
   * @param shareChanged told when something is shared, and when no longer
   * @param shownChanged told whether the other sees anything of this side, at first and later
   */
  OwnPicture(
      NativeLibrary library,
      CallEnvironment environment,
      VideoFramePump preview,
      DeviceChoice choice,
      Runnable lacksChanged,
      Consumer<Share> shareChanged,
      Consumer<Boolean> shownChanged) {
    this.library = library;
    thread = environment.thread();
    this.preview = preview;
    this.shareChanged = shareChanged;
    this.shownChanged = shownChanged;
    camera =
        new ChosenCamera(
            new Cameras(environment, this::factory),
            choice.camera(),
            () -> {
              cameraChanged();
              lacksChanged.run();
            });
    screens = new Screens(environment, this::factory);
    outlet = camera.outlet();
    track = makeTrack();
    try {
      camera.start();
      look();
      if (!shown) {
        shownChanged.accept(false);
      }
    } catch (Throwable t) { // whoever fails to make this has no camera that could be switched off
      stop();
      dispose();
      throw t;
    }
  }

  private PeerConnectionFactory factory() {
    return library.factory();
  }

  private VideoTrack makeTrack() {
    return factory().createVideoTrack("camera", outlet.source());
  }

  /** Under a track of another library, without a break in what is seen. */
  void moveTo(NativeLibrary next) {
    VideoTrack before = track;
    library = next;
    track = makeTrack();
    if (shown) {
      before.removeSink(preview);
      track.addSink(preview);
    }
    before.dispose();
  }

  ChosenCamera camera() {
    return camera;
  }

  Outlet outlet() {
    return outlet;
  }

  VideoTrack track() {
    return track;
  }

  /** Off: the other is told, gets a black frame, then nothing, and the light goes out. */
  void camera(boolean on) {
    cameraOn = on;
    if (screen != null) {
      return; // when nothing is shared any more
    }
    calm();
    outlet.startOver();
    camera.dark(!on);
    if (on) {
      camera.start();
    } else {
      stopping = thread.after(LAST_FRAMES, camera::stop);
    }
    look();
  }

  CompletableFuture<ScreenList> screens() {
    return screens.list();
  }

  /** Shows this in place of the camera, or of what was shared until now. */
  void share(ScreenSource what) {
    if (over) {
      return;
    }
    calm();
    if (screen == null) {
      camera.stop();
    } else {
      screen.stop();
      screen = null;
    }
    preview.clear();
    try {
      begin(what);
    } catch (Throwable t) { // the library throws java.lang.Error
      LOG.info("Something cannot be shared: {}", t.toString());
      backToCamera(Share.Why.FAILED);
    }
  }

  private void begin(ScreenSource what) {
    int mine = ++turn;
    Screen made =
        screens.make(
            what,
            outlet.screen(),
            why -> {
              if (mine == turn) {
                unshare(why);
              }
            });
    made.start();
    screen = made;
    look();
    shareChanged.accept(new Share.On(what));
  }

  /** The camera is back, as it was before or was switched meanwhile. */
  void unshare(Share.Why why) {
    if (screen != null) {
      screen.stop();
      screen = null;
      backToCamera(why);
    }
  }

  private void backToCamera(Share.Why why) {
    outlet.endScreen();
    outlet.startOver();
    camera.dark(!cameraOn);
    preview.clear();
    if (cameraOn) {
      camera.start();
    }
    look();
    if (!shown) {
      goBlack();
    }
    shareChanged.accept(new Share.Off(why));
  }

  /** Another camera may be on, or none any more, or one again. */
  private void cameraChanged() {
    boolean before = shown;
    look();
    if (before && !shown) {
      goBlack();
    }
  }

  /** Both people see of this side what there is to see now. */
  private void look() {
    boolean now = screen != null || (cameraOn && camera.sees());
    if (now != shown && !over) {
      if (now) {
        calm();
      }
      show(now);
      shownChanged.accept(now);
    }
  }

  /** Whether this person sees what the other sees of them. */
  private void show(boolean on) {
    if (on && !shown) {
      track.addSink(preview);
    } else if (!on && shown) {
      track.removeSink(preview);
    }
    shown = on;
    preview.clear();
  }

  /** No camera is there to send black. */
  private void goBlack() {
    calm();
    darkening = thread.every(FRAME, this::pushBlack);
    stopping = thread.after(LAST_FRAMES, this::calm);
  }

  private void pushBlack() {
    FrameRing.Slot black = outlet.screen().canvas(WIDTH, HEIGHT);
    black.black();
    outlet.screen().push(black);
  }

  /** Whatever was still to come of a switch comes no more. */
  private void calm() {
    for (Future<?> one : new Future<?>[] {stopping, darkening}) {
      if (one != null) {
        one.cancel(false);
      }
    }
    stopping = null;
    darkening = null;
  }

  /** Nothing is seen of this side from here on. */
  void hide() {
    over = true;
    outlet.shut();
    calm();
  }

  /** Neither camera nor screen is looked at any more. Does not wait until a camera is closed. */
  void stop() {
    Thorough.all(this::hide, this::endShare, () -> show(false), camera::stop);
  }

  private void endShare() {
    Screen shared = screen;
    screen = null;
    if (shared != null) {
      Thorough.all(shared::stop, () -> shareChanged.accept(Share.OFF));
    }
  }

  /** After {@link #stop}, and after the connection that used the track is closed. Once. */
  void dispose() {
    Thorough.all(track::dispose, camera::dispose);
  }
}
