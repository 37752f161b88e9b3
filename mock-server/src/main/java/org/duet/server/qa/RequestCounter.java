package org.duet.server.qa;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duet.server.http.RequestListener;

/** Counts the requests that a server answered. Thread-safe. */
public final class RequestCounter implements RequestListener {
  private final Map<String, AtomicLong> byPath = new ConcurrentHashMap<>();

  @Override
  public void answered(String method, String path, int status) {
    byPath.computeIfAbsent(method + " " + path, key -> new AtomicLong()).incrementAndGet();
  }

  /** All requests so far. */
  public long total() {
    return byPath.values().stream().mapToLong(AtomicLong::get).sum();
  }

  /** The requests so far whose path begins so. */
  public long of(String method, String pathPrefix) {
    return byPath.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(method + " " + pathPrefix))
        .mapToLong(entry -> entry.getValue().get())
        .sum();
  }

  /** How often each was asked for, as {@code METHOD /path}. */
  public Map<String, Long> all() {
    return byPath.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> entry.getValue().get()));
  }
}
