package org.duet.app.media;

/** What is missing on this side of a call. The call goes on with what there is. */
public enum Lack {
  CAMERA_MISSING,
  CAMERA_BUSY,
  /** What was to stand in for the camera is no film. */
  FILM_UNREADABLE,
  MICROPHONE_MISSING,
  /** No sound server or no loudspeaker. */
  SPEAKER_MISSING
}
