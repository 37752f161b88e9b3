package org.duet.app.media.webrtc.link;

import java.util.List;
import org.duet.app.media.CallQuality;
import org.duet.app.media.CallQuality.Level;
import org.duet.app.media.CallQuality.Limit;
import org.duet.app.media.CallQuality.Reason;
import org.duet.app.media.CallQuality.Stream;

/** Says in a word how a call goes, from what was counted at two moments. Pure. */
final class Judgement {
  private Judgement() {}

  /** From where it begins to be felt, and from where it hurts. */
  private record Scale(Reason reason, double value, double fair, double poor) {
    Level level() {
      return value >= poor ? Level.POOR : value >= fair ? Level.FAIR : Level.GOOD;
    }
  }

  static CallQuality of(Figures before, Figures now) {
    double seconds = Math.max(0.1, (now.at() - before.at()) / 1000);
    double lost = Math.max(0, now.lost() - before.lost());
    double came = Math.max(0, now.received() - before.received());
    double sent = lost + came;
    double lossIn = sent == 0 ? 0 : 100 * lost / sent;
    boolean nothing = before.received() > 0 && sent == 0 && now.heard() <= before.heard();
    int froze = Math.max(0, now.freezes() - before.freezes());
    boolean limited = now.limit() == Limit.BANDWIDTH || now.limit() == Limit.PROCESSOR;
    // The first of the worst is the reason.
    Scale worst =
        List.of(
                new Scale(Reason.NOTHING_IN, nothing ? 1 : 0, 1, 1),
                new Scale(Reason.LOSS_IN, lossIn, 3, 10),
                new Scale(Reason.LOSS_OUT, now.lossOut(), 3, 10),
                new Scale(Reason.DELAY, now.roundTrip(), 300, 700),
                new Scale(Reason.FREEZES, froze, 1, 2),
                new Scale(Reason.JITTER, now.jitter(), 50, 120),
                new Scale(Reason.LIMITED, limited ? 1 : 0, 1, 2))
            .stream()
            .reduce((one, next) -> next.level().compareTo(one.level()) > 0 ? next : one)
            .orElseThrow();
    return new CallQuality(
        worst.level(),
        worst.level() == Level.GOOD ? Reason.NONE : worst.reason(),
        now.roundTrip(),
        lossIn,
        now.lossOut(),
        now.jitter(),
        now.freezes(),
        stream(now.in(), now.bytesIn() - before.bytesIn(), seconds),
        stream(now.out(), now.bytesOut() - before.bytesOut(), seconds),
        now.codec(),
        now.path(),
        now.limit());
  }

  private static Stream stream(Figures.Shape shape, double bytes, double seconds) {
    int kilobits = (int) Math.round(Math.max(0, bytes) * 8 / 1000 / seconds);
    return new Stream(shape.width(), shape.height(), shape.frames(), kilobits);
  }
}
