package org.duet.app.media.webrtc;

import java.util.Arrays;
import java.util.List;
import org.duet.app.media.MediaEngine.SoundListener;

/** Listens for tones: how much of the last tenths of a second is of one frequency (Goertzel). */
public final class Heard implements SoundListener {
  private static final int WINDOW = 9600;

  private final double[] last = new double[WINDOW];
  private int at;
  private int rate = 48_000;
  private long total;

  @Override
  public synchronized void heard(byte[] samples, int sampleRate, int channels) {
    rate = sampleRate;
    for (int i = 0; i + 1 < samples.length; i += 2 * channels) {
      last[at] = (short) ((samples[i] & 0xff) | samples[i + 1] << 8);
      at = (at + 1) % WINDOW;
      total++;
    }
  }

  synchronized long total() {
    return total;
  }

  /** Of 0 to 1: the part of the sound's energy that lies at this frequency. */
  synchronized double share(int hertz) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
    double before = 0;
    double beforeThat = 0;
    double energy = 1;
    for (int i = 0; i < WINDOW; i++) {
      double sample = last[(at + i) % WINDOW];
      double now = sample + coefficient * before - beforeThat;
      beforeThat = before;
      before = now;
      energy += sample * sample;
    }
    double power = before * before + beforeThat * beforeThat - coefficient * before * beforeThat;
    return 2 * power / (WINDOW * energy);
  }

  public boolean hears(int hertz) {
    return share(hertz) > 0.5 && total() > WINDOW;
  }

  /** Nothing at all, in the last tenths of a second. */
  synchronized boolean still() {
    return total > WINDOW && Arrays.stream(last).allMatch(sample -> Math.abs(sample) < 8);
  }

  boolean silent() {
    return List.of(392, 440, 494, 523, 587, 659, 698, 784).stream().noneMatch(this::hears);
  }
}
