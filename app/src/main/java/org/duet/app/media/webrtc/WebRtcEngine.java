package org.duet.app.media.webrtc;

import java.util.concurrent.Executor;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.MediaEngine;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.library.SoundTap;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;

/**
 * Calls through webrtc-java. The native library is opened with the first call, on the media thread.
 * There is one call at a time: opening one closes the one before.
 */
public final class WebRtcEngine implements MediaEngine {
  private final WebRtcThread thread = new WebRtcThread("duet-media");
  private final CallEnvironment environment;
  private volatile @Nullable SoundListener soundListener;

  // Below: of the media thread.
  private @Nullable NativeLibrary library;
  private @Nullable PeerCall current;

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
    SoundTap tap = new SoundTap(() -> soundListener);
    environment = new CallEnvironment(thread, fx, settings, patience, tap, cameraDriver);
  }

  @Override
  public PeerCall open(CallMedia.Listener listener) {
    PeerCall call = new PeerCall(environment, this::library, listener);
    thread.execute(() -> {
      if (current != null) {
        current.closeNow();
      }
      current = call;
      call.openDevices();
    });
    return call;
  }

  private NativeLibrary library() {
    NativeLibrary present = library;
    if (present == null) {
      present = new NativeLibrary(environment.settings().synthetic());
      library = present;
    }
    return present;
  }

  @Override
  public void onRemoteSound(SoundListener listener) {
    soundListener = listener;
  }

  @Override
  public void close() {
    thread.execute(this::release);
    thread.close();
  }

  private void release() {
    if (current != null) {
      current.closeNow();
      current = null;
    }
    if (library != null) {
      library.close();
      library = null;
    }
  }
}
