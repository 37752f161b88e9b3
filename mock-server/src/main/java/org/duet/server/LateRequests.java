package org.duet.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duet.server.http.HttpTimes;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes lines on which a request takes too long to arrive. Jetty itself only sees silence, so that
 * a byte now and then would keep a line for hours. It runs in real time: sockets do not stand still
 * with the server's timeline.
 */
final class LateRequests implements Connection.Listener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LateRequests.class);

  private enum Part {
    NONE,
    HEAD,
    BODY
  }

  /** What of which request is arriving, and since when it was seen to. */
  private record Arriving(Part part, long request, long since) {}

  private final Map<HttpConnection, Arriving> lines = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("duet-late-requests").daemon().factory());
  private final HttpTimes times;

  LateRequests(HttpTimes times) {
    this.times = times;
  }

  void start() {
    Duration shorter = times.head().compareTo(times.body()) < 0 ? times.head() : times.body();
    // Five looks within it: a late one is noticed at most a fifth later.
    long sweep = Math.max(1, shorter.toNanos() / 5);
    var _ = timer.scheduleAtFixedRate(this::sweep, sweep, sweep, TimeUnit.NANOSECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof HttpConnection http) {
      lines.put(http, new Arriving(Part.NONE, 0, System.nanoTime()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (connection instanceof HttpConnection http) {
      lines.remove(http);
    }
  }

  private void sweep() {
    long now = System.nanoTime();
    lines.forEach((line, before) -> {
      Part part = part(line.getParser());
      long request = line.getMessagesIn();
      if (part != before.part() || request != before.request()) {
        lines.replace(line, before, new Arriving(part, request, now));
      } else if (now - before.since() > allowed(part)) {
        log.info("a line was closed: the {} of a request took too long", part);
        line.getEndPoint().close();
      }
    });
  }

  private long allowed(Part part) {
    return switch (part) {
      case NONE -> Long.MAX_VALUE;
      case HEAD -> times.head().toNanos();
      case BODY -> times.body().toNanos();
    };
  }

  private static Part part(HttpParser parser) {
    if (parser.isStart() || parser.isComplete() || parser.isClosed()) {
      return Part.NONE;
    }
    return parser.inHeaderState() ? Part.HEAD : parser.inContentState() ? Part.BODY : Part.NONE;
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
