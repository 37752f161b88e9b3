package org.duet.server.http;

import io.javalin.http.Context;

/**
 * Where a request comes from.
 *
 * @param behindProxy whether the last hop is a proxy of ours, which names the one before it
 */
public record ClientAddress(boolean behindProxy) {

  /** The address as text. */
  public String of(Context ctx) {
    String forwarded = behindProxy ? ctx.header("X-Forwarded-For") : null;
    if (forwarded == null) {
      return ctx.ip();
    }
    // Only the last one was written by our proxy; those before it anybody can make up.
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }
}
