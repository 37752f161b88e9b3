package org.duet.model.wire;

/** Why a pending call is not pending any more, for the device that is told. */
public enum RemovalReason {
  JOINED,
  JOINED_ELSEWHERE,
  DISMISSED,
  DECLINED,
  CANCELLED,
  MISSED,
  ENDED
}
