package org.duet.app.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
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
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final Refusals refusals;
  private final String deviceId;
  private final HttpLimits limits;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient client;

  HttpClient(WireCodec codec, String deviceId, HttpLimits limits) {
    this.refusals = new Refusals(codec);
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
   * @param body null for none
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
      Failure failure = refusals.read(response, new String(bytes.get(), StandardCharsets.UTF_8));
      log.info("{} answers {}: {}", path, response.code(), failure.getClass().getSimpleName());
      return new Answer.Bad<>(failure);
    }
  }

  private Optional<byte[]> bounded(BufferedSource source) throws IOException {
    return source.request(limits.bodyBytes() + 1)
        ? Optional.empty()
        : Optional.of(source.readByteArray());
  }
}
