package org.duet.app.backend;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Response;
import org.duet.model.wire.Problem;
import org.duet.model.wire.WireCodec;

/**
 * What it means where a server does not do what it is asked: it may refuse, be out of order, know
 * nothing of such requests, or be no server of ours at all.
 */
final class Refusals {
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  /** What a server says to a request it knows nothing of. */
  private static final Set<Integer> UNKNOWN = Set.of(404, 405, 501);

  private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final WireCodec codec;

  Refusals(WireCodec codec) {
    this.codec = codec;
  }

  /** What it says, by its status, its headers and its text. */
  Failure read(Response response, String text) {
    int status = response.code();
    if (status >= 502 && status <= 504) {
      return new Failure.Unreachable();
    }
    Problem problem = codec.decodeProblem(text);
    String detail = problem == null ? "" : problem.detail();
    if (UNKNOWN.contains(status) && !isOurProblem(response)) {
      return new Failure.Unable(status, detail);
    }
    if (status < 400 || status >= 500) {
      return new Failure.Nonsense();
    }
    if (status == TOO_MANY) {
      return new Failure.TooMany(wait(response), detail);
    }
    if (problem == null) {
      return new Failure.Refused(status, "", "");
    }
    Map<String, String> faults = problem.errors();
    if (status == UNPROCESSABLE && faults != null && !faults.isEmpty()) {
      return new Failure.Invalid(problem.detail(), faults);
    }
    String code = problem.code();
    return new Failure.Refused(status, code == null ? "" : code, problem.detail());
  }

  /** Whether it is a server that knows the request who says so, of what was asked about. */
  private static boolean isOurProblem(Response response) {
    MediaType type = response.body().contentType();
    return type != null && Problem.MEDIA_TYPE.equals(type.type() + "/" + type.subtype());
  }

  /** A server may forget to say it, or say it as a date, which needs the same clock. */
  private static Duration wait(Response response) {
    String told = response.header("Retry-After", "");
    boolean seconds = told != null && told.matches("\\d{1,9}");
    Duration wait = seconds ? Duration.ofSeconds(Long.parseLong(told)) : USUAL_WAIT;
    return wait.isZero()
        ? Duration.ofSeconds(1)
        : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
