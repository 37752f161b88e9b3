package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCStatsReport;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;

/**
 * Whether this person speaks although the microphone is off for the other. What a microphone brings
 * is measured before it is silenced, and asked for only while it is. On the media thread.
 */
final class OwnVoice {
  private static final Duration PERIOD = Duration.ofMillis(400);

  /** Of full scale: above breath and keys, below a quiet voice near the microphone. */
  private static final double VOICE = 0.015;

  /** A cough is no speech. */
  private static final int ENOUGH = 2;

  /** People breathe between words. */
  private static final int PAUSE = 6;

  private final Peer peer;
  private final WebRtcThread thread;
  private final Consumer<Boolean> listener;
  private @Nullable Future<?> timer;
  private @Nullable Heard before;
  private int loud;
  private int quiet;
  private boolean speaks;

  /** So far. */
  private record Heard(double energy, double seconds) {}

  OwnVoice(Peer peer, WebRtcThread thread, Consumer<Boolean> listener) {
    this.peer = peer;
    this.thread = thread;
    this.listener = listener;
  }

  /** From now on, or no more. */
  void watch(boolean on) {
    if (on == (timer != null)) {
      return;
    }
    if (timer != null) {
      timer.cancel(false);
      timer = null;
      become(false);
      return;
    }
    before = null;
    loud = 0;
    timer = thread.every(PERIOD, this::measure);
  }

  private void measure() {
    var _ = peer.stats().thenAccept(this::take);
  }

  private void take(RTCStatsReport report) {
    if (timer == null) {
      return;
    }
    Stat.ownSound(Meter.stats(report))
        .forEach(own ->
            take(new Heard(own.number("totalAudioEnergy"), own.number("totalSamplesDuration"))));
  }

  private void take(Heard now) {
    Heard last = before;
    before = now;
    if (last == null || now.seconds() <= last.seconds()) {
      return;
    }
    double power = (now.energy() - last.energy()) / (now.seconds() - last.seconds());
    boolean voice = Math.sqrt(Math.max(0, power)) > VOICE;
    loud = voice ? loud + 1 : 0;
    quiet = voice ? 0 : quiet + 1;
    if (loud >= ENOUGH) {
      become(true);
    } else if (quiet >= PAUSE) {
      become(false);
    }
  }

  private void become(boolean next) {
    if (speaks != next) {
      speaks = next;
      listener.accept(next);
    }
  }
}
