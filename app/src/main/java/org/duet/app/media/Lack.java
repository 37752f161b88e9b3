package org.duet.app.media;

/** What is missing on this side of a call. The call goes on with what there is. */
public enum Lack {
  CAMERA_MISSING,
  CAMERA_BUSY,
  /** What was to stand in for the camera is no film. */
  FILM_UNREADABLE,
  /** It was opened, and brings no picture, or nothing but green. */
  CAMERA_SILENT,
  /** The chosen one is not there: another is used. */
  CAMERA_OTHER,
  MICROPHONE_MISSING,
  /**
   * It brings nothing at all, not even the noise that any has: a system that forbids it does so.
   */
  MICROPHONE_SILENT,
  /** The chosen one is not there: the system's is used. */
  MICROPHONE_OTHER,
  /** No sound server or no loudspeaker. */
  SPEAKER_MISSING,
  /** The chosen one is not there: the system's is used. */
  SPEAKER_OTHER
}
