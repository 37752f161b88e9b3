package org.duet.app.backend;

import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.duet.model.wire.WireCodec;
import org.jspecify.annotations.Nullable;

/** Asks as the one who is signed in. */
final class Requester {
  static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  /** Where the path says it all. */
  static final RequestBody EMPTY = RequestBody.create("{}", JSON);

  private final WireCodec codec;
  private final CurrentAccess access;
  private final HttpClient http;
  private final boolean newer;
  private final @Nullable Stop stop;

  Requester(WireCodec codec, CurrentAccess access, HttpClient http) {
    this(codec, access, http, false, null);
  }

  private Requester(
      WireCodec codec, CurrentAccess access, HttpClient http, boolean newer, @Nullable Stop stop) {
    this.codec = codec;
    this.access = access;
    this.http = http;
    this.newer = newer;
    this.stop = stop;
  }

  /**
   * For what one server does not have: there, that it is unknown says nothing of what was asked.
   */
  Requester newer() {
    return new Requester(codec, access, http, true, stop);
  }

  /** For what somebody may not want to wait for. */
  Requester until(Stop wish) {
    return new Requester(codec, access, http, newer, wish);
  }

  CompletableFuture<Answer<String>> get(String path) {
    return send("GET", path, null);
  }

  CompletableFuture<Answer<String>> post(String path, Object body) {
    return send("POST", path, json(body));
  }

  CompletableFuture<Answer<String>> put(String path, Object body) {
    return send("PUT", path, json(body));
  }

  private RequestBody json(Object body) {
    return RequestBody.create(codec.encode(body), JSON);
  }

  CompletableFuture<Answer<String>> send(String method, String path, @Nullable RequestBody body) {
    return ask(method, path, body).thenApply(answer -> answer.read(Reply::text));
  }

  /** The same where nothing is to come back; whatever else comes is nonsense. */
  CompletableFuture<Answer<String>> nothing(
      String method, String path, @Nullable RequestBody body) {
    return ask(method, path, body)
        .thenApply(answer -> answer.where(Reply::isNothing).read(Reply::text));
  }

  CompletableFuture<Answer<byte[]>> bytes(String path) {
    return ask("GET", path, null).thenApply(answer -> answer.read(Reply::body));
  }

  private CompletableFuture<Answer<Reply>> ask(
      String method, String path, @Nullable RequestBody body) {
    Access mine = access.get();
    if (mine == null) {
      return CompletableFuture.completedFuture(new Answer.Bad<>(new Failure.Unreachable()));
    }
    return http.ask(mine.server(), mine, method, path, body, stop)
        .thenApply(answer -> judged(newer ? answer : known(answer), mine));
  }

  /** Every server has such requests: what is unknown is what was asked about. */
  private static Answer<Reply> known(Answer<Reply> answer) {
    if (!(answer instanceof Answer.Bad<Reply>(Failure.Unable(int status, String detail)))) {
      return answer;
    }
    return new Answer.Bad<>(
        status < 500 ? new Failure.Refused(status, "", detail) : new Failure.Nonsense());
  }

  /** A token that is refused matters only while it is the one in use. */
  private Answer<Reply> judged(Answer<Reply> answer, Access used) {
    if (!(answer instanceof Answer.Bad<Reply>(Failure.Refused(int status, _, _)))
        || status != 401) {
      return answer;
    }
    return new Answer.Bad<>(
        used.equals(access.get()) ? new Failure.TokenRejected() : new Failure.Unreachable());
  }
}
