package org.duet.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/**
 * Counts what a server did, in Prometheus' text format. It names routes and statuses, never people.
 */
final class Metrics {
  private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
  private final IntSupplier connections;

  Metrics(IntSupplier connections) {
    this.connections = connections;
  }

  /**
   * @param route as it was declared, without ids
   */
  void answered(String method, String route, int status) {
    String labels = "method=\"%s\",route=\"%s\",status=\"%d\"".formatted(method, route, status);
    requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
  }

  String text() {
    Runtime jvm = Runtime.getRuntime();
    StringBuilder text = new StringBuilder();
    text.append("# HELP duet_http_requests_total Requests answered.\n");
    text.append("# TYPE duet_http_requests_total counter\n");
    new TreeMap<>(requests)
        .forEach((labels, count) ->
            text.append("duet_http_requests_total{%s} %d\n".formatted(labels, count.sum())));
    gauge(text, "duet_feed_connections", "Devices on the event feed.", connections.getAsInt());
    gauge(
        text,
        "duet_jvm_heap_used_bytes",
        "Memory in use on the Java heap.",
        jvm.totalMemory() - jvm.freeMemory());
    return text.toString();
  }

  private static void gauge(StringBuilder text, String name, String help, long value) {
    text.append("# HELP %s %s\n# TYPE %s gauge\n%s %d\n".formatted(name, help, name, name, value));
  }
}
