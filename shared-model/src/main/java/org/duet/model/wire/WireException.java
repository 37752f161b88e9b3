package org.duet.model.wire;

/** A text that is not what the contract says. The message can be shown; it repeats no content. */
public final class WireException extends Exception {
  private static final long serialVersionUID = 1;

  public WireException(String message) {
    super(message);
  }
}
