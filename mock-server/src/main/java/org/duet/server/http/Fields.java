package org.duet.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a body and tells of all that are wrong at once. */
public final class Fields {
  private final Map<String, String> errors = new LinkedHashMap<>();

  /** Notes what is wrong with a field. */
  public Fields wrong(String field, String message) {
    errors.putIfAbsent(field, message);
    return this;
  }

  /** The field must be there. */
  public Fields need(String field, @Nullable Object value) {
    return value == null ? wrong(field, "is required") : this;
  }

  /** If it is there, the text has so many characters; and none that no text has. */
  public Fields length(String field, @Nullable String text, int min, int max) {
    if (text == null) {
      return this;
    }
    if (text.indexOf('\0') >= 0) {
      return wrong(field, "has a character that is not allowed");
    }
    int length = text.codePointCount(0, text.length());
    if (length >= min && length <= max) {
      return this;
    }
    return wrong(
        field,
        min == 0
            ? "must have at most " + max + " characters"
            : "must have " + min + " to " + max + " characters");
  }

  /** If it is there, the number is in this range. */
  public Fields range(String field, @Nullable Integer value, int min, int max) {
    return value == null || (value >= min && value <= max)
        ? this
        : wrong(field, "must be from " + min + " to " + max);
  }

  /** Refuses with 422 if anything was wrong. */
  public void check() {
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  /** The value, which must be there. */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw Refused.invalid(Map.of(field, "is required"));
    }
    return value;
  }
}
