package org.duet.app.media.webrtc.picture;

import com.sun.management.ThreadMXBean;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.model.call.Clarity;

/**
 * What is done to a picture of 1280 × 720 on its way out and in, against copying the same bytes, in
 * turns: machines are noisy, ratios less so. And what it allocates in Java.
 *
 * <p>{@code ./duet bench PictureCost}
 */
class PictureCost {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FRAMES = 100;
  private static final int ROUNDS = 11;

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private interface Task {
    void run() throws Exception;
  }

  private final FrameRing frames = new FrameRing(WIDTH, HEIGHT);
  private final FrameRing.Slot from = frames.next();
  private final FrameRing.Slot to = frames.next();
  private final byte[] row = new byte[WIDTH];

  public static void main(String[] args) throws Exception {
    NativeLibrary library = new NativeLibrary(Synthetic.ALWAYS);
    new PictureCost().run();
    library.close();
  }

  private void run() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < from.y().capacity(); i++) {
      from.y().put(i, (byte) (random.nextInt(40) + i % 160));
    }
    Task copyI420 = () -> {
      copy(from.y(), to.y());
      copy(from.u(), to.u());
      copy(from.v(), to.v());
    };
    for (Clarity clarity : new Clarity[] {Clarity.BLURRED, Clarity.SOFT}) {
      Veil veil = new Veil();
      veil.set(clarity);
      compare("outgoing " + clarity, () -> veil.cover(from.planes(), to.planes()), copyI420);
    }
    Watermark mark = new Watermark(42);
    Task marked = () -> {
      from.planes().luma().copyTo(to.planes().luma(), row);
      from.planes().blue().copyTo(to.planes().blue(), row);
      from.planes().red().copyTo(to.planes().red(), row);
      mark.lay(to.planes().luma());
    };
    compare("outgoing marked", marked, copyI420);

    // What comes in: the pump, with nobody to swap pictures on the screen.
    ByteBuffer one = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
    ByteBuffer other = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
    Task copyBgra = () -> copy(one, other);
    NativeI420Buffer buffer = from.buffer();
    VideoFrame frame = new VideoFrame(buffer, 0);
    VideoFramePump pump = new VideoFramePump(swap -> {}, () -> {});
    pump.resize(WIDTH, HEIGHT);
    Task shown = () -> {
      frame.retain();
      pump.onVideoFrame(frame);
    };
    compare("incoming", shown, copyBgra);
    ByteBuffer into = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
    compare(
        "the library alone",
        () -> VideoBufferConverter.convertFromI420(buffer, into, FourCC.ARGB),
        copyBgra);
    pump.shield(true);
    compare("incoming shielded", shown, copyBgra);
  }

  private static void copy(ByteBuffer from, ByteBuffer to) {
    to.put(0, from, 0, from.capacity());
  }

  private static void compare(String name, Task task, Task copy) throws Exception {
    double[] ratios = new double[ROUNDS];
    double[] micros = new double[ROUNDS];
    run(task);
    run(copy);
    for (int i = 0; i < ROUNDS; i++) {
      double own = run(task);
      ratios[i] = own / run(copy);
      micros[i] = own / FRAMES / 1000;
    }
    Arrays.sort(ratios);
    Arrays.sort(micros);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    run(task);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    System.out.printf(
        "%-18s %6.0f µs a frame, %.2f times the copy, %d bytes allocated a frame (median of %d)%n",
        name, micros[ROUNDS / 2], ratios[ROUNDS / 2], bytes / FRAMES, ROUNDS);
  }

  /** Nanoseconds for all frames. */
  private static double run(Task task) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < FRAMES; i++) {
      task.run();
    }
    return System.nanoTime() - start;
  }
}
