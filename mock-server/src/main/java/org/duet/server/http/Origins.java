package org.duet.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which pages a browser may connect from: those of this server, and of the browser's own machine.
 */
public final class Origins {
  private Origins() {}

  /** Refuses with 403 a page from elsewhere. What is no browser names no origin. */
  public static void check(Context ctx) {
    String origin = ctx.header("Origin");
    if (origin != null && !isAllowed(origin, ctx.header("Host"))) {
      throw Refused.forbidden("Pages from elsewhere may not connect.");
    }
  }

  private static boolean isAllowed(String origin, @Nullable String host) {
    try {
      URI page = URI.create(origin);
      return page.getHost() != null
          && (page.getAuthority().equalsIgnoreCase(host) || isThisMachine(page.getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isThisMachine(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
