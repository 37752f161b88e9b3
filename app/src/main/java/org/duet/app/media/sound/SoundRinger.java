package org.duet.app.media.sound;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.duet.app.media.Ringer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings by the sound of the Java platform; each ring on a thread of its own that ends with it. */
public final class SoundRinger implements Ringer {
  private static final Logger log = LoggerFactory.getLogger(SoundRinger.class);
  private static final DataLine.Info OUTPUT =
      new DataLine.Info(SourceDataLine.class, RingTone.FORMAT);

  /** Twenty thousandths of a second at a time, and three of them waiting: so soon it is silent. */
  private static final int PIECE = 44_100 * 4 / 50;

  private static final int AHEAD = 3 * PIECE;

  /** Opens a way out for sound. */
  @FunctionalInterface
  interface Outputs {
    /**
     * Not opened yet.
     *
     * @throws LineUnavailableException where there is none
     */
    SourceDataLine of(String device) throws LineUnavailableException;
  }

  private final Outputs outputs;
  private @Nullable Playing now;
  private boolean closed;

  public SoundRinger() {
    this(SoundRinger::ofSystem);
  }

  SoundRinger(Outputs outputs) {
    this.outputs = outputs;
  }

  @Override
  public void ring(Ring how) {
    play(how, true);
  }

  @Override
  public void sample(Ring how) {
    play(how, false);
  }

  private synchronized void play(Ring how, boolean on) {
    if (now != null && on && now.on && now.how.equals(how)) {
      return;
    }
    quiet();
    if (!closed && how.volume() > 0) {
      Playing next = new Playing(how, on);
      now = next;
      Thread.ofPlatform().daemon().name("duet-ringer").start(next);
    }
  }

  @Override
  public synchronized void quiet() {
    if (now != null) {
      now.over = true;
      now = null;
    }
  }

  @Override
  public synchronized void close() {
    quiet();
    closed = true;
  }

  @Override
  public CompletableFuture<List<String>> devices() {
    // A sound server that is not there can hold this up.
    return CompletableFuture.supplyAsync(
        () ->
            Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> AudioSystem.getMixer(info).isLineSupported(OUTPUT))
                .map(Mixer.Info::getName)
                .distinct()
                .toList(),
        task -> Thread.ofPlatform().daemon().name("duet-ringer-devices").start(task));
  }

  private static SourceDataLine ofSystem(String device) throws LineUnavailableException {
    for (Mixer.Info info : AudioSystem.getMixerInfo()) {
      Mixer mixer = AudioSystem.getMixer(info);
      if (info.getName().equals(device) && mixer.isLineSupported(OUTPUT)) {
        return (SourceDataLine) mixer.getLine(OUTPUT);
      }
    }
    return (SourceDataLine) AudioSystem.getLine(OUTPUT);
  }

  /** One ring, until it is over. */
  private final class Playing implements Runnable {
    private final Ring how;
    private final boolean on;
    private volatile boolean over;

    Playing(Ring how, boolean on) {
      this.how = how;
      this.on = on;
    }

    @Override
    public void run() {
      try (SourceDataLine line = outputs.of(how.device())) {
        line.open(RingTone.FORMAT, AHEAD);
        line.start();
        byte[] turn = RingTone.turn(how.sound(), how.volume());
        do {
          play(line, turn);
        } while (on && !over);
        if (over) {
          line.flush();
        } else {
          line.drain();
        }
      } catch (LineUnavailableException | RuntimeException e) {
        log.info("There is nothing to ring on: {}", e.getClass().getSimpleName());
      }
    }

    private void play(SourceDataLine line, byte[] turn) {
      for (int from = 0; from < turn.length && !over; from += PIECE) {
        line.write(turn, from, Math.min(PIECE, turn.length - from));
      }
    }
  }
}
