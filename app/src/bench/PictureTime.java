import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.duet.app.testing.Fx;

/**
 * From something done to the picture that shows it, in nanoseconds.
 *
 * @param whole by the clock
 * @param work by the processor, of the threads that make pictures
 */
record PictureTime(long whole, long work) {
  private static final Set<String> PICTURE_MAKERS =
      Set.of("JavaFX Application Thread", "QuantumRenderer-0");

  /**
   * How long until the pulse after the one that laid it out: pulses wait for the picture before, so
   * by then it was drawn.
   */
  static PictureTime of(Scene scene, Runnable click) {
    CompletableFuture<Long> done = new CompletableFuture<>();
    AtomicInteger laidOut = new AtomicInteger();
    Runnable afterLayout = laidOut::incrementAndGet;
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long pulse) {
            if (laidOut.get() > 0) {
              done.complete(System.nanoTime());
            }
          }
        };
    long[] begun = Fx.call(() -> {
      long[] start = {System.nanoTime(), worked()};
      click.run();
      scene.addPostLayoutPulseListener(afterLayout);
      timer.start();
      return start;
    });
    long nanos = done.join() - begun[0];
    long spent = worked() - begun[1];
    Fx.run(() -> {
      timer.stop();
      scene.removePostLayoutPulseListener(afterLayout);
    });
    return new PictureTime(nanos, spent);
  }

  /** What the threads that make pictures worked so far, in nanoseconds. */
  private static long worked() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> PICTURE_MAKERS.contains(thread.getThreadName()))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }
}
