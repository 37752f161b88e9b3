package org.duet.app.media.webrtc.sound;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.time.Duration;
import java.util.concurrent.Future;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;

/**
 * A quiet, steady tone where no microphone is. It is pushed from the media thread alone: the native
 * source keeps its listeners without a lock, and they change on that thread.
 */
final class Tone {
  private static final int RATE = 48_000;
  private static final int SAMPLES = RATE / 100;
  private static final int BITS = 16;
  private static final double LOUDNESS = 0.08 * Short.MAX_VALUE;

  private final WebRtcThread thread;
  private final CustomAudioSource source;

  /** One second in steps of ten milliseconds: a whole number of waves, so it has no seam. */
  private final byte[][] steps;

  private int next;
  private @Nullable Future<?> running;

  Tone(WebRtcThread thread, CustomAudioSource source, int hertz) {
    this.thread = thread;
    this.source = source;
    this.steps = second(hertz);
  }

  private static byte[][] second(int hertz) {
    byte[][] steps = new byte[RATE / SAMPLES][SAMPLES * 2];
    for (int i = 0; i < RATE; i++) {
      int sample = (int) Math.round(LOUDNESS * Math.sin(2 * Math.PI * hertz * i / RATE));
      byte[] step = steps[i / SAMPLES];
      step[i % SAMPLES * 2] = (byte) sample;
      step[i % SAMPLES * 2 + 1] = (byte) (sample >> 8);
    }
    return steps;
  }

  /** Only while the audio module does not record: two at once end the process. */
  void start() {
    if (running == null) {
      running = thread.every(Duration.ofMillis(10), this::push);
    }
  }

  void stop() {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
  }

  private void push() {
    source.pushAudio(steps[next], BITS, RATE, 1, SAMPLES);
    next = (next + 1) % steps.length;
  }
}
