package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCSignalingState;

/** What perfect negotiation (W3C WebRTC 1.0, section 10.7) does with a description that comes. */
enum Collision {
  /** It is this description's turn. */
  APPLY,
  /** Both sides offered; this side is the polite one and takes its own offer back. */
  ROLL_BACK_AND_APPLY,
  /** Both sides offered and the other will give in; or it answers what nobody asked. */
  IGNORE;

  static Collision ofOffer(RTCSignalingState state, boolean polite) {
    if (state == RTCSignalingState.STABLE || state == RTCSignalingState.HAVE_REMOTE_OFFER) {
      return APPLY;
    }
    if (state != RTCSignalingState.HAVE_LOCAL_OFFER) {
      return IGNORE;
    }
    return polite ? ROLL_BACK_AND_APPLY : IGNORE;
  }

  static Collision ofAnswer(RTCSignalingState state) {
    return state == RTCSignalingState.HAVE_LOCAL_OFFER ? APPLY : IGNORE;
  }
}
