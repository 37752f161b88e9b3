package org.duet.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.duet.server.store.StoreUnavailable;

/**
 * Counts what a server did, in Prometheus' text format. It names routes and statuses, never people.
 */
final class Metrics {
  private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
  private final List<Meter> meters = new ArrayList<>();

  /**
   * Something that is asked when somebody looks.
   *
   * @param values by their labels, empty for none
   */
  private record Meter(String name, String type, String help, Supplier<Map<String, Long>> values) {}

  Metrics() {
    Runtime jvm = Runtime.getRuntime();
    gauge(
        "duet_jvm_heap_used_bytes",
        "Memory in use on the Java heap.",
        () -> jvm.totalMemory() - jvm.freeMemory());
  }

  /** Before the server answers: something that only grows. */
  void counter(String name, String help, LongSupplier value) {
    meters.add(new Meter(name, "counter", help, () -> Map.of("", value.getAsLong())));
  }

  /** Before the server answers: something that grows and shrinks. */
  void gauge(String name, String help, LongSupplier value) {
    meters.add(new Meter(name, "gauge", help, () -> Map.of("", value.getAsLong())));
  }

  /** As {@link #gauge(String, String, LongSupplier)}, of several kinds. */
  void gauges(String name, String help, String label, Supplier<Map<String, Long>> values) {
    meters.add(
        new Meter(
            name,
            "gauge",
            help,
            () -> {
              Map<String, Long> labelled = new TreeMap<>();
              values
                  .get()
                  .forEach(
                      (kind, value) -> labelled.put("{%s=\"%s\"}".formatted(label, kind), value));
              return labelled;
            }));
  }

  /**
   * @param route as it was declared, without ids
   */
  void answered(String method, String route, int status) {
    String labels = "method=\"%s\",route=\"%s\",status=\"%d\"".formatted(method, route, status);
    requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    head(text, "duet_http_requests_total", "counter", "Requests answered.");
    new TreeMap<>(requests)
        .forEach((labels, count) ->
            text.append("duet_http_requests_total{%s} %d\n".formatted(labels, count.sum())));
    for (Meter meter : meters) {
      try {
        Map<String, Long> values = meter.values().get();
        head(text, meter.name(), meter.type(), meter.help());
        values.forEach(
            (labels, value) -> text.append("%s%s %d\n".formatted(meter.name(), labels, value)));
      } catch (StoreUnavailable e) {
        // What only the database knows is left out for now; the rest is all the more wanted.
      }
    }
    return text.toString();
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
  }
}
