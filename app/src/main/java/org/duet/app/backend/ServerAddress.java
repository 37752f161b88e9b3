package org.duet.app.backend;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where a server is: a base URL, which may itself have a path. */
public final class ServerAddress {
  private final HttpUrl base;

  private ServerAddress(HttpUrl base) {
    this.base = base;
  }

  /**
   * Reads what a person types: a host, perhaps with a port and a path, and nothing else. The scheme
   * may be left off: a server on this machine is then asked openly, any other through TLS.
   *
   * @return empty if it is no address
   */
  public static Optional<ServerAddress> parse(String text) {
    String typed = text.strip();
    if (typed.contains("://")) {
      return usable(HttpUrl.parse(typed));
    }
    return usable(HttpUrl.parse("http://" + typed))
        .filter(ServerAddress::isLocal)
        .or(() -> usable(HttpUrl.parse("https://" + typed)));
  }

  private static Optional<ServerAddress> usable(@Nullable HttpUrl url) {
    return Optional.ofNullable(url)
        .filter(u -> u.username().isEmpty() && u.password().isEmpty())
        .filter(u -> u.query() == null && u.fragment() == null)
        .map(ServerAddress::new);
  }

  /** The address of a path, perhaps with a query behind a question mark. */
  HttpUrl rest(String path) {
    int query = path.indexOf('?');
    return query < 0
        ? base.newBuilder().addPathSegments(path).build()
        : base.newBuilder()
            .addPathSegments(path.substring(0, query))
            .encodedQuery(path.substring(query + 1))
            .build();
  }

  URI feed() {
    String http = rest("api/events").toString();
    return URI.create("ws" + http.substring("http".length()));
  }

  /** Its name, or its address as a number. */
  public String host() {
    return base.host();
  }

  /** Whether it is on this machine, and so there without any network. */
  public boolean isLocal() {
    String host = base.host();
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  /** As it is typed: without the slash at its end. */
  @Override
  public String toString() {
    return base.toString().replaceAll("/+$", "");
  }
}
