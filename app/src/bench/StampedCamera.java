package org.duet.app.media.webrtc.camera;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;
import org.duet.app.media.CameraDriver;

/** A camera of 720p at thirty frames a second, each frame of which has the stamp of its moment. */
public final class StampedCamera implements CameraDriver {
  public static final String NAME = "Stamped";
  public static final int WIDTH = 1280;
  public static final int HEIGHT = 720;

  /** Of the picture that stamps are measured in. */
  private static final int SCALE = 2;

  private static final long PERIOD = 1_000_000_000 / 30;
  private static final int FILM = 20;

  private final byte[][] film = new byte[FILM][WIDTH * HEIGHT * 3];

  public StampedCamera() {
    for (int frame = 0; frame < FILM; frame++) {
      double turn = 2 * Math.PI * frame / FILM;
      draw(film[frame], WIDTH / 2.5 * (1 + 0.3 * Math.sin(turn)), 300 + 80 * Math.cos(turn));
    }
  }

  private static void draw(byte[] bgr, double faceX, double faceY) {
    for (int y = 0, at = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean face = Math.hypot(x - faceX, y - faceY) < 160;
        int base = face ? 150 + x / 16 : 60 + x / 16 + y / 12;
        bgr[at++] = (byte) (base + (face ? -40 : 20));
        bgr[at++] = (byte) base;
        bgr[at++] = (byte) (base + (face ? 30 : -20));
      }
    }
  }

  @Override
  public List<String> cameras() {
    return List.of(NAME);
  }

  @Override
  public Opened open(String name) {
    return new Seeing();
  }

  private final class Seeing implements Opened {
    private long due = System.nanoTime();
    private final CRC32C crc = new CRC32C();
    private int number;

    @Override
    public int width() {
      return WIDTH;
    }

    @Override
    public int height() {
      return HEIGHT;
    }

    @Override
    public boolean next(byte[] bgr) {
      due += PERIOD;
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      due = Math.max(due, System.nanoTime() - PERIOD);
      System.arraycopy(film[number % FILM], 0, bgr, 0, bgr.length);
      stamp(bgr, Stamp.word(number++, Stamp.now()));
      return true;
    }

    /** Allocates nothing: what the client allocates is looked at. */
    private void stamp(byte[] bgr, long word) {
      int check = Stamp.check(word, crc);
      int side = Stamp.CELL * SCALE;
      for (int cell = 0; cell < Stamp.CELLS; cell++) {
        byte value = (byte) (Stamp.isLight(cell, word, check) ? 255 : 0);
        int left = Stamp.LEFT * SCALE + cell % Stamp.COLUMNS * side;
        int top = Stamp.TOP * SCALE + cell / Stamp.COLUMNS * side;
        for (int y = top; y < top + side; y++) {
          int from = (y * WIDTH + left) * 3;
          Arrays.fill(bgr, from, from + side * 3, value);
        }
      }
    }

    @Override
    public void close() {}
  }
}
