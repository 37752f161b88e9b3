package org.duet.app.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.RequestBody;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Requests;
import org.duet.model.wire.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * The requests that lead in and out, of a server that is named each time: there is no current
 * access before them, and none after. As {@link RestBackend}: from any thread, and never
 * exceptionally.
 */
public final class AccountBackend {
  private static final Pattern FIT_FOR_A_HEADER = Pattern.compile("[!-~]{1,8192}");

  private static final Pattern TAKEN =
      Pattern.compile("email already registered", Pattern.CASE_INSENSITIVE);

  private final WireCodec codec;
  private final HttpClient http;

  AccountBackend(WireCodec codec, HttpClient http) {
    this.codec = codec;
    this.http = http;
  }

  /** Makes an account; signing in with it is another question. */
  public CompletableFuture<Answer<Answers.User>> register(
      ServerAddress server, String email, String password) {
    String body = codec.encode(new Requests.Register(email, password));
    return send(server, null, "api/auth/register", RequestBody.create(body, Requester.JSON))
        .thenApply(AccountBackend::ofItsField)
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.User.class)));
  }

  /** The contract says with a sentence alone that an address has an account already. */
  private static Answer<String> ofItsField(Answer<String> answer) {
    return answer instanceof Answer.Bad<String>(Failure.Refused(_, _, String detail))
            && TAKEN.matcher(detail).find()
        ? new Answer.Bad<>(new Failure.Invalid(detail, Map.of("email", detail)))
        : answer;
  }

  /** Who was let in. */
  public record Account(Access access, long userId, String email, String name) {}

  /** Asks for a token and who it belongs to. Nothing is granted by this. */
  public CompletableFuture<Answer<Account>> signIn(
      ServerAddress server, String email, String password) {
    RequestBody form =
        new FormBody.Builder().add("username", email).add("password", password).build();
    return send(server, null, "api/auth/token", form)
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.Token.class)))
        .thenCompose(answer -> ifGood(answer, token -> account(server, token.accessToken())));
  }

  private CompletableFuture<Answer<Account>> account(ServerAddress server, String token) {
    if (!FIT_FOR_A_HEADER.matcher(token).matches()) {
      return CompletableFuture.completedFuture(new Answer.Bad<>(new Failure.Nonsense()));
    }
    Access mine = new Access(server, token);
    var me = send(mine.server(), mine, "api/auth/me", null);
    var profile = send(mine.server(), mine, "api/profile/", null);
    return me.thenCombine(
        profile,
        (user, shown) ->
            user.read(text -> codec.decode(text, Answers.User.class))
                .read(u -> new Account(mine, u.id(), u.email(), nameOf(u, shown))));
  }

  /** Somebody without a profile yet is called by their address. */
  private String nameOf(Answers.User user, Answer<String> profile) {
    return switch (profile.read(text -> codec.decode(text, Answers.ProfileBody.class))) {
      case Answer.Good<Answers.ProfileBody>(Answers.ProfileBody body) -> body.name();
      case Answer.Bad<Answers.ProfileBody> _ -> user.email().replaceFirst("@.*", "");
    };
  }

  /** Ends what is owed, then the token itself, of an access that is not current any more. */
  public CompletableFuture<Void> signOut(Access mine, Iterable<UUID> owedEnds) {
    List<CompletableFuture<?>> ends = new ArrayList<>();
    for (UUID session : owedEnds) {
      ends.add(send(mine.server(), mine, "api/video/end-call/" + session, Requester.EMPTY));
    }
    return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
        .thenCompose(done -> send(mine.server(), mine, "api/auth/logout", Requester.EMPTY))
        .thenAccept(answer -> {});
  }

  private CompletableFuture<Answer<String>> send(
      ServerAddress server, @Nullable Access access, String path, @Nullable RequestBody body) {
    return http.ask(server, access, body == null ? "GET" : "POST", path, body, null)
        .thenApply(answer -> answer.read(Reply::text));
  }

  private static <T, R> CompletableFuture<Answer<R>> ifGood(
      Answer<T> answer, Function<T, CompletableFuture<Answer<R>>> next) {
    return switch (answer) {
      case Answer.Good<T>(T value) -> next.apply(value);
      case Answer.Bad<T>(Failure failure) ->
          CompletableFuture.completedFuture(new Answer.Bad<>(failure));
    };
  }
}
