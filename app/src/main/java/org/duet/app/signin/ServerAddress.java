package org.duet.app.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What a person types as the address of their server. */
final class ServerAddress {
  private ServerAddress() {}

  static boolean isUsable(String typed) {
    return parsed(typed).isPresent();
  }

  /** Without blanks around it and slashes behind it. */
  static String normalised(String typed) {
    return typed.strip().replaceAll("/+$", "");
  }

  /** An http or https address of a host, perhaps with a path, and nothing else. */
  private static Optional<URI> parsed(String typed) {
    try {
      return Optional.of(new URI(normalised(typed)))
          .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
          .filter(uri -> uri.getQuery() == null && uri.getFragment() == null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
