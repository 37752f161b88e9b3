package org.duet.app.media.webrtc.local;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import org.duet.app.media.webrtc.picture.VideoFramePump;

/**
 * The track that the own picture goes out under, which this person sees on their screen while there
 * is something in it. On the media thread.
 */
final class OwnTrack {
  private final VideoTrackSource source;
  private final VideoFramePump preview;
  private VideoTrack track;
  private boolean shown;

  OwnTrack(PeerConnectionFactory factory, VideoTrackSource source, VideoFramePump preview) {
    this.source = source;
    this.preview = preview;
    track = make(factory);
  }

  private VideoTrack make(PeerConnectionFactory factory) {
    return factory.createVideoTrack("camera", source);
  }

  VideoTrack track() {
    return track;
  }

  boolean isShown() {
    return shown;
  }

  /** Whether this person sees what the other sees of them; from the next frame on. */
  void show(boolean on) {
    if (on && !shown) {
      track.addSink(preview);
    } else if (!on && shown) {
      track.removeSink(preview);
    }
    shown = on;
    preview.clear();
  }

  /** A track of another library from here on, without a break in what is seen. */
  void moveTo(PeerConnectionFactory next) {
    VideoTrack before = track;
    track = make(next);
    if (shown) {
      before.removeSink(preview);
      track.addSink(preview);
    }
    before.dispose();
  }

  /** Once, when nothing uses the track any more. */
  void dispose() {
    track.dispose();
  }
}
