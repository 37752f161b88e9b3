package org.duet.model.wire;

import java.util.List;
import java.util.UUID;
import org.duet.model.call.SignalType;
import org.duet.model.matching.Decision;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that clients send. Every part may be missing when it arrives; the server says which.
 */
public final class Requests {
  private Requests() {}

  public record Register(@Nullable String email, @Nullable String password) {
    /** Without either, which must not reach a log. */
    @Override
    public String toString() {
      return "Register[]";
    }
  }

  /** A profile as it is written: interests by id. */
  public record WriteProfile(
      @Nullable String name,
      @Nullable Integer age,
      @Nullable Gender gender,
      @Nullable String location,
      @Nullable String bio,
      @Nullable Integer extroversion,
      @Nullable Integer openness,
      @Nullable Integer conscientiousness,
      @Nullable Integer agreeableness,
      @Nullable Integer neuroticism,
      @Nullable Goal lookingFor,
      @Nullable Integer minAge,
      @Nullable Integer maxAge,
      @Nullable Integer maxDistance,
      @Nullable List<Long> interestIds) {}

  /** For {@code start-call} and {@code unmatch}. */
  public record OfMatch(@Nullable Long matchId) {}

  public record Swipe(@Nullable Long matchId, @Nullable Decision decision) {}

  /**
   * For {@code signal}.
   *
   * @param data what the peers say to each other; never looked into by the server
   * @param targetUserId 0 or missing: the other member
   */
  public record Signal(
      @Nullable UUID sessionId,
      @Nullable SignalType type,
      @Nullable SignalData data,
      @Nullable Long targetUserId) {
    /** Without the data, which must not reach a log. */
    @Override
    public String toString() {
      return "Signal[" + sessionId + " " + type + "]";
    }
  }

  /** For {@code block} and {@code unblock}. */
  public record OfUser(@Nullable Long userId) {}

  public record Report(
      @Nullable Long userId,
      @Nullable String reason,
      @Nullable String details,
      @Nullable UUID sessionId) {
    /** In Unicode code points. */
    public static final int LONGEST_DETAILS = 2000;
  }

  public record WriteMessage(@Nullable String body, @Nullable String clientId) {}
}
