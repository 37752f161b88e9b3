package org.duet.app.backend;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import okhttp3.RequestBody;
import org.duet.model.chat.Message;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.people.Personality;
import org.duet.model.wire.Answers;
import org.duet.model.wire.Requests;
import org.duet.model.wire.WireCodec;
import org.duet.model.wire.WireException;
import org.jspecify.annotations.Nullable;

/**
 * The requests about other people: meeting, writing, parting, keeping away. As {@link RestBackend}:
 * from any thread, and never exceptionally.
 */
public final class PeopleBackend {
  private static final RequestBody NOTHING = RequestBody.create(new byte[0], null);

  /** How such a file begins. */
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private static final Set<Integer> NOWHERE = Set.of(403, 404);

  private final WireCodec codec;
  private final Requester requests;
  private final Requester newer;

  PeopleBackend(WireCodec codec, Requester requests) {
    this.codec = codec;
    this.requests = requests;
    this.newer = requests.newer();
  }

  /** New people, best first; none where the server knows nobody new. */
  public CompletableFuture<Answer<List<Match>>> find() {
    return requests
        .send("POST", "api/matching/find", NOTHING)
        .thenApply(answer -> answer.read(text -> codec.decodeList(text, Match.class)));
  }

  public CompletableFuture<Answer<Answers.Swiped>> swipe(long matchId, Decision decision) {
    return requests
        .post("api/matching/swipe", new Requests.Swipe(matchId, decision))
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.Swiped.class)));
  }

  public CompletableFuture<Answer<Answers.Unmatched>> unmatch(long matchId) {
    return requests
        .post("api/matching/unmatch", new Requests.OfMatch(matchId))
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.Unmatched.class)))
        .thenApply(answer -> answer.where(done -> done.matchId() == matchId));
  }

  public CompletableFuture<Answer<Answers.CallHistory>> callHistory(long matchId) {
    return requests
        .get("api/video/call-history/" + matchId)
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.CallHistory.class)))
        .thenApply(answer -> answer.where(history -> history.matchId() == matchId));
  }

  /** Calls of others that rang in vain and ended after this, of all matches. */
  public CompletableFuture<Answer<Answers.MissedCalls>> missedCalls(Instant since) {
    return requests
        .get("api/video/missed-calls?since=" + since)
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.MissedCalls.class)));
  }

  /** Whether a server says by this that it has no such thing, so that asking again is in vain. */
  public static boolean isNowhere(Answer<?> answer) {
    return isUnable(answer)
        || (answer instanceof Answer.Bad<?>(Failure.Refused(int status, _, _))
            && NOWHERE.contains(status));
  }

  /** Whether a server knows nothing of such requests at all. */
  public static boolean isUnable(Answer<?> answer) {
    return answer instanceof Answer.Bad<?>(Failure.Unable _);
  }

  /**
   * A page of messages, newest first.
   *
   * @param before only older ones than this; null for the newest
   */
  public CompletableFuture<Answer<List<Message>>> messages(
      long matchId, @Nullable Long before, int limit) {
    String older = before == null ? "" : "&before=" + before;
    return newer
        .get("api/messages/" + matchId + "?limit=" + limit + older)
        .thenApply(answer -> answer.read(text -> codec.decodeList(text, Message.class)))
        .thenApply(
            answer -> answer.where(page -> page.stream().allMatch(m -> m.matchId() == matchId)));
  }

  /** Repeating it with the same client id is harmless. */
  public CompletableFuture<Answer<Message>> write(long matchId, String body, String clientId) {
    return newer
        .post("api/messages/" + matchId, new Requests.WriteMessage(body, clientId))
        .thenApply(answer -> answer.read(text -> codec.decode(text, Message.class)))
        .thenApply(
            answer -> answer.where(m -> m.matchId() == matchId && m.clientId().equals(clientId)));
  }

  public CompletableFuture<Answer<Answers.Done>> block(long userId) {
    return done("api/safety/block", new Requests.OfUser(userId));
  }

  public CompletableFuture<Answer<Answers.Done>> unblock(long userId) {
    return done("api/safety/unblock", new Requests.OfUser(userId));
  }

  private CompletableFuture<Answer<Answers.Done>> done(String path, Object body) {
    return newer
        .post(path, body)
        .thenApply(answer -> answer.read(text -> codec.decode(text, Answers.Done.class)));
  }

  public CompletableFuture<Answer<List<Answers.Blocked>>> blocked() {
    return newer
        .get("api/safety/blocked")
        .thenApply(answer -> answer.read(text -> codec.decodeList(text, Answers.Blocked.class)));
  }

  public CompletableFuture<Answer<Answers.Done>> report(
      long userId, String reason, String details, @Nullable UUID sessionId) {
    return done("api/safety/report", new Requests.Report(userId, reason, details, sessionId));
  }

  /** Their picture as a JPEG; refused with 404 where there is none to see. */
  public CompletableFuture<Answer<byte[]>> photo(long userId) {
    return newer
        .bytes("api/users/" + userId + "/photo")
        .thenApply(answer -> answer.where(PeopleBackend::isJpeg));
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length >= JPEG.length
        && Arrays.equals(bytes, 0, JPEG.length, JPEG, 0, JPEG.length);
  }

  /** How they are; refused with 404 where there is nothing to see. */
  public CompletableFuture<Answer<Personality>> personality(long userId) {
    return newer
        .get("api/users/" + userId + "/personality")
        .thenApply(answer -> answer.read(this::personality));
  }

  private Personality personality(String text) throws WireException {
    Personality told = codec.decode(text, Personality.class);
    if (!told.isOnScale()) {
      throw WireException.unexpected("A trait is missing or beyond its scale.");
    }
    return told;
  }
}
