package org.duet.app.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.duet.model.call.Signal;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import org.duet.model.wire.Answers;
import org.duet.model.wire.PendingCallBody;
import org.duet.model.wire.Requests;
import org.duet.model.wire.SignalData;
import org.duet.model.wire.WireCodec;

/**
 * The requests of the wire contract. Every method returns at once, from any thread, and its future
 * completes normally, on a thread of its own.
 */
public final class RestBackend implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Pattern FIT_FOR_A_HEADER = Pattern.compile("[!-~]{1,8192}");
  private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);
  private static final RequestBody EMPTY = RequestBody.create("{}", JSON);

  private final WireCodec codec;
  private final HttpClient http;
  private final Requester requests;
  private final PeopleBackend people;
  private final ProfileBackend profiles;

  public RestBackend(WireCodec codec, CurrentAccess access, String deviceId, HttpLimits limits) {
    this.codec = codec;
    this.http = new HttpClient(codec, deviceId, limits);
    this.requests = new Requester(codec, access, http);
    this.people = new PeopleBackend(codec, requests);
    this.profiles = new ProfileBackend(codec, requests);
  }

  /** What is asked about other people. */
  public PeopleBackend people() {
    return people;
  }

  /** What is asked about this person. */
  public ProfileBackend profiles() {
    return profiles;
  }

  /** Makes an account; signing in with it is another question. */
  public CompletableFuture<Answer<String>> register(
      ServerAddress server, String email, String password) {
    String body = codec.encode(new Requests.Register(email, password));
    return http.send(server, null, "api/auth/register", RequestBody.create(body, JSON));
  }

  /** Who was let in. */
  public record Account(Access access, long userId, String email, String name) {}

  /** Asks for a token and who it belongs to. Nothing is granted by this. */
  public CompletableFuture<Answer<Account>> signIn(
      ServerAddress server, String email, String password) {
    RequestBody form =
        new FormBody.Builder().add("username", email).add("password", password).build();
    return http.send(server, null, "api/auth/token", form)
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.Token.class)))
        .thenCompose(answer -> ifGood(answer, token -> account(server, token.accessToken())));
  }

  private CompletableFuture<Answer<Account>> account(ServerAddress server, String token) {
    if (!FIT_FOR_A_HEADER.matcher(token).matches()) {
      return CompletableFuture.completedFuture(new Answer.Bad<>(new Failure.Nonsense()));
    }
    Access mine = new Access(server, token);
    var me = http.send(mine.server(), mine, "api/auth/me", null);
    var profile = http.send(mine.server(), mine, "api/profile/", null);
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
      ends.add(http.send(mine.server(), mine, "api/video/end-call/" + session, EMPTY));
    }
    return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
        .thenCompose(done -> http.send(mine.server(), mine, "api/auth/logout", EMPTY))
        .thenAccept(answer -> {});
  }

  /** The mutual ones first, then those to get to know. */
  public CompletableFuture<Answer<List<Match>>> matches() {
    return mutual().thenCombine(candidates(), RestBackend::together);
  }

  CompletableFuture<Answer<List<Match>>> mutual() {
    return get("api/matching/").thenApply(this::matchList);
  }

  CompletableFuture<Answer<List<Match>>> candidates() {
    return get("api/matching/candidates").thenApply(this::matchList);
  }

  private Answer<List<Match>> matchList(Answer<String> answer) {
    return answer.read(text -> codec.decodeList(text, Match.class));
  }

  private static Answer<List<Match>> together(
      Answer<List<Match>> mutual, Answer<List<Match>> candidates) {
    // A server without this list answers 404, and one that is busy will be asked again.
    if (!(candidates instanceof Answer.Good<List<Match>>(List<Match> more))) {
      return mutual;
    }
    return mutual.read(first -> {
      List<Match> all = new ArrayList<>(first);
      all.addAll(more);
      return List.copyOf(all);
    });
  }

  public CompletableFuture<Answer<Answers.Started>> startCall(long matchId) {
    return post("api/video/start-call", new Requests.OfMatch(matchId))
        .thenApply(answer -> answer.read(codec::decodeStarted));
  }

  /**
   * A seat in the session.
   *
   * @param takeover whether another device of this person gives its seat up for it
   */
  public CompletableFuture<Answer<VideoSession>> joinCall(UUID sessionId, boolean takeover) {
    return send("api/video/join-call/" + sessionId + (takeover ? "?takeover=true" : ""), EMPTY)
        .thenApply(
            answer -> answer.read(text -> codec.decode(text, Answers.Joined.class).session()));
  }

  /** Where a server knows no declining, ending says as much: it comes from who is called. */
  public CompletableFuture<Answer<String>> declineCall(UUID sessionId) {
    return send("api/video/decline-call/" + sessionId, EMPTY)
        .thenCompose(answer ->
            isUnknown(answer) ? endCall(sessionId) : CompletableFuture.completedFuture(answer));
  }

  /** Where a server knows no dismissing, the call is put away on this device alone. */
  public CompletableFuture<Answer<String>> dismissCall(UUID sessionId) {
    return send("api/video/dismiss-call/" + sessionId, EMPTY)
        .thenApply(answer -> isUnknown(answer) ? new Answer.Good<>("") : answer);
  }

  /** A call that is not there is answered like a request that is not. */
  private static boolean isUnknown(Answer<String> answer) {
    return answer instanceof Answer.Bad<String>(Failure.Refused(int status, _, _))
        && NOT_THERE.contains(status);
  }

  public CompletableFuture<Answer<String>> endCall(UUID sessionId) {
    return send("api/video/end-call/" + sessionId, EMPTY);
  }

  /** A wish for more time in a first call; the answer is the session, longer once both have it. */
  public CompletableFuture<Answer<VideoSession>> extendCall(UUID sessionId) {
    return send("api/video/extend-call/" + sessionId, EMPTY)
        .thenApply(answer -> answer.read(text -> codec.decode(text, VideoSession.class)));
  }

  public CompletableFuture<Answer<VideoSession>> session(UUID sessionId) {
    return get("api/video/session/" + sessionId)
        .thenApply(answer -> answer.read(text -> codec.decode(text, VideoSession.class)));
  }

  CompletableFuture<Answer<List<PendingCallBody>>> pendingCalls() {
    return get("api/video/pending-calls")
        .thenApply(answer ->
            answer.read(text -> codec.decode(text, Answers.PendingList.class).pendingCalls()));
  }

  /** The live sessions of this person, by name. */
  CompletableFuture<Answer<List<UUID>>> activeSessions() {
    return get("api/video/active-sessions")
        .thenApply(answer ->
            answer.read(text ->
                codec.decode(text, Answers.ActiveSessions.class).activeSessions().stream()
                    .map(Answers.ActiveSession::sessionId)
                    .toList()));
  }

  /** What waits for this member in a session; handed out once. */
  CompletableFuture<Answer<List<Answers.SignalBody>>> signals(UUID sessionId) {
    return get("api/video/signals/" + sessionId)
        .thenApply(
            answer -> answer.read(text -> codec.decode(text, Answers.SignalList.class).signals()));
  }

  public CompletableFuture<Answer<String>> signal(Signal signal) {
    return post(
        "api/video/signal",
        new Requests.Signal(
            signal.sessionId(), signal.type(), SignalData.ofText(signal.data()), 0L));
  }

  /** Writes to a match; a message of its own every time. */
  public CompletableFuture<Answer<String>> write(long matchId, String body) {
    return post(
        "api/messages/" + matchId, new Requests.WriteMessage(body, UUID.randomUUID().toString()));
  }

  public CompletableFuture<Answer<Answers.IceServers>> iceServers() {
    return get("api/video/ice-servers")
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.IceServers.class)));
  }

  @Override
  public void close() {
    http.close();
  }

  private CompletableFuture<Answer<String>> get(String path) {
    return requests.get(path);
  }

  private CompletableFuture<Answer<String>> post(String path, Object body) {
    return requests.post(path, body);
  }

  private CompletableFuture<Answer<String>> send(String path, RequestBody body) {
    return requests.send("POST", path, body);
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
