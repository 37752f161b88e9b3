package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import org.jspecify.annotations.Nullable;

/** Where a side's own picture comes from. All on the media thread. */
public interface Camera {
  /** What the track is made of; the same for the life of the camera. */
  VideoTrackSource source();

  /** Begins to deliver frames; its light goes on. */
  void start();

  /** Delivers black frames instead of what it sees, or no longer. */
  void dark(@Nullable VideoTrack track, boolean dark);

  /** Delivers no more; its light goes out. Does nothing where it is off. */
  void stop();

  /** Lets the native parts go, after {@link #stop} and after the track is gone. Once. */
  void dispose();
}
