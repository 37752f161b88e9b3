package org.duet.app.media.webrtc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.duet.app.media.webrtc.Until;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Inlet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastFramesTest {
  private final WebRtcThread thread = new WebRtcThread("last-frames");
  private final AtomicInteger black = new AtomicInteger();
  private final AtomicInteger stopped = new AtomicInteger();
  private final LastFrames frames = new LastFrames(thread, new Counting());

  /** Counts frames that are nothing but black. */
  private final class Counting implements Inlet {
    private final ByteBuffer luma = ByteBuffer.allocate(4);
    private final ByteBuffer colour = ByteBuffer.allocate(1);

    @Override
    public FrameRing.Slot canvas(int width, int height, int rotation) {
      luma.put(0, new byte[] {90, 90, 90, 90});
      return new FrameRing.Slot(null, luma, colour, colour, null, null);
    }

    @Override
    public void push(FrameRing.Slot drawn) {
      assertThat(drawn.y().array()).containsOnly(16);
      black.incrementAndGet();
    }
  }

  @AfterEach
  void end() {
    thread.close();
  }

  private void onThread(Runnable task) {
    CompletableFuture.runAsync(task, thread).join();
  }

  private void after(Duration wait) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    thread.after(wait, () -> over.complete(null));
    over.join();
  }

  /** None that was still to come comes after it. */
  private void untilNothingComes() {
    thread.close();
  }

  @Test
  void someGoOutWhereNoCameraSendsThemAndNotForEver() {
    onThread(frames::send);
    after(Duration.ofMillis(300)); // on the thread that sends them, so none is only late
    int sent = black.get();
    assertThat(sent).isPositive();
    after(Duration.ofMillis(100));
    assertThat(black).hasValue(sent);
  }

  @Test
  void aPictureThatIsBackEndsThem() {
    onThread(() -> {
      frames.send();
      frames.calm();
    });
    untilNothingComes();
    assertThat(black).hasValue(0);
  }

  @Test
  void aDarkCameraSendsThemAndIsStoppedAfterwards() {
    onThread(() -> {
      frames.before(stopped::incrementAndGet);
      assertThat(stopped).hasValue(0);
    });
    Until.soon("it is stopped", () -> stopped.get() == 1);
    assertThat(black).as("nobody else sends any").hasValue(0);
  }

  @Test
  void aCameraThatIsOnAgainMeanwhileIsNotStopped() {
    onThread(() -> {
      frames.before(stopped::incrementAndGet);
      frames.calm();
    });
    untilNothingComes();
    assertThat(stopped).hasValue(0);
  }
}
