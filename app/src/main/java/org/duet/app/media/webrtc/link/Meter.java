package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.duet.app.media.CallQuality;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a connection again and again, and fits the own picture to it. On the media thread. */
final class Meter {
  private static final Duration PERIOD = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Meter.class);

  private final Peer peer;
  private final Consumer<Figures> taken;
  private final Consumer<CallQuality> listener;
  private final WebRtcThread thread;
  private @Nullable Future<?> timer;
  private Adaptation adaptation = Adaptation.BEST;
  private @Nullable Figures before;

  /**
   * @param taken told of everything that is measured
   * @param listener told what that means
   */
  Meter(Peer peer, WebRtcThread thread, Consumer<Figures> taken, Consumer<CallQuality> listener) {
    this.peer = peer;
    this.taken = taken;
    this.listener = listener;
    this.thread = thread;
  }

  /** Measures from now on, until it is stopped. Once. */
  void begin() {
    timer = thread.every(PERIOD, this::measure);
  }

  private void measure() {
    var _ = peer.stats().thenAccept(this::take);
  }

  private void take(RTCStatsReport report) {
    Figures now = Figures.of(report.getTimestamp() / 1000.0, stats(report));
    Figures last = before;
    before = now;
    taken.accept(now);
    if (last == null) {
      return;
    }
    CallQuality quality = Judgement.of(last, now);
    listener.accept(quality);
    double scale = adaptation.scale();
    int pixels = (int) (now.out().width() * scale * now.out().height() * scale);
    Adaptation next = adaptation.after(now.available(), now.lossOut(), now.roundTrip(), pixels);
    if (next.step() != adaptation.step()) {
      LOG.debug("The own picture changes to step {}", next.step());
      peer.limit(next.picture(pixels));
    }
    adaptation = next;
  }

  /** As it can be read without the library. */
  static List<Stat> stats(RTCStatsReport report) {
    return report.getStats().values().stream().map(Meter::stat).toList();
  }

  private static Stat stat(RTCStats one) {
    String type = one.getType().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Stat(type, one.getId(), one.getAttributes());
  }

  /** Measures no more. */
  void stop() {
    if (timer != null) {
      timer.cancel(false);
    }
  }
}
