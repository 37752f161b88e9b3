package org.duet.app.media.webrtc;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.duet.app.media.CameraDriver;

/** Cameras of one colour each, which come, go and fail as the test says. */
public final class FakeCameras implements CameraDriver {
  private static final Map<String, int[]> COLOURS =
      Map.of("Orange", new int[] {240, 120, 0}, "Violet", new int[] {150, 30, 230});

  /** How one behaves. */
  public enum State {
    WELL,
    BUSY,
    GREEN,
    /** Never comes back from being opened. */
    HANGS
  }

  private final ConcurrentLinkedQueue<String> plugged = new ConcurrentLinkedQueue<>();
  private final Map<String, State> states = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger tries = new AtomicInteger();
  private volatile CountDownLatch closing = new CountDownLatch(0);

  public FakeCameras(String... names) {
    plugged.addAll(Arrays.asList(names));
  }

  public void plug(String name) {
    plugged.add(name);
  }

  public void unplug(String name) {
    plugged.remove(name);
  }

  public void state(String name, State state) {
    states.put(name, state);
  }

  /** From now on none is closed before it is let go. */
  public void hold() {
    closing = new CountDownLatch(1);
  }

  public void letGo() {
    closing.countDown();
  }

  /** How many had their light on at once. */
  public int most() {
    return most.get();
  }

  /** How often one was to be opened. */
  public int tries() {
    return tries.get();
  }

  /** How many have their light on. */
  public int open() {
    return open.get();
  }

  @Override
  public List<String> cameras() {
    return List.copyOf(plugged);
  }

  @Override
  public Opened open(String name) throws IOException {
    tries.incrementAndGet();
    State state = states.getOrDefault(name, State.WELL);
    if (state == State.BUSY || !plugged.contains(name)) {
      throw new IOException("busy");
    }
    if (state == State.HANGS) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    most.accumulateAndGet(open.incrementAndGet(), Math::max);
    int[] colour = state == State.GREEN ? new int[] {0, 135, 0} : COLOURS.get(name);
    return new Seeing(name, colour);
  }

  private final class Seeing implements Opened {
    private final String name;
    private final int[] colour;

    Seeing(String name, int[] colour) {
      this.name = name;
      this.colour = colour;
    }

    @Override
    public int width() {
      return 64;
    }

    @Override
    public int height() {
      return 48;
    }

    @Override
    public boolean next(byte[] bgr) throws IOException {
      if (!plugged.contains(name)) {
        throw new IOException("unplugged");
      }
      for (int i = 0; i < bgr.length; i++) {
        bgr[i] = (byte) colour[2 - i % 3];
      }
      LockSupport.parkNanos(20_000_000);
      return true;
    }

    @Override
    public void close() {
      try {
        closing.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      open.decrementAndGet();
    }
  }
}
