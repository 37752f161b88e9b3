package org.duet.app.backend;

import java.nio.charset.StandardCharsets;

/**
 * What a server says to a request that it took.
 *
 * @param status from 200 to 299
 */
record Reply(int status, byte[] body) {
  private static final int NO_CONTENT = 204;

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether it says that there is nothing to say, which no page of a portal does. */
  boolean isNothing() {
    return status == NO_CONTENT;
  }
}
