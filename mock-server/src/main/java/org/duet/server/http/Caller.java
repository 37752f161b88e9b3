package org.duet.server.http;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param device how the person's device names itself
 * @param tokenHash of the token that proved who it is
 */
public record Caller(long userId, String device, String tokenHash) {
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final String DEFAULT_DEVICE = "default";
  private static final String KEY = "duet.caller";

  /** What a device may call itself; a missing name means {@code default}. */
  public static String device(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return DEFAULT_DEVICE;
    }
    if (!DEVICE.matcher(name).matches()) {
      throw Refused.badRequest("A device id has at most 64 letters, digits and hyphens.");
    }
    return name;
  }

  /** The asker of this request, which was let in before. */
  public static Caller of(Context ctx) {
    return Objects.requireNonNull(ctx.attribute(KEY), "a route without authentication");
  }

  /** Remembers the asker for the handlers to come. */
  public void on(Context ctx) {
    ctx.attribute(KEY, this);
  }
}
