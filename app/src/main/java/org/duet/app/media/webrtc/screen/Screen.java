package org.duet.app.media.webrtc.screen;

/** Something that is shared. On the media thread; once from its start to its end. */
public interface Screen {
  /** Begins to deliver pictures. Throws where that is not possible. */
  void start();

  /** Delivers no more from here on, and lets everything go. */
  void stop();
}
