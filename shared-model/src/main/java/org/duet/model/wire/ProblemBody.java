package org.duet.model.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as it arrives: one backend sends its {@code detail} alone. */
record ProblemBody(
    @Nullable String type,
    @Nullable String title,
    int status,
    String detail,
    @Nullable String code,
    @Nullable Map<String, String> errors) {

  Problem toProblem() {
    return new Problem(
        type == null ? "about:blank" : type,
        title == null ? "" : title,
        status,
        detail,
        code,
        errors);
  }
}
