package org.duet.app.media.webrtc.picture;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import org.duet.app.media.Rehearsal.Still;

/** Keeps one frame, whole. */
public final class StillSink implements VideoTrackSink {
  private final CompletableFuture<Still> still = new CompletableFuture<>();

  /** The next frame that comes. */
  public CompletableFuture<Still> still() {
    return still;
  }

  @Override
  public void onVideoFrame(VideoFrame frame) {
    try {
      if (!still.isDone()) {
        still.complete(take(frame));
      }
    } catch (Throwable t) { // one that leaves this callback ends the process
      still.completeExceptionally(t);
    } finally {
      frame.release();
    }
  }

  private static Still take(VideoFrame frame) throws Exception {
    int width = frame.buffer.getWidth();
    int height = frame.buffer.getHeight();
    byte[] bytes = new byte[width * height * Integer.BYTES];
    VideoBufferConverter.convertFromI420(frame.buffer, bytes, FourCC.ARGB);
    int[] pixels = new int[width * height];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
    return new Still(width, height, pixels);
  }
}
