package org.duet.app.media.webrtc.link;

import java.util.List;
import java.util.function.Consumer;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.Ways.Secrecy;

/** Looks which way a call really goes, and tells when that changes. On the media thread. */
final class WayFinder {
  private final Peer peer;
  private final Secrecy secrecy;
  private final CandidateGuard guard;
  private final Consumer<CallPath> listener;
  private CallPath last;

  WayFinder(Peer peer, Secrecy secrecy, CandidateGuard guard, Consumer<CallPath> listener) {
    this.peer = peer;
    this.secrecy = secrecy;
    this.guard = guard;
    this.listener = listener;
    last = new CallPath(CallQuality.Path.UNKNOWN, secrecy, 0);
  }

  /** The other is there to find a way to. Once. */
  void begin() {
    listener.accept(last);
  }

  void look() {
    var _ = peer.stats().thenAccept(report -> take(Meter.stats(report)));
  }

  private void take(List<Stat> report) {
    CallPath now = new CallPath(Figures.path(report), secrecy, guard.named() + met(report));
    if (!now.equals(last)) {
      last = now;
      listener.accept(now);
    }
  }

  /** Those that were not named, but showed themselves by packets that came from there. */
  private static int met(List<Stat> report) {
    return (int)
        report.stream()
            .filter(one -> one.is("remote-candidate"))
            .filter(one -> one.text("candidateType").equalsIgnoreCase("prflx"))
            .count();
  }
}
