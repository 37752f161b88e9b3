package org.duet.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duet.model.call.SessionStatus;
import org.duet.server.account.Passwords;
import org.duet.server.call.Calls;
import org.duet.server.feed.FeedCounts;
import org.duet.server.feed.Hub;
import org.duet.server.store.Store;

/** What a server can be asked about itself. */
final class Meters {
  private Meters() {}

  static void of(Hub hub, Store store, Calls calls, Passwords passwords, Metrics metrics) {
    metrics.gauge("duet_feed_connections", "Devices on the event feed.", hub::size);
    metrics.gauges(
        "duet_sessions_live", "Calls that ring or run.", "status", () -> liveSessions(store));
    metrics.counter("duet_call_timers_fired_total", "Ends that came due.", calls::timersFired);
    metrics.counter("duet_password_hashes_total", "Password hashes computed.", passwords::computed);
  }

  static void of(FeedCounts feed, Metrics metrics) {
    metrics.counter("duet_feed_frames_total", "Frames given to devices.", feed::frames);
    metrics.counter(
        "duet_feed_cut_off_total", "Devices cut off because they did not read.", feed::slow);
  }

  private static Map<String, Long> liveSessions(Store store) {
    Map<String, Long> count = new HashMap<>(Map.of("waiting", 0L, "active", 0L));
    store
        .read(rows -> rows.sessions().live())
        .forEach(call -> {
          SessionStatus status = call.session().status();
          count.merge(status.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        });
    return count;
  }
}
