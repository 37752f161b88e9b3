package org.duet.server;

/** A setting that can not be: the message names it, its value and what is allowed. */
public final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidSetting(String name, String value, String allowed) {
    super("%s: '%s' is not possible; allowed is %s".formatted(name, value, allowed));
  }

  InvalidSetting(String message) {
    super(message);
  }
}
