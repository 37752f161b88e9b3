package org.duet.app.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.model.call.EndReason;
import org.duet.model.call.VideoSession;
import org.duet.model.call.Wishes;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * The one call this device is in, if any.
 *
 * <pre>
 *         Call pressed            session made or reused          the other joined
 * None ───────────────▶ Starting ────────────────────▶ Ringing ───────────────────▶ Talking
 *   │                                                                                ▲   │
 *   ├──Call pressed while the other calls: Starting ──both joined──────────────────────┤   │
 *   └──Answer pressed──▶ Joining ──────────────both joined───────────────────────────┘   │
 *   ▲                                                                                    │
 *   └──── closed, or after a while ──── Over ◀──── hung up, ended, refused ◀──── any ────┘
 * </pre>
 */
public sealed interface CallState {

  /** The session this device has a seat in; null where there is none. */
  default @Nullable UUID seat() {
    return switch (this) {
      case None _, Starting _, Joining _, Over _ -> null;
      case Ringing c -> c.session().sessionId();
      case Talking c -> c.session().sessionId();
    };
  }

  /**
   * Whom the call is with, and how clearly the two wish to see each other.
   *
   * @param firstCall whether they are strangers yet
   * @param beside what they tell each other in this call beside picture and sound
   */
  record Peer(
      long matchId, long userId, String name, boolean firstCall, Wishes wishes, Beside beside) {
    /** As a call begins. */
    public Peer(long matchId, long userId, String name, boolean firstCall, Wishes wishes) {
      this(matchId, userId, name, firstCall, wishes, Beside.NOTHING);
    }

    /** As a call with them begins. */
    static Peer of(long matchId, long userId, String name, boolean firstCall) {
      return new Peer(matchId, userId, name, firstCall, Wishes.atFirst(firstCall));
    }

    /** As a call with this match begins. */
    static Peer of(Match match) {
      return of(
          match.id(), match.matchedUserId(), match.matchedUserName(), !match.status().isMutual());
    }

    /** Somebody who was met before. */
    public Peer(long matchId, long userId, String name) {
      this(matchId, userId, name, false, Wishes.CLEAR);
    }

    public Peer with(Wishes next) {
      return new Peer(matchId, userId, name, firstCall, next, beside);
    }

    public Peer with(Beside next) {
      return new Peer(matchId, userId, name, firstCall, wishes, next);
    }
  }

  record None() implements CallState {}

  /** One that is begun, and not over. */
  sealed interface On extends CallState {
    Peer peer();

    /** What is missing on this side. */
    Set<Lack> lacks();

    On with(Peer next);

    On withLacks(Set<Lack> next);
  }

  /**
   * The server is asked for a session. The camera already shows the person themselves.
   *
   * @param cancelled the person changed their mind before the answer: what comes is ended at once
   * @param heard what the feed said meanwhile of sessions of the match: it can be faster than the
   *     answer, which may then already be out of date
   */
  record Starting(Peer peer, boolean cancelled, Set<Lack> lacks, Map<UUID, VideoSession> heard)
      implements On {
    public Starting {
      lacks = Set.copyOf(lacks);
      heard = Map.copyOf(heard);
    }

    public Starting(Peer peer, boolean cancelled) {
      this(peer, cancelled, Set.of(), Map.of());
    }

    @Override
    public Starting with(Peer next) {
      return new Starting(next, cancelled, lacks, heard);
    }

    @Override
    public Starting withLacks(Set<Lack> next) {
      return new Starting(peer, cancelled, next, heard);
    }

    Starting withCancelled(boolean next) {
      return new Starting(peer, next, lacks, heard);
    }

    /** With news of a session of the match. */
    Starting hearing(VideoSession session) {
      Map<UUID, VideoSession> all = new HashMap<>(heard);
      all.merge(session.sessionId(), session, (one, other) -> newer(one, other));
      return new Starting(peer, cancelled, lacks, all);
    }

    /** The latest that is known of a session the server answered. */
    VideoSession latest(VideoSession answered) {
      return newer(answered, heard.getOrDefault(answered.sessionId(), answered));
    }

    private static VideoSession newer(VideoSession one, VideoSession other) {
      return other.supersedes(one) ? other : one;
    }
  }

  /** Waits for the other to answer. */
  record Ringing(Peer peer, VideoSession session, Set<Lack> lacks) implements On {
    @Override
    public Ringing with(Peer next) {
      return new Ringing(next, session, lacks);
    }

    @Override
    public Ringing withLacks(Set<Lack> next) {
      return new Ringing(peer, session, next);
    }
  }

  /**
   * The server is asked to join this session.
   *
   * @param returning whether this person was in it before, on another device or an earlier run
   */
  record Joining(Peer peer, UUID sessionId, Set<Lack> lacks, boolean returning) implements On {
    public Joining(Peer peer, UUID sessionId) {
      this(peer, sessionId, Set.of(), false);
    }

    @Override
    public Joining with(Peer next) {
      return new Joining(next, sessionId, lacks, returning);
    }

    @Override
    public Joining withLacks(Set<Lack> next) {
      return new Joining(peer, sessionId, next, returning);
    }
  }

  /**
   * Both are in the call.
   *
   * @param link how the connection to the other stands
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
      implements On {
    @Override
    public Talking with(Peer next) {
      return new Talking(next, session, link, lacks, pictureShown, endsAt);
    }

    @Override
    public Talking withLacks(Set<Lack> next) {
      return new Talking(peer, session, link, next, pictureShown, endsAt);
    }

    Talking with(MediaLink next) {
      return new Talking(peer, session, next, lacks, pictureShown, endsAt);
    }

    Talking withPicture() {
      return new Talking(peer, session, link, lacks, true, endsAt);
    }

    /** With its session as it is now. */
    Talking with(VideoSession next, @Nullable Instant nextEnd) {
      return new Talking(peer, next, link, lacks, pictureShown, nextEnd);
    }
  }

  /**
   * It is over, and says why.
   *
   * @param reason null where it never came to be, or nobody can tell; then there is trouble to tell
   * @param trouble more than the reason says; null where that is all
   * @param byMe whether this person ended it
   * @param late whether it was over when this person answered it
   * @param id tells it from the next one, for it goes by itself after a while
   */
  record Over(
      Peer peer,
      @Nullable EndReason reason,
      boolean byMe,
      boolean late,
      @Nullable Trouble trouble,
      long id)
      implements CallState {
    public Over(
        Peer peer, @Nullable EndReason reason, boolean byMe, @Nullable Trouble trouble, long id) {
      this(peer, reason, byMe, false, trouble, id);
    }

    public Over(Peer peer, @Nullable EndReason reason, boolean byMe, @Nullable Trouble trouble) {
      this(peer, reason, byMe, trouble, 0);
    }
  }
}
