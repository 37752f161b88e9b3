package org.duet.app.media.webrtc.local;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.concurrent.CompletableFuture;
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
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.app.media.webrtc.screen.Screens;
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

  private final VideoFramePump preview;
  private final Consumer<Share> shareChanged;
  private final Consumer<Boolean> shownChanged;
  private final ChosenCamera camera;
  private final Outlet outlet;
  private final SharedScreen screen;
  private final OwnTrack track;
  private final LastFrames lastFrames;
  private NativeLibrary library;
  private boolean cameraOn = true;
  private boolean over;

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
    outlet = camera.outlet();
    screen =
        new SharedScreen(new Screens(environment, this::factory), outlet.screen(), this::unshare);
    track = new OwnTrack(factory(), outlet.source(), preview);
    lastFrames = new LastFrames(environment.thread(), outlet.screen());
    try {
      camera.start();
      look();
      if (!track.isShown()) {
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

  /** Under a track of another library, without a break in what is seen. */
  void moveTo(NativeLibrary next) {
    library = next;
    track.moveTo(factory());
  }

  ChosenCamera camera() {
    return camera;
  }

  Outlet outlet() {
    return outlet;
  }

  VideoTrack track() {
    return track.track();
  }

  /** Off: the other is told, gets a black frame, then nothing, and the light goes out. */
  void camera(boolean on) {
    cameraOn = on;
    if (screen.isOn()) {
      return; // when nothing is shared any more
    }
    lastFrames.calm();
    outlet.startOver();
    camera.dark(!on);
    if (on) {
      camera.start();
    } else {
      lastFrames.before(camera::stop);
    }
    look();
  }

  CompletableFuture<ScreenList> screens() {
    return screen.list();
  }

  /** Shows this in place of the camera, or of what was shared until now. */
  void share(ScreenSource what) {
    if (over) {
      return;
    }
    lastFrames.calm();
    if (screen.isOn()) {
      screen.stop();
    } else {
      camera.stop();
    }
    preview.clear();
    try {
      screen.start(what);
      look();
      shareChanged.accept(new Share.On(what));
    } catch (Throwable t) { // the library throws java.lang.Error
      LOG.info("Something cannot be shared: {}", t.toString());
      backToCamera(Share.Why.FAILED);
    }
  }

  /** The camera is back, as it was before or was switched meanwhile. */
  void unshare(Share.Why why) {
    if (screen.isOn()) {
      screen.stop();
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
    if (!track.isShown()) {
      lastFrames.send();
    }
    shareChanged.accept(new Share.Off(why));
  }

  /** Another camera may be on, or none any more, or one again. */
  private void cameraChanged() {
    boolean before = track.isShown();
    look();
    if (before && !track.isShown()) {
      lastFrames.send();
    }
  }

  /** Both people see of this side what there is to see now. */
  private void look() {
    boolean now = screen.isOn() || (cameraOn && camera.sees());
    if (now != track.isShown() && !over) {
      if (now) {
        lastFrames.calm();
      }
      track.show(now);
      shownChanged.accept(now);
    }
  }

  /** Nothing is seen of this side from here on. */
  void hide() {
    over = true;
    outlet.shut();
    lastFrames.calm();
  }

  /** Neither camera nor screen is looked at any more. Does not wait until a camera is closed. */
  void stop() {
    Thorough.all(this::hide, this::endShare, () -> track.show(false), camera::stop);
  }

  private void endShare() {
    if (screen.isOn()) {
      Thorough.all(screen::stop, () -> shareChanged.accept(Share.OFF));
    }
  }

  /** After {@link #stop}, and after the connection that used the track is closed. Once. */
  void dispose() {
    Thorough.all(track::dispose, camera::dispose);
  }
}
