package org.duet.server.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the data is. */
public sealed interface Place {

  /** A SQLite database that one process has for itself. */
  record OwnFile(Path file) implements Place {}

  /**
   * A PostgreSQL database, which several processes may share.
   *
   * @param jdbcUrl without user and password
   */
  record Shared(String jdbcUrl, Optional<String> user, Optional<String> password) implements Place {
    private static final int USUAL_PORT = 5432;

    /**
     * Reads {@code postgresql://user:password@host:port/database?parameter=value}, as PostgreSQL's
     * own programs take it.
     *
     * @throws IllegalArgumentException with what is allowed
     */
    public static Shared parse(String url) {
      URI uri;
      try {
        uri = new URI(url);
      } catch (URISyntaxException e) {
        throw unreadable();
      }
      String scheme = String.valueOf(uri.getScheme());
      String path = String.valueOf(uri.getRawPath());
      if (!List.of("postgresql", "postgres").contains(scheme)
          || uri.getHost() == null
          || path.length() < 2) {
        throw unreadable();
      }
      int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String[] who =
          uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
      return new Shared(
          "jdbc:postgresql://" + uri.getHost() + ":" + port + path + query,
          who.length > 0 ? Optional.of(plain(who[0])) : Optional.empty(),
          who.length > 1 ? Optional.of(plain(who[1])) : Optional.empty());
    }

    private static String plain(String escaped) {
      return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unreadable() {
      return new IllegalArgumentException("postgresql://user:password@host:port/database");
    }

    public Shared withPassword(String secret) {
      return new Shared(jdbcUrl, user, Optional.of(secret));
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "Shared[" + jdbcUrl + "]";
    }
  }
}
