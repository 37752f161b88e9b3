package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;

/** Stands where no camera is: the track exists, so nothing needs to be negotiated again later. */
final class NoCamera implements Camera {
  private final CustomVideoSource source = new CustomVideoSource();

  @Override
  public VideoTrackSource source() {
    return source;
  }

  @Override
  public void start() {}

  @Override
  public void dark(VideoTrack track, boolean dark) {}

  @Override
  public void stop() {}

  @Override
  public void dispose() {
    source.dispose();
  }
}
