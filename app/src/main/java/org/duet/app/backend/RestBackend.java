package org.duet.app.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
  private static final int NOT_THERE = 404;

  private final WireCodec codec;
  private final HttpClient http;
  private final Requester requests;
  private final Requester newer;
  private final AccountBackend accounts;
  private final PeopleBackend people;
  private final ProfileBackend profiles;

  public RestBackend(WireCodec codec, CurrentAccess access, String deviceId, HttpLimits limits) {
    this.codec = codec;
    this.http = new HttpClient(codec, deviceId, limits);
    this.requests = new Requester(codec, access, http);
    this.newer = requests.newer();
    this.accounts = new AccountBackend(codec, http);
    this.people = new PeopleBackend(codec, requests);
    this.profiles = new ProfileBackend(codec, requests);
  }

  /** What is asked to get in and out. */
  public AccountBackend accounts() {
    return accounts;
  }

  /** What is asked about other people. */
  public PeopleBackend people() {
    return people;
  }

  /** What is asked about this person. */
  public ProfileBackend profiles() {
    return profiles;
  }

  /** The mutual ones first, then those to get to know. */
  public CompletableFuture<Answer<List<Match>>> matches() {
    return mutual().thenCombine(candidates(), RestBackend::together);
  }

  CompletableFuture<Answer<List<Match>>> mutual() {
    return get("api/matching/").thenApply(this::matchList);
  }

  CompletableFuture<Answer<List<Match>>> candidates() {
    return newer.get("api/matching/candidates").thenApply(this::matchList);
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
        .thenApply(answer -> answer.read(codec::decodeStarted))
        .thenApply(answer -> answer.where(one -> one.session().matchId() == matchId));
  }

  /**
   * A seat in the session.
   *
   * @param takeover whether another device of this person gives its seat up for it
   */
  public CompletableFuture<Answer<VideoSession>> joinCall(UUID sessionId, boolean takeover) {
    return send(
            "api/video/join-call/" + sessionId + (takeover ? "?takeover=true" : ""),
            Requester.EMPTY)
        .thenApply(
            answer -> answer.read(text -> codec.decode(text, Answers.Joined.class).session()))
        .thenApply(answer -> of(sessionId, answer));
  }

  /** Where a server knows no declining, ending says as much: it comes from who is called. */
  public CompletableFuture<Answer<String>> declineCall(UUID sessionId) {
    return newer
        .send("POST", "api/video/decline-call/" + sessionId, Requester.EMPTY)
        .thenCompose(answer ->
            isUnknown(answer) ? endCall(sessionId) : CompletableFuture.completedFuture(answer));
  }

  /** Where a server knows no dismissing, the call is put away on this device alone. */
  public CompletableFuture<Answer<String>> dismissCall(UUID sessionId) {
    return newer
        .send("POST", "api/video/dismiss-call/" + sessionId, Requester.EMPTY)
        .thenApply(answer -> isUnknown(answer) ? new Answer.Good<>("") : answer);
  }

  /** A call that is not there is answered like a request that is not. */
  private static boolean isUnknown(Answer<String> answer) {
    return PeopleBackend.isUnable(answer)
        || (answer instanceof Answer.Bad<String>(Failure.Refused(int status, _, _))
            && status == NOT_THERE);
  }

  public CompletableFuture<Answer<String>> endCall(UUID sessionId) {
    return send("api/video/end-call/" + sessionId, Requester.EMPTY);
  }

  /** A wish for more time in a first call; the answer is the session, longer once both have it. */
  public CompletableFuture<Answer<VideoSession>> extendCall(UUID sessionId) {
    return newer
        .send("POST", "api/video/extend-call/" + sessionId, Requester.EMPTY)
        .thenApply(answer -> answer.read(text -> codec.decode(text, VideoSession.class)))
        .thenApply(answer -> of(sessionId, answer));
  }

  public CompletableFuture<Answer<VideoSession>> session(UUID sessionId) {
    return get("api/video/session/" + sessionId)
        .thenApply(answer -> answer.read(text -> codec.decode(text, VideoSession.class)))
        .thenApply(answer -> of(sessionId, answer));
  }

  private static Answer<VideoSession> of(UUID sessionId, Answer<VideoSession> answer) {
    return answer.where(session -> session.sessionId().equals(sessionId));
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

  public CompletableFuture<Answer<Answers.IceServers>> iceServers() {
    return newer
        .get("api/video/ice-servers")
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
}
