package org.duet.server.http;

import java.util.HashMap;
import java.util.Map;
import org.duet.model.wire.Problem;
import org.jspecify.annotations.Nullable;

/** A request is not granted, and the asker is told why: it becomes problem details. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  private Refused(
      int status,
      String title,
      String detail,
      @Nullable String code,
      @Nullable Map<String, String> errors,
      Map<String, String> headers) {
    this(new Problem("about:blank", title, status, detail, code, errors), headers);
  }

  private Refused(Problem problem, Map<String, String> headers) {
    // The stack says nothing that the sentence does not.
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  private static Refused of(int status, String title, String detail) {
    return new Refused(status, title, detail, null, null, Map.of());
  }

  /** Malformed, or not allowed in this state. */
  public static Refused badRequest(String detail) {
    return of(400, "Bad Request", detail);
  }

  public static Refused unauthorized(String detail) {
    return of(401, "Unauthorized", detail).with("WWW-Authenticate", "Bearer");
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
    return new Refused(409, "Conflict", detail, code, null, Map.of());
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
    return new Refused(422, "Unprocessable Content", detail, null, errors, Map.of());
  }

  public static Refused tooMany(String detail, int retryAfterSeconds) {
    return of(429, "Too Many Requests", detail)
        .with("Retry-After", Integer.toString(retryAfterSeconds));
  }

  /** For now; nothing was changed. */
  public static Refused unavailable(String detail, int retryAfterSeconds) {
    return of(503, "Service Unavailable", detail)
        .with("Retry-After", Integer.toString(retryAfterSeconds));
  }

  /** Another method could do something here: one of these. */
  public static Refused methodNotAllowed(String allowed) {
    return of(405, "Method Not Allowed", "This can not be done here.").with("Allow", allowed);
  }

  /** Any status that the server's own machinery answers with. */
  public static Refused status(int status, String title, String detail) {
    return of(status, title, detail);
  }

  public Problem problem() {
    return problem;
  }

  /** What else the answer says, by the names of its headers. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The same with one more header. */
  public Refused with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Refused(problem, more);
  }
}
