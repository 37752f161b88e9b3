package org.duet.app.media.webrtc.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is made of a frame, and that nothing of it is kept: each buffer is 400 kB of the library.
 */
class ScalerTest {
  private static final FrameSize ROOM = new FrameSize(640, 640);

  private final List<FrameSize> made = new ArrayList<>();
  private final List<FrameSize> released = new ArrayList<>();
  private final Scaler scaler = new Scaler();
  private FrameSize failing;

  /** Has a size, and nothing else. */
  private final class Buffer implements VideoFrameBuffer {
    private final FrameSize size;

    Buffer(int width, int height) {
      size = new FrameSize(width, height);
    }

    @Override
    public int getWidth() {
      return size.width();
    }

    @Override
    public int getHeight() {
      return size.height();
    }

    @Override
    public I420Buffer toI420() {
      throw new UnsupportedOperationException();
    }

    @Override
    public VideoFrameBuffer cropAndScale(int x, int y, int width, int height, int to, int high) {
      if (size.equals(failing)) {
        throw new Error("as the library does");
      }
      assertThat(new FrameSize(width, height)).as("all of it").isEqualTo(size);
      made.add(new FrameSize(to, high));
      return new Buffer(to, high);
    }

    @Override
    public void retain() {}

    @Override
    public void release() {
      released.add(size);
    }
  }

  private VideoFrame frame(int width, int height, int rotation) {
    return new VideoFrame(new Buffer(width, height), rotation, 0);
  }

  @Test
  void whatFitsAlreadyIsTakenAsItIs() {
    VideoFrame frame = frame(640, 360, 0);
    assertThat(scaler.fit(frame, ROOM)).isSameAs(frame.buffer);
    assertThat(scaler.size()).isEqualTo(new FrameSize(640, 360));
    scaler.release();
    assertThat(released).as("the frame is not ours").isEmpty();
  }

  @Test
  void whatIsLargerIsScaledOnceAndLetGoOnce() {
    scaler.fit(frame(1280, 720, 0), ROOM);
    assertThat(scaler.size()).isEqualTo(new FrameSize(640, 360));
    scaler.release();
    scaler.release();
    assertThat(made).containsExactly(new FrameSize(640, 360));
    assertThat(released).containsExactly(new FrameSize(640, 360));
  }

  @Test
  void theSizeFollowsTheRoomTheCameraAndHowItIsHeld() {
    FrameSize wide = new FrameSize(640, 180);
    scaler.fit(frame(1280, 720, 0), ROOM);
    scaler.fit(frame(1280, 720, 0), wide);
    assertThat(scaler.size()).as("another room").isEqualTo(new FrameSize(320, 180));
    scaler.fit(frame(1280, 720, 90), wide);
    assertThat(scaler.size()).as("turned to stand").isEqualTo(new FrameSize(180, 100));
    scaler.fit(frame(640, 720, 90), wide);
    assertThat(scaler.size()).as("another camera").isEqualTo(new FrameSize(180, 202));
  }

  /** So that nothing but a few cells of it is ever converted. */
  @Test
  void behindTheShieldItIsMadeOfAFewCellsInItsShapeAndBothAreLetGo() {
    scaler.cover(frame(1280, 720, 0));
    assertThat(made).containsExactly(new FrameSize(12, 6), new FrameSize(144, 80));
    assertThat(scaler.size()).isEqualTo(new FrameSize(144, 80));
    assertThat(released).isEmpty();
    scaler.release();
    assertThat(released).containsExactly(new FrameSize(144, 80), new FrameSize(12, 6));
  }

  @Test
  void whatFailsOnTheWayKeepsNothing() {
    failing = new FrameSize(12, 6);
    assertThatThrownBy(() -> scaler.cover(frame(1280, 720, 0))).hasMessage("as the library does");
    scaler.release();
    assertThat(released).containsExactly(failing);
  }

  @Test
  void clearAndCoveredMayChangeWithEachFrame() {
    scaler.fit(frame(1280, 720, 0), ROOM);
    scaler.release();
    scaler.cover(frame(1280, 720, 0));
    scaler.release();
    scaler.fit(frame(1280, 720, 0), ROOM);
    assertThat(scaler.size()).isEqualTo(new FrameSize(640, 360));
    scaler.release();
    assertThat(released).hasSameElementsAs(made).hasSameSizeAs(made);
  }
}
