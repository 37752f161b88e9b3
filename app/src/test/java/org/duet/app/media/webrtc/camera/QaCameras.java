package org.duet.app.media.webrtc.camera;

import java.time.InstantSource;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.Outlet;

/** Cameras for tests of other rooms. */
public final class QaCameras {
  private QaCameras() {}

  public static Camera synthetic(
      WebRtcThread thread, String owner, InstantSource clock, Outlet outlet) {
    return new SyntheticCamera(thread, new MovingPicture(owner, clock, true), outlet);
  }
}
