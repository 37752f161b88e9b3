package org.duet.server.call;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duet.model.wire.Answers;
import org.duet.server.http.Caller;
import org.duet.server.http.Json;

/** Credentials for TURN servers, short-lived, as coturn's shared-secret scheme expects them. */
public final class IceHandler {
  private static final int NAME_BYTES = 8;

  private final Json json;
  private final InstantSource clock;
  private final IceSettings settings;
  private final Calls calls;

  public IceHandler(Json json, InstantSource clock, IceSettings settings, Calls calls) {
    this.json = json;
    this.clock = clock;
    this.settings = settings;
    this.calls = calls;
  }

  public void servers(Context ctx) {
    Caller caller = Caller.of(ctx);
    List<Answers.IceServer> servers =
        settings.urls().stream().map(url -> server(url, caller)).toList();
    boolean hidden = settings.relayOnly() || (settings.hasRelay() && isFirst(ctx, caller));
    String policy = hidden ? "relay" : "all";
    json.answer(ctx, new Answers.IceServers(servers, policy, settings.lifetime().toSeconds()));
  }

  /** Whether the asker names a call, and it is one between strangers. */
  private boolean isFirst(Context ctx, Caller caller) {
    String session = ctx.queryParam("session_id");
    return session != null && calls.isFirst(caller, Json.sessionId(session));
  }

  private Answers.IceServer server(String url, Caller caller) {
    if (url.startsWith("stun") || settings.secret().isEmpty()) {
      return new Answers.IceServer(List.of(url), null, null);
    }
    long until = clock.instant().plus(settings.lifetime()).getEpochSecond();
    String user = until + ":" + opaque(caller);
    String credential = Base64.getEncoder().encodeToString(hmac("HmacSHA1", user));
    return new Answers.IceServer(List.of(url), user, credential);
  }

  /** A name that the TURN server's logs may have: it leads back to nobody. */
  private String opaque(Caller caller) {
    byte[] name = hmac("HmacSHA256", caller.tokenHash());
    return HexFormat.of().formatHex(name, 0, NAME_BYTES);
  }

  private byte[] hmac(String algorithm, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
