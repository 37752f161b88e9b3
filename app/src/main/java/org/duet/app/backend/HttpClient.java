package org.duet.app.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.duet.model.wire.Problem;
import org.duet.model.wire.WireCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests and reads answers, whatever a server makes of them: within limits, without
 * following it elsewhere, and without a word of what is secret in a log. Returns at once.
 */
final class HttpClient implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpClient.class);
  private static final int AT_ONCE = 16;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  /** What a server says to a request it knows nothing of. */
  private static final Set<Integer> UNKNOWN = Set.of(404, 405, 501);

  private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final WireCodec codec;
  private final String deviceId;
  private final HttpLimits limits;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient client;

  HttpClient(WireCodec codec, String deviceId, HttpLimits limits) {
    this.codec = codec;
    this.deviceId = deviceId;
    this.limits = limits;
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(limits.connect())
            .readTimeout(limits.silence())
            .writeTimeout(limits.silence())
            .callTimeout(limits.whole())
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /**
   * Sends it.
   *
   * @param access proves who asks; null where nobody has to be known
   * @param body null for none; then it is a GET
   * @return the text of a good answer
   */
  CompletableFuture<Answer<String>> send(
      ServerAddress server, @Nullable Access access, String path, @Nullable RequestBody body) {
    return send(server, access, body == null ? "GET" : "POST", path, body);
  }

  /** The same, with another method. */
  CompletableFuture<Answer<String>> send(
      ServerAddress server,
      @Nullable Access access,
      String method,
      String path,
      @Nullable RequestBody body) {
    return ask(server, access, method, path, body, null)
        .thenApply(answer -> answer.read(Reply::text));
  }

  /**
   * The same, for an answer that may be no text, or nothing.
   *
   * @param stop ends it before it is answered; null where nobody will
   */
  CompletableFuture<Answer<Reply>> ask(
      ServerAddress server,
      @Nullable Access access,
      String method,
      String path,
      @Nullable RequestBody body,
      @Nullable Stop stop) {
    Request.Builder request =
        new Request.Builder().url(server.rest(path)).header("X-Device-Id", deviceId);
    request.header("Accept", "application/json, image/*");
    if (access != null) {
      request.header("Authorization", "Bearer " + access.token());
    }
    request.method(method, body);
    var answer = new CompletableFuture<Answer<Reply>>();
    Call call = client.newCall(request.build());
    call.enqueue(new Reading(path, answer));
    if (stop != null) {
      stop.ends(call);
    }
    return answer;
  }

  /** Lets what is under way arrive, for a moment, and ends the rest. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        client.dispatcher().cancelAll();
      }
    } catch (InterruptedException e) {
      client.dispatcher().cancelAll();
      Thread.currentThread().interrupt();
    }
    client.connectionPool().evictAll();
  }

  private final class Reading implements Callback {
    private final String path;
    private final CompletableFuture<Answer<Reply>> answer;

    Reading(String path, CompletableFuture<Answer<Reply>> answer) {
      this.path = path;
      this.answer = answer;
    }

    @Override
    public void onFailure(Call call, IOException e) {
      log.info("No answer to {}: {}", path, e.getClass().getSimpleName());
      answer.complete(new Answer.Bad<>(new Failure.Unreachable()));
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        answer.complete(read(response));
      } catch (IOException e) {
        onFailure(call, e);
      } catch (RuntimeException e) {
        log.warn("Cannot read the answer to {}: {}", path, e.getClass().getSimpleName());
        answer.complete(new Answer.Bad<>(new Failure.Nonsense()));
      }
    }

    private Answer<Reply> read(Response response) throws IOException {
      Optional<byte[]> bytes = bounded(response.body().source());
      if (bytes.isEmpty()) {
        log.warn("The answer to {} is too long", path);
        return new Answer.Bad<>(new Failure.Nonsense());
      }
      if (response.isSuccessful()) {
        return new Answer.Good<>(new Reply(response.code(), bytes.get()));
      }
      Failure failure = failure(response, new String(bytes.get(), StandardCharsets.UTF_8));
      log.info("{} answers {}: {}", path, response.code(), failure.getClass().getSimpleName());
      return new Answer.Bad<>(failure);
    }
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

  private Optional<byte[]> bounded(BufferedSource source) throws IOException {
    return source.request(limits.bodyBytes() + 1)
        ? Optional.empty()
        : Optional.of(source.readByteArray());
  }

  private Failure failure(Response response, String text) {
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
}
