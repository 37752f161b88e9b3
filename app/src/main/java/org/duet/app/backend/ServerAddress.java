package org.duet.app.backend;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Where a server is: a base URL, which may itself have a path. */
public final class ServerAddress {
  private final HttpUrl base;

  private ServerAddress(HttpUrl base) {
    this.base = base;
  }

  /** Reads what a person types: the scheme may be left off. Empty if it is no address. */
  public static Optional<ServerAddress> parse(String text) {
    String trimmed = text.strip();
    String url = trimmed.contains("://") ? trimmed : "http://" + trimmed;
    HttpUrl parsed = trimmed.isEmpty() ? null : HttpUrl.parse(url);
    return parsed == null
        ? Optional.empty()
        : Optional.of(
            new ServerAddress(
                parsed.newBuilder().query(null).fragment(null).username("").password("").build()));
  }

  HttpUrl rest(String path) {
    return base.newBuilder().addPathSegments(path).build();
  }

  URI feed() {
    String http = rest("api/events").toString();
    return URI.create("ws" + http.substring("http".length()));
  }

  /** Whether it is on this machine, and so there without any network. */
  public boolean isLocal() {
    String host = base.host();
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
