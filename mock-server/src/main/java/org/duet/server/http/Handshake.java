package org.duet.server.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a request must say to become a WebSocket (RFC 6455, section 4.2.1). */
public final class Handshake {
  private static final String VERSION = "13";
  private static final int KEY_BYTES = 16;

  private Handshake() {}

  /** Refuses with 400, 405 or 426 what is no such request, before the machinery below fails. */
  public static void check(Context ctx) {
    if (!ctx.req().getMethod().equals("GET")) {
      throw Refused.methodNotAllowed("GET");
    }
    if (!ctx.protocol().equals("HTTP/1.1")
        || !has(ctx.header("Upgrade"), "websocket")
        || !has(ctx.header("Connection"), "upgrade")
        || !VERSION.equals(ctx.header("Sec-WebSocket-Version"))) {
      throw required();
    }
    if (!isKey(ctx.header("Sec-WebSocket-Key"))) {
      throw Refused.badRequest("The handshake needs a Sec-WebSocket-Key of 16 bytes.");
    }
  }

  /** There is only a WebSocket here, of this version. */
  public static Refused required() {
    return Refused.status(426, "Upgrade Required", "The event feed is a WebSocket of version 13.")
        .with("Connection", "Upgrade")
        .with("Upgrade", "websocket")
        .with("Sec-WebSocket-Version", VERSION);
  }

  private static boolean has(@Nullable String header, String token) {
    return header != null
        && Arrays.stream(header.split(",", -1)).anyMatch(t -> t.strip().equalsIgnoreCase(token));
  }

  private static boolean isKey(@Nullable String key) {
    try {
      return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
