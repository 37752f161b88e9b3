package org.duet.model.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that is not what the contract says. The message can be shown; it repeats no content. */
public final class WireException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean malformed;
  private final @Nullable String field;

  private WireException(String message, boolean malformed, @Nullable String field) {
    super(message);
    this.malformed = malformed;
    this.field = field;
  }

  /** The text is no JSON at all. */
  static WireException malformed(String message) {
    return new WireException(message, true, null);
  }

  /** The text is JSON, but not of the shape that was asked for. */
  public static WireException unexpected(String message) {
    return new WireException(message, false, null);
  }

  /** One field is missing or has the wrong type. */
  static WireException inField(String field) {
    return new WireException(
        "A field is missing or has the wrong type: " + field + ".", false, field);
  }

  /** Whether the text is no JSON at all, rather than JSON of another shape. */
  public boolean isMalformed() {
    return malformed;
  }

  /** The path of the field that is wrong, where it is a single one. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }
}
