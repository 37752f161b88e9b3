package org.duet.app.media.webrtc.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.duet.app.media.webrtc.HeadlessFx;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is on screen of frames that come when the test says, and of none that comes. */
class VideoFramePumpTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  private static NativeLibrary library;

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final VideoFramePump pump = pump();

  /** In nanoseconds. */
  private long now;

  private final FrameRing ring = new FrameRing(WIDTH, HEIGHT);

  /** Whose picture is drawn at once. */
  private VideoFramePump pump() {
    return new VideoFramePump(
        waiting::add, UnaryOperator.identity(), () -> {}, () -> now, Integer.MAX_VALUE);
  }

  VideoFramePumpTest() {
    pump.resize(WIDTH, HEIGHT);
  }

  @BeforeAll
  static void start() {
    HeadlessFx.start();
    library = new NativeLibrary(Synthetic.ALWAYS);
  }

  @AfterEach
  void release() {
    ring.release();
  }

  @AfterAll
  static void end() {
    library.close();
  }

  /** White on the left, black on the right. */
  private void clearFrameComes() {
    comes(clear());
  }

  private FrameRing.Slot clear() {
    FrameRing.Slot slot = ring.next();
    slot.black();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH / 2; x++) {
        slot.y().put(y * slot.buffer().getStrideY() + x, (byte) 235);
      }
    }
    return slot;
  }

  private void blackFrameComes() {
    FrameRing.Slot slot = ring.next();
    slot.black();
    comes(slot);
  }

  private void comes(FrameRing.Slot slot) {
    comes(slot, pump);
  }

  private static void comes(FrameRing.Slot slot, VideoFramePump to) {
    slot.frame().retain(); // who is given a frame releases it
    to.onVideoFrame(slot.frame());
  }

  /** Once the JavaFX thread has done what it was asked to. */
  private Image shown() {
    return shown(pump);
  }

  private Image shown(VideoFramePump by) {
    return HeadlessFx.ask(() -> {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
      return by.image().get();
    });
  }

  @Test
  void aHiddenPictureIsGoneAndTheNextFrameBringsItBack() {
    clearFrameComes();
    assertThat(shown()).isNotNull();
    pump.resize(0, 0);
    clearFrameComes();
    pump.resize(WIDTH, HEIGHT);
    assertThat(shown()).isNull();

    clearFrameComes();
    assertThat(shown()).isNotNull();
  }

  @Test
  void whatWaitsWhileThePictureIsHiddenIsNotShown() {
    clearFrameComes();
    pump.resize(0, 0);
    assertThat(shown()).isNull();
  }

  @Test
  void nothingIsShownWhileThereIsNoPictureAndNothingBlackAfterwards() {
    clearFrameComes();
    assertThat(shown()).isNotNull();
    pump.present(false);
    assertThat(shown()).isNull();
    clearFrameComes();
    assertThat(shown()).isNull();

    pump.present(true);
    assertThat(shown()).as("the last one does not come back").isNull();
    blackFrameComes();
    assertThat(shown()).isNull();
    clearFrameComes();
    assertThat(shown()).isNotNull();
  }

  @Test
  void theShieldTakesAwayWhatStandsAndWhatWaits() {
    clearFrameComes();
    assertThat(shown()).isNotNull();
    pump.shield(true);
    assertThat(shown()).as("it stood").isNull();

    pump.shield(false);
    clearFrameComes();
    pump.shield(true);
    assertThat(shown()).as("it waited").isNull();

    clearFrameComes();
    assertThat(sharpestStep(shown())).as("what comes after it").isLessThan(0.2);
    pump.shield(false);
    clearFrameComes();
    assertThat(sharpestStep(shown())).isGreaterThan(0.8);
  }

  /** Else it would jump when it is shown. */
  @Test
  void behindTheShieldThePictureHasTheShapeItHas() {
    FrameRing wide = new FrameRing(1280, 720);
    FrameRing.Slot slot = wide.next();
    slot.black();
    for (int i = 0; i < slot.y().capacity() / 2; i++) {
      slot.y().put(i, (byte) 235);
    }
    pump.shield(true);
    comes(slot);
    Image image = shown();
    assertThat(image.getWidth() / image.getHeight()).isCloseTo(16.0 / 9, withPercentage(2));
    wide.release();
  }

  /** It would cost some megabytes, which nobody sees. */
  @Test
  void onesOwnPictureIsNoLargerThanAMirrorHasToBe() {
    FrameRing wide = new FrameRing(1280, 720);
    FrameRing.Slot slot = wide.next();
    slot.black();
    slot.y().put(0, (byte) 235);
    VideoFramePump own = VideoFramePump.ofOneself(waiting::add);
    own.resize(1280, 800);
    comes(slot, own);
    assertThat(shown(own).getWidth()).isEqualTo(800);
    wide.release();
  }

  @Test
  void aPictureStandsStillWhileTheFirstFrameOfTheOneThatLeadsIsOnItsWay() {
    VideoFramePump other = pump();
    VideoFramePump ahead = pump();
    other.resize(WIDTH, HEIGHT);
    ahead.resize(WIDTH, HEIGHT);
    ahead.lead(other);
    ahead.expect();
    comes(clear(), other);
    assertThat(shown(other)).as("while it is on its way").isNull();
    now += 400_000_000;
    comes(clear(), other);
    assertThat(shown(other)).as("when it does not come").isNotNull();

    ahead.expect();
    comes(clear(), ahead);
    assertThat(shown(ahead)).isNotNull();
    now += 200_000_000; // no longer moving
    ahead.expect();
    Image stood = shown(other);
    comes(clear(), other);
    assertThat(shown(other)).as("once it came").isNotSameAs(stood);
  }

  @Test
  void aPictureChangesWithTheOneThatLeadsWhileThatMoves() {
    VideoFramePump other = pump();
    other.resize(WIDTH, HEIGHT);
    VideoFramePump ahead = pump();
    ahead.resize(WIDTH, HEIGHT);
    ahead.lead(other);
    comes(clear(), other);
    Image first = shown(other);
    assertThat(first).as("nobody leads yet").isNotNull();

    comes(clear(), ahead);
    shown(ahead);
    comes(clear(), other);
    assertThat(shown(other)).as("it waits for the other").isSameAs(first);
    comes(clear(), ahead);
    Image second = shown(other);
    assertThat(second).as("it goes with it").isNotSameAs(first);

    now += 100_000_000;
    comes(clear(), other);
    assertThat(shown(other)).as("the other stands still").isNotSameAs(second);
  }

  /** Each picture costs some megabytes, here and where it is drawn. */
  @Test
  void twoPicturesTakeTurnsAndNoneIsFilledWhileItMayStillBeDrawn() {
    List<Runnable> pulses = new ArrayList<>();
    VideoFramePump slow =
        new VideoFramePump(
            waiting::add, task -> () -> pulses.add(task), () -> {}, System::nanoTime, WIDTH);
    slow.resize(WIDTH, HEIGHT);
    comes(clear(), slow);
    Image first = shown(slow);
    comes(clear(), slow);
    Image second = shown(slow);
    assertThat(second).isNotSameAs(first);

    comes(clear(), slow);
    assertThat(slow.framesConverted()).as("while the first may still be drawn").isEqualTo(2);
    assertThat(shown(slow)).isSameAs(second);

    pulses.removeFirst().run();
    comes(clear(), slow);
    assertThat(shown(slow)).as("after the pulse").isSameAs(first);
    assertThat(pulses).hasSize(1);
  }

  private static double sharpestStep(Image image) {
    double most = 0;
    int y = (int) image.getHeight() / 2;
    for (int x = 1; x < image.getWidth(); x++) {
      Color before = image.getPixelReader().getColor(x - 1, y);
      Color here = image.getPixelReader().getColor(x, y);
      most = Math.max(most, Math.abs(here.getGreen() - before.getGreen()));
    }
    return most;
  }
}
