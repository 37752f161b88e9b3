package org.duet.app.interop;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.duet.app.media.MediaEngine.SoundListener;

/** How loud it was since somebody asked last. */
public final class Loudness implements SoundListener {
  private final AtomicInteger peak = new AtomicInteger();
  private final AtomicLong times = new AtomicLong();

  @Override
  public void heard(byte[] samples, int sampleRate, int channels) {
    int most = 0;
    for (int i = 0; i + 1 < samples.length; i += 2) {
      most = Math.max(most, Math.abs((short) ((samples[i] & 0xff) | samples[i + 1] << 8)));
    }
    int now = most;
    peak.updateAndGet(before -> Math.max(before, now));
    times.incrementAndGet();
  }

  /** The loudest since the last time this was asked; of 0 to 32767. */
  public int peak() {
    return peak.getAndSet(0);
  }

  /** How many hundredths of a second were heard so far. */
  public long hundredths() {
    return times.get();
  }
}
