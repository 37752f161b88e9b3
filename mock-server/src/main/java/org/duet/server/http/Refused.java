package org.duet.server.http;

import java.util.Map;
import org.duet.model.wire.Problem;
import org.jspecify.annotations.Nullable;

/** A request is not granted, and the asker is told why: it becomes problem details. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final int retryAfterSeconds;

  private Refused(
      int status,
      String title,
      String detail,
      @Nullable String code,
      @Nullable Map<String, String> errors,
      int retryAfterSeconds) {
    // The stack says nothing that the sentence does not.
    super(detail, null, false, false);
    this.problem = new Problem("about:blank", title, status, detail, code, errors);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  private static Refused of(int status, String title, String detail) {
    return new Refused(status, title, detail, null, null, 0);
  }

  /** Malformed, or not allowed in this state. */
  public static Refused badRequest(String detail) {
    return of(400, "Bad Request", detail);
  }

  public static Refused unauthorized(String detail) {
    return of(401, "Unauthorized", detail);
  }

  public static Refused forbidden(String detail) {
    return of(403, "Forbidden", detail);
  }

  public static Refused notFound(String detail) {
    return of(404, "Not Found", detail);
  }

  public static Refused conflict(String detail) {
    return of(409, "Conflict", detail);
  }

  /** A conflict that programs tell from others. */
  public static Refused conflict(String detail, String code) {
    return new Refused(409, "Conflict", detail, code, null, 0);
  }

  public static Refused gone(String detail) {
    return of(410, "Gone", detail);
  }

  public static Refused tooLarge(String detail) {
    return of(413, "Content Too Large", detail);
  }

  public static Refused unsupported(String detail) {
    return of(415, "Unsupported Media Type", detail);
  }

  /** Fields that are missing, of the wrong type or out of range. */
  public static Refused invalid(Map<String, String> errors) {
    String detail = "Please check: " + String.join(", ", errors.keySet()) + ".";
    return new Refused(422, "Unprocessable Content", detail, null, errors, 0);
  }

  public static Refused tooMany(String detail, int retryAfterSeconds) {
    return new Refused(429, "Too Many Requests", detail, null, null, retryAfterSeconds);
  }

  /** For now; nothing was changed. */
  public static Refused unavailable(String detail, int retryAfterSeconds) {
    return new Refused(503, "Service Unavailable", detail, null, null, retryAfterSeconds);
  }

  /** Any status that the server's own machinery answers with. */
  public static Refused status(int status, String title, String detail) {
    return of(status, title, detail);
  }

  public Problem problem() {
    return problem;
  }

  /** 0 where the asker is not told when to try again. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
