package org.duet.server.feed;

import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.duet.server.account.Gate;
import org.duet.server.http.Handshake;
import org.duet.server.http.Origins;
import org.duet.server.http.Refused;
import org.jspecify.annotations.Nullable;

/** Who may open a feed: asked before the upgrade, so that a refusal is an answer of HTTP. */
final class FeedEntranceHandler {
  private static final String PROTOCOL = "duet.v1";
  private static final String PROTOCOLS = "Sec-WebSocket-Protocol";
  private static final String ENTRY = "duet.entry";

  private final Gate gate;

  FeedEntranceHandler(Gate gate) {
    this.gate = gate;
  }

  /** Who was let in on this connection. */
  static Gate.Entry entry(WsContext ctx) {
    return Objects.requireNonNull(ctx.attribute(ENTRY));
  }

  /** Lets a device in before the upgrade, by its headers or, in a browser, by its subprotocols. */
  void beforeUpgrade(Context ctx) {
    List<String> protocols = protocols(ctx);
    // By itself it would answer with the first, which may be the one that carries the token.
    ctx.res().setHeader(PROTOCOLS, protocols.contains(PROTOCOL) ? PROTOCOL : null);
    try {
      ctx.attribute(ENTRY, enter(ctx, protocols));
      Handshake.check(ctx);
    } catch (Refused e) {
      ctx.res().setHeader(PROTOCOLS, null);
      throw e;
    }
  }

  /** Tells whoever asks without a handshake that one is needed; nobody else learns even that. */
  void withoutHandshake(Context ctx) {
    enter(ctx, protocols(ctx));
    throw Handshake.required();
  }

  private static List<String> protocols(Context ctx) {
    String offered = ctx.header(PROTOCOLS);
    return offered == null
        ? List.of()
        : Arrays.stream(offered.split(",", -1)).map(String::strip).toList();
  }

  private Gate.Entry enter(Context ctx, List<String> protocols) {
    Origins.check(ctx);
    String bearer = Gate.bearer(ctx.header("Authorization"));
    String device = ctx.header("X-Device-Id");
    return gate.enter(
        bearer == null ? after("bearer.", protocols) : bearer,
        device == null ? after("device.", protocols) : device);
  }

  private static @Nullable String after(String prefix, List<String> protocols) {
    return protocols.stream()
        .filter(protocol -> protocol.startsWith(prefix))
        .map(protocol -> protocol.substring(prefix.length()))
        .findFirst()
        .orElse(null);
  }
}
