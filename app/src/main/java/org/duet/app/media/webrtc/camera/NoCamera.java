package org.duet.app.media.webrtc.camera;

/** Stands where no camera is: the track exists, so nothing needs to be negotiated again later. */
final class NoCamera implements Camera {
  @Override
  public void start() {}

  @Override
  public void dark(boolean dark) {}

  @Override
  public void stop() {}

  @Override
  public void dispose() {}
}
