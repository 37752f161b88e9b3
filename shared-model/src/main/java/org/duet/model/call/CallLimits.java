package org.duet.model.call;

import java.time.Duration;

/**
 * The times and counts of a call. All are settings of the server; clients obey what they are told.
 *
 * @param ringTimeout how long a session waits for an answer
 * @param firstCall how long a call may last before the two matched mutually
 * @param extension how much longer a first call gets once both asked
 * @param mutualCall how long any other call may last
 * @param left after how long without a device a member counts as gone
 * @param alone how long an active call outlives one of its members
 * @param keepCompleted how many completed sessions of a match are kept
 * @param keepCancelled how many cancelled ones
 */
public record CallLimits(
    Duration ringTimeout,
    Duration firstCall,
    Duration extension,
    Duration mutualCall,
    Duration left,
    Duration alone,
    int keepCompleted,
    int keepCancelled) {

  /** What the wire contract names. */
  public static final CallLimits CONTRACT =
      new CallLimits(
          Duration.ofSeconds(45),
          Duration.ofSeconds(180),
          Duration.ofSeconds(180),
          Duration.ofHours(4),
          Duration.ofSeconds(30),
          Duration.ofSeconds(120),
          3,
          3);

  /** How long a call of this match may last. */
  public Duration durationFor(CallMatch match) {
    return match.status().isMutual() ? mutualCall : firstCall;
  }

  public CallLimits withRingTimeout(Duration value) {
    return new CallLimits(
        value, firstCall, extension, mutualCall, left, alone, keepCompleted, keepCancelled);
  }

  public CallLimits withFirstCall(Duration value) {
    return new CallLimits(
        ringTimeout, value, extension, mutualCall, left, alone, keepCompleted, keepCancelled);
  }

  public CallLimits withExtension(Duration value) {
    return new CallLimits(
        ringTimeout, firstCall, value, mutualCall, left, alone, keepCompleted, keepCancelled);
  }

  public CallLimits withMutualCall(Duration value) {
    return new CallLimits(
        ringTimeout, firstCall, extension, value, left, alone, keepCompleted, keepCancelled);
  }

  public CallLimits withLeft(Duration value) {
    return new CallLimits(
        ringTimeout, firstCall, extension, mutualCall, value, alone, keepCompleted, keepCancelled);
  }

  public CallLimits withAlone(Duration value) {
    return new CallLimits(
        ringTimeout, firstCall, extension, mutualCall, left, value, keepCompleted, keepCancelled);
  }

  public CallLimits withKeepCompleted(int value) {
    return new CallLimits(
        ringTimeout, firstCall, extension, mutualCall, left, alone, value, keepCancelled);
  }

  public CallLimits withKeepCancelled(int value) {
    return new CallLimits(
        ringTimeout, firstCall, extension, mutualCall, left, alone, keepCompleted, value);
  }
}
