package org.duet.app.state;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.model.call.EndReason;
import org.duet.model.call.VideoSession;
import org.jspecify.annotations.Nullable;

/**
 * The one call this device is in, if any.
 *
 * <pre>
 *         Call pressed            session made or reused          the other joined
 * None ───────────────▶ Starting ────────────────────▶ Ringing ───────────────────▶ Talking
 *   │                                                                                ▲   │
 *   └──Answer pressed──▶ Joining ──────────────both joined───────────────────────────┘   │
 *   ▲                                                                                    │
 *   └──── closed, or after a while ──── Over ◀──── hung up, ended, refused ◀──── any ────┘
 * </pre>
 */
public sealed interface CallState {

  /** Whom the call is with. */
  record Peer(long matchId, long userId, String name) {}

  record None() implements CallState {}

  /**
   * The server is asked for a session. The camera already shows the person themselves.
   *
   * @param cancelled the person changed their mind before the answer: what comes is ended at once
   */
  record Starting(Peer peer, boolean cancelled) implements CallState {}

  /** Waits for the other to answer. */
  record Ringing(Peer peer, VideoSession session, Set<Lack> lacks) implements CallState {}

  /** The server is asked to join this session. */
  record Joining(Peer peer, UUID sessionId) implements CallState {}

  /**
   * Both are in the call.
   *
   * @param link how the connection to the other stands
   * @param lacks what is missing on this side
   * @param pictureShown whether a frame of the other was on screen
   * @param endsAt when the call's time is up, by this machine's clock; null where unknown
   */
  record Talking(
      Peer peer,
      VideoSession session,
      MediaLink link,
      Set<Lack> lacks,
      boolean pictureShown,
      @Nullable Instant endsAt)
      implements CallState {}

  /**
   * It is over, and says why.
   *
   * @param reason null where it never came to be; then there is trouble to tell
   * @param byMe whether this person ended it
   */
  record Over(Peer peer, @Nullable EndReason reason, boolean byMe, @Nullable Trouble trouble)
      implements CallState {}
}
