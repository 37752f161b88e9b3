package org.duet.app.state;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.Signal;

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

    record StartCall(long matchId) implements OfCall {}

    record JoinCall(UUID sessionId) implements OfCall {}

    record DeclineCall(UUID sessionId) implements OfCall {}

    record DismissCall(UUID sessionId) implements OfCall {}

    record EndCall(UUID sessionId) implements OfCall {}

    /** Ask how a session stands that the snapshot does not name any more. */
    record ReadSession(UUID sessionId) implements OfCall {}

    record SendSignal(Signal signal) implements OfCall {}
  }

  /** Of camera, microphone and the connection to the other. */
  sealed interface Media extends Effect {
    /** Camera and microphone on: the person pressed Call or Answer. */
    record Prepare() implements Media {}

    /**
     * Connect to the other. Signals that came before are kept for it.
     *
     * @param caller whether this member created the session: the impolite side
     */
    record Connect(UUID sessionId, boolean caller) implements Media {}

    record Receive(Signal signal) implements Media {}

    /** Everything off, at once. */
    record Stop() implements Media {}
  }

  /** Dispatch this event after a while. */
  record After(Duration delay, Event event) implements Effect {}
}
