package org.duet.app.backend;

import java.nio.charset.StandardCharsets;

/** What a server says to a request that it took. */
final class Reply {
  private static final int NO_CONTENT = 204;

  private final int status;
  private final byte[] body;

  /**
   * As it came.
   *
   * @param status from 200 to 299
   * @param body not changed any more
   */
  Reply(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  byte[] body() {
    return body;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether it says that there is nothing to say, which no page of a portal does. */
  boolean isNothing() {
    return status == NO_CONTENT;
  }
}
