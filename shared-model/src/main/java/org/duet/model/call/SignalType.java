package org.duet.model.call;

/** What two peers tell each other to connect (RFC 8829, RFC 8838). */
public enum SignalType {
  OFFER,
  ANSWER,
  ICE_CANDIDATE
}
