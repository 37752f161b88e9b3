package org.duet.app.media.webrtc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.DeviceCatalog;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.MediaEngine;
import org.duet.app.media.Rehearsal;
import org.duet.app.media.webrtc.camera.Cameras;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.CameraTurns;
import org.duet.app.media.webrtc.library.DeviceScan;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.library.SoundDevices;
import org.duet.app.media.webrtc.library.SoundRoute;
import org.duet.app.media.webrtc.library.SoundTap;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls through webrtc-java. The native library is opened with the first call, on the media thread.
 * There is one call at a time: opening one closes the one before.
 */
public final class WebRtcEngine implements MediaEngine {
  private static final Logger LOG = LoggerFactory.getLogger(WebRtcEngine.class);

  private final WebRtcThread thread = new WebRtcThread("duet-media");
  private final CallEnvironment environment;
  private final DeviceScan devices;
  private volatile @Nullable SoundListener soundListener;

  // Below: of the media thread.
  private final OpenLibrary library;
  private @Nullable LiveCall current;
  private @Nullable Trial trial;
  private DeviceChoice choice = DeviceChoice.USUAL;

  /** Without cameras where the library cannot open them by itself: on Linux. */
  public WebRtcEngine(MediaSettings settings, Executor fx) {
    this(settings, fx, null, Patience.usual());
  }

  /**
   * An engine for one client.
   *
   * @param fx runs tasks on the JavaFX thread
   * @param cameraDriver opens cameras that the library cannot
   */
  public WebRtcEngine(MediaSettings settings, Executor fx, CameraDriver cameraDriver) {
    this(settings, fx, cameraDriver, Patience.usual());
  }

  WebRtcEngine(
      MediaSettings settings, Executor fx, @Nullable CameraDriver cameraDriver, Patience patience) {
    SoundDevices sounds = new SoundDevices();
    SoundTap tap = new SoundTap(() -> soundListener);
    environment =
        new CallEnvironment(
            thread,
            fx,
            settings,
            patience,
            tap,
            cameraDriver,
            new CameraTurns(),
            new SoundRoute(sounds));
    library = new OpenLibrary(environment);
    devices =
        new DeviceScan(
            () -> Cameras.names(settings, cameraDriver),
            () ->
                settings.synthetic() == Synthetic.ALWAYS ? DeviceScan.Sounds.NONE : sounds.names(),
            settings.synthetic() == Synthetic.ALWAYS ? DeviceScan.News.NONE : SoundDevices.news(),
            patience.look());
  }

  @Override
  public PeerCall open(CallMedia.Listener listener) {
    PeerCall call = new PeerCall(environment, library::get, listener);
    thread.execute(() -> begin(call.live()));
    return call;
  }

  private void begin(LiveCall call) {
    if (trial != null) {
      trial.giveWay();
      trial = null;
    }
    if (current != null) {
      current.closeNow();
    }
    library.renew();
    current = call;
    call.choose(choice);
    call.openDevices();
    follow(call.closed(), there -> plugged(call, there));
  }

  /**
   * The first call of a program else waits seconds for the library, with somebody on the line, and
   * is itself slow.
   */
  @Override
  public void prepare() {
    thread.execute(() -> {
      try {
        if (isIdle() && (trial == null || trial.closed().isDone())) {
          library.renew();
        }
        library.warmUp();
      } catch (Throwable t) { // the call itself says what is missing
        LOG.info("The library cannot be opened ahead of a call: {}", t.toString());
      }
    });
  }

  @Override
  public Rehearsal rehearse(boolean sound, Rehearsal.Listener listener) {
    Trial made = new Trial(environment, library::get, sound, listener);
    thread.execute(() -> {
      if (trial != null) {
        trial.closeNow();
      }
      if (current != null && !current.isOver()) {
        listener.inCall();
        return;
      }
      if (isIdle()) {
        library.renew();
      }
      trial = made;
      made.open(choice);
      follow(made.closed(), there -> plugged(made, there));
    });
    return made;
  }

  @Override
  public DeviceCatalog devices() {
    return devices;
  }

  @Override
  public void choose(DeviceChoice next) {
    thread.execute(() -> {
      choice = next;
      if (current != null) {
        current.choose(next);
      }
      if (trial != null) {
        trial.choose(next);
      }
    });
  }

  /** What is plugged in is told for as long as somebody uses it. */
  private void follow(CompletableFuture<Void> until, Consumer<DeviceList> told) {
    var watch = devices.watch(there -> thread.execute(() -> told.accept(there)));
    var _ = until.whenComplete((done, error) -> watch.close());
  }

  /**
   * A sound server that came is for the call that goes on, too: sound is worth the second in which
   * the two are connected anew.
   */
  private void plugged(LiveCall call, DeviceList there) {
    if (call == current && !call.isOver() && library.isReplaced()) {
      library.replace(call::moveTo);
    }
    call.plugged(there);
  }

  /** A sound server that came is for who tries devices just now, too. */
  private void plugged(Trial one, DeviceList there) {
    if (one == trial && isIdle() && library.isLost()) {
      one.anew(library::drop);
    }
    one.plugged(there);
  }

  /** Whether no call uses the library, not even to say goodbye. */
  private boolean isIdle() {
    return current == null || current.closed().isDone();
  }

  @Override
  public void onRemoteSound(SoundListener listener) {
    soundListener = listener;
  }

  @Override
  public void close() {
    devices.close();
    thread.execute(this::release);
    thread.close();
    environment.turns().settled().join();
    environment.route().close();
  }

  private void release() {
    if (trial != null) {
      trial.closeNow();
      trial = null;
    }
    if (current != null) {
      current.closeNow();
      current = null;
    }
    library.drop();
  }
}
