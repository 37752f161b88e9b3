package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duet.app.media.webrtc.library.Errand;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Inlet;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the library captures by itself to an inlet. The library would lead it straight to
 * the encoder; a track that is sent to nobody leads it here instead. All on the media thread, but
 * for the frames, which come on a thread of the library.
 */
public final class Tap implements VideoTrackSink {
  private final Executor thread;
  private final Inlet inlet;
  private final VideoTrack track;

  /** Whether the media thread still has the last picture: who is late gets only the newest. */
  private final AtomicBoolean busy = new AtomicBoolean();

  /** What is on its way to it; of whoever made it busy. */
  private volatile @Nullable VideoFrame waiting;

  private final Errand delivery = new Errand(this::deliver);
  private volatile boolean open;
  private Sight sight = new Sight();
  private byte[] row = new byte[0];
  private boolean dark;

  /**
   * @param thread the media thread
   */
  public Tap(PeerConnectionFactory factory, VideoTrackSource source, Executor thread, Inlet inlet) {
    this.thread = thread;
    this.inlet = inlet;
    track = factory.createVideoTrack("tap", source);
  }

  public void open() {
    if (!open) {
      open = true;
      sight = new Sight();
      track.addSink(this);
    }
  }

  void dark(boolean next) {
    dark = next;
  }

  /** Whether nothing came for long, or nothing but green. */
  boolean isBlind() {
    return sight.isBlind();
  }

  public void close() {
    if (open) {
      open = false;
      track.removeSink(this);
    }
  }

  /** Once, before the source goes. */
  public void dispose() {
    close();
    track.dispose();
  }

  @Override
  public void onVideoFrame(VideoFrame frame) {
    boolean taken = false;
    try {
      if (open && busy.compareAndSet(false, true)) {
        waiting = frame;
        taken = true;
        thread.execute(delivery);
      }
    } catch (Throwable t) { // one that leaves this callback ends the process
      taken = false;
    } finally {
      if (!taken) {
        frame.release();
      }
    }
  }

  private void deliver() {
    VideoFrame frame = waiting;
    waiting = null;
    if (frame == null) {
      return;
    }
    try {
      if (open) {
        push(frame);
      }
    } finally {
      frame.release();
      busy.set(false);
    }
  }

  private void push(VideoFrame frame) {
    I420Buffer from = frame.buffer.toI420(); // the same buffer, not one more to release
    int width = from.getWidth() & ~1;
    int height = from.getHeight() & ~1;
    FrameRing.Slot to = inlet.canvas(width, height, frame.rotation);
    if (dark) {
      to.black();
    } else {
      copy(from, to, width, height);
      sight.saw(to.u(), to.v());
    }
    inlet.push(to);
  }

  private void copy(I420Buffer from, FrameRing.Slot to, int width, int height) {
    int half = width / 2;
    copy(from.getDataY(), from.getStrideY(), to.y(), to.buffer().getStrideY(), width, height);
    copy(from.getDataU(), from.getStrideU(), to.u(), to.buffer().getStrideU(), half, height / 2);
    copy(from.getDataV(), from.getStrideV(), to.v(), to.buffer().getStrideV(), half, height / 2);
  }

  private void copy(ByteBuffer from, int stride, ByteBuffer to, int toStride, int width, int rows) {
    if (row.length < width) {
      row = new byte[width];
    }
    for (int y = 0; y < rows; y++) {
      from.get(y * stride, row, 0, width);
      to.put(y * toStride, row, 0, width);
    }
  }
}
