package org.duet.app.state;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.Clarity;
import org.duet.model.wire.PeerNote;

/** Everything the client's state can ask to be done. */
public sealed interface Effect
    permits Effect.Account, Effect.Feed, Effect.Request, Effect.Media, Effect.After, SocialEffect {

  /** Of signing in and out. */
  sealed interface Account extends Effect {
    /**
     * Ask to be let in.
     *
     * @param keep whether to stay signed in on this machine
     */
    record SignIn(String server, String email, String password, boolean keep) implements Account {
      public SignIn(String server, String email, String password) {
        this(server, email, password, false);
      }

      @Override
      public String toString() {
        return "SignIn";
      }
    }

    /** Use the token of somebody who stayed signed in. */
    record Resume(String server, String token) implements Account {
      @Override
      public String toString() {
        return "Resume";
      }
    }

    /** Make an account, and sign in with it. */
    record Register(String server, String email, String password, boolean keep) implements Account {
      @Override
      public String toString() {
        return "Register";
      }
    }

    /** Whoever asked to be let in wants it no more: an answer that comes late lets nobody in. */
    record GiveUp() implements Account {}

    /**
     * Tell the server, and forget the token.
     *
     * @param owedEnds sessions to be ended before, while the token still holds
     */
    record SignOut(Set<UUID> owedEnds) implements Account {}

    /** Forget a token that the server does not accept any more. */
    record Forget() implements Account {}
  }

  /** Of the event feed. */
  sealed interface Feed extends Effect {
    record Open() implements Feed {}

    record Close() implements Feed {}
  }

  /** Of requests to the server. */
  sealed interface Request extends Effect {
    record LoadMatches() implements Request {}

    /** Of calls. */
    sealed interface OfCall extends Request {}

    /**
     * Ask for a session with the match.
     *
     * @param owedEnds sessions to be ended before, so that none of them is given back as live
     */
    record StartCall(long matchId, Set<UUID> owedEnds) implements OfCall {
      public StartCall {
        owedEnds = Set.copyOf(owedEnds);
      }

      public StartCall(long matchId) {
        this(matchId, Set.of());
      }
    }

    /**
     * Ask for a seat in the session.
     *
     * @param takeover whether another device of this person gives its seat up for it
     */
    record JoinCall(UUID sessionId, boolean takeover) implements OfCall {
      public JoinCall(UUID sessionId) {
        this(sessionId, false);
      }
    }

    record DeclineCall(UUID sessionId) implements OfCall {}

    record DismissCall(UUID sessionId) implements OfCall {}

    record EndCall(UUID sessionId) implements OfCall {}

    /** Ask how a session stands that the snapshot does not name any more. */
    record ReadSession(UUID sessionId) implements OfCall {}

    /** More time for a first call; the other is not told before they wish it too. */
    record ExtendCall(UUID sessionId) implements OfCall {}
  }

  /** Of camera, microphone and the connection to the other. */
  sealed interface Media extends Effect {
    /**
     * Camera and microphone on: the person pressed Call or Answer.
     *
     * @param peer for whom, and how clearly the two begin to see each other
     */
    record Prepare(CallState.Peer peer) implements Media {}

    /** How clearly the two shall see each other, by this person's wish; the other is told. */
    record Wish(Clarity mine) implements Media {}

    /** Tell the other's client, past the server. */
    record Say(PeerNote note) implements Media {}

    /**
     * Connect to the other. Signals that came before are kept for it.
     *
     * @param caller whether this member created the session: the impolite side
     * @param returning whether the other is connected to this person's earlier client
     * @param firstCall whether the two are strangers yet, who shall not learn each other's address
     */
    record Connect(UUID sessionId, boolean caller, boolean returning, boolean firstCall)
        implements Media {
      public Connect(UUID sessionId, boolean caller) {
        this(sessionId, caller, false, false);
      }
    }

    /**
     * Get ready to connect like this, as far as that goes without the other; nobody is told of it.
     */
    record Expect(Connect likely) implements Media {}

    /**
     * Microphone, camera and both pictures off, before anything else is done: the person leaves. A
     * {@link Stop} follows.
     */
    record Cut() implements Media {}

    /**
     * Everything off, at once.
     *
     * @param goodbye whether the other's client is told, for it may not reach the server
     */
    record Stop(boolean goodbye) implements Media {
      public Stop() {
        this(false);
      }
    }
  }

  /** Dispatch this event after a while. */
  record After(Duration delay, Event event) implements Effect {}
}
