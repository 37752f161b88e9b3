package org.duet.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Problem details for HTTP APIs (RFC 9457), as every error is answered.
 *
 * @param type what kind, as a URI; {@code about:blank} where the status says it all
 * @param detail a sentence a person can read
 * @param code a short name for programs, such as {@code answered_elsewhere}; null where the status
 *     says it all
 * @param errors field → message, with 422
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String code,
    @Nullable Map<String, String> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The code of the 409 that a second device of one member gets. */
  public static final String ANSWERED_ELSEWHERE = "answered_elsewhere";
}
