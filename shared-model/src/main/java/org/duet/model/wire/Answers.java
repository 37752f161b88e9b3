package org.duet.model.wire;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.SignalType;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.MatchStatus;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;
import org.jspecify.annotations.Nullable;

/** The bodies that a server answers with, where they are not a type of the model itself. */
public final class Answers {
  private Answers() {}

  public record User(long id, String email, boolean isActive, Instant createdAt) {
    /** Without the address, which must not reach a log. */
    @Override
    public String toString() {
      return "User[" + id + "]";
    }
  }

  /**
   * What proves who one is.
   *
   * @param expiresIn in seconds; 0 where a server does not tell
   */
  public record Token(String accessToken, String tokenType, long expiresIn) {
    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
      return "Token[" + tokenType + ", expires in " + expiresIn + " s]";
    }
  }

  /** A profile as it is read. */
  public record ProfileBody(
      long id,
      String name,
      int age,
      Gender gender,
      @Nullable String location,
      @Nullable String bio,
      int extroversion,
      int openness,
      int conscientiousness,
      int agreeableness,
      int neuroticism,
      Goal lookingFor,
      int minAge,
      int maxAge,
      int maxDistance,
      @Nullable List<Interest> interests) {

    public static ProfileBody of(Profile p) {
      Personality t = p.personality();
      return new ProfileBody(
          p.id(),
          p.name(),
          p.age(),
          p.gender(),
          p.location(),
          p.bio(),
          t.extroversion(),
          t.openness(),
          t.conscientiousness(),
          t.agreeableness(),
          t.neuroticism(),
          p.lookingFor(),
          p.minAge(),
          p.maxAge(),
          p.maxDistance(),
          p.interests());
    }

    public Profile toProfile() {
      var traits =
          new Personality(extroversion, openness, conscientiousness, agreeableness, neuroticism);
      return new Profile(
          id,
          name,
          age,
          gender,
          location == null ? "" : location,
          bio == null ? "" : bio,
          traits,
          lookingFor,
          minAge,
          maxAge,
          maxDistance,
          interests == null ? List.of() : interests);
    }
  }

  public record Swiped(String message, MatchStatus matchStatus, boolean isMutualMatch) {}

  public record Mutual(long matchId, @Nullable UUID videoSessionId) {}

  public record Unmatched(String message, long matchId) {}

  /** What was wanted is done. */
  public record Done(String message) {}

  public record ActiveUsers(
      int onlineNow, int activeLastHour, int activeToday, List<Active> recentActiveUsers) {
    public record Active(String name, int age, long minutesAgo, String status) {}
  }

  public record Blocked(long userId, String name, Instant createdAt) {}

  /** The session that answers a wish to call, and whether it was there before. */
  public record Started(VideoSession session, boolean reused) {}

  public record Joined(
      String message,
      SessionStatus sessionStatus,
      boolean timerStarted,
      int duration,
      Set<Long> connectedUsers,
      List<Long> waitingFor,
      VideoSession session) {}

  public record PendingList(List<PendingCallBody> pendingCalls) {}

  public record ActiveSessions(List<ActiveSession> activeSessions) {}

  public record ActiveSession(
      UUID sessionId,
      SessionStatus status,
      long matchId,
      @Nullable Instant startedAt,
      boolean isMutualMatch,
      String otherUserName) {}

  /**
   * The calls of a match that are over.
   *
   * @param totalCalls how many of them are kept, answered or not
   * @param completedCalls in how many the two met, kept or not; null where the server does not tell
   */
  public record CallHistory(
      long matchId,
      boolean isMutualMatch,
      int totalCalls,
      @Nullable Integer completedCalls,
      List<PastCall> calls) {}

  /**
   * One of them.
   *
   * @param callerId null where the server does not tell
   */
  public record PastCall(
      UUID sessionId,
      @Nullable Long callerId,
      SessionStatus status,
      @Nullable EndReason endReason,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      double durationMinutes,
      long durationSeconds) {}

  /** Calls of others that rang in vain, of all matches, newest first. */
  public record MissedCalls(List<MissedCall> missedCalls) {}

  public record MissedCall(
      UUID sessionId, long matchId, long callerId, EndReason endReason, Instant endedAt) {}

  public record SignalList(List<SignalBody> signals) {}

  public record SignalBody(
      SignalType type, SignalData data, long fromUserId, long targetUserId, Instant timestamp) {
    /** Without the data, which must not reach a log. */
    @Override
    public String toString() {
      return "SignalBody[" + type + " from " + fromUserId + "]";
    }
  }

  /**
   * What helps two peers to find a path.
   *
   * @param policy {@code all} or {@code relay}
   * @param ttl how long the credentials hold, in seconds
   */
  public record IceServers(List<IceServer> iceServers, String policy, long ttl) {}

  public record IceServer(
      List<String> urls, @Nullable String username, @Nullable String credential) {
    /** Without the credential, which must not reach a log. */
    @Override
    public String toString() {
      return "IceServer" + urls;
    }
  }
}
