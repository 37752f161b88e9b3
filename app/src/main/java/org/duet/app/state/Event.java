package org.duet.app.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState.Me;
import org.duet.model.call.Clarity;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PeerNote;

/** Everything that can happen to the client's state. */
public sealed interface Event
    permits Event.Account,
        Event.Feed,
        Event.Matches,
        Event.Calls,
        Event.Media,
        Event.NoticeFaded,
        SocialEvent {

  /** Of signing in and out. */
  sealed interface Account extends Event {
    /**
     * The person wants in.
     *
     * @param server the base URL
     * @param keep whether to stay signed in on this machine
     */
    record SignInPressed(String server, String email, String password, boolean keep)
        implements Account {
      public SignInPressed(String server, String email, String password) {
        this(server, email, password, false);
      }

      @Override
      public String toString() {
        return "SignInPressed";
      }
    }

    /**
     * Somebody stayed signed in on this machine; whether the server still lets them in shows.
     *
     * @param token secret
     */
    record Remembered(Me me, String server, String token) implements Account {
      @Override
      public String toString() {
        return "Remembered";
      }
    }

    /**
     * The person wants an account, and in.
     *
     * @param server the base URL
     */
    record RegisterPressed(String server, String email, String password, boolean keep)
        implements Account {
      @Override
      public String toString() {
        return "RegisterPressed";
      }
    }

    record SignedIn(Me me) implements Account {}

    /**
     * Nobody is let in.
     *
     * @param faults what is wrong, by the field's name on the wire
     */
    record SignInFailed(Trouble trouble, Map<String, String> faults) implements Account {
      public SignInFailed(Trouble trouble) {
        this(trouble, Map.of());
      }
    }

    record SignOutPressed() implements Account {}

    /** The server does not accept the token any more. */
    record TokenRejected() implements Account {}
  }

  /** Of the event feed. */
  sealed interface Feed extends Event {
    record Connecting() implements Feed {}

    /**
     * The server said something.
     *
     * @param at when it came, by this machine's clock
     */
    record Arrived(FeedFrame frame, Instant at) implements Feed {}

    record Lost(Instant nextAttempt) implements Feed {}

    record NetworkGone() implements Feed {}
  }

  /** Of the list of matches. */
  sealed interface Matches extends Event {
    record Loaded(List<Match> matches) implements Matches {}

    record NotLoaded(Trouble trouble) implements Matches {}

    /** What was last known on this machine, until the server says more. */
    record Remembered(long userId, List<Match> matches) implements Matches {}

    record ReloadPressed() implements Matches {}
  }

  /** Of calls: what a person presses, and what the server answers. */
  sealed interface Calls extends Event {
    record CallPressed(long matchId) implements Calls {}

    record AnswerPressed(UUID sessionId) implements Calls {}

    /** Back into a call this person is in, from another device or an earlier run. */
    record ReturnPressed(UUID sessionId) implements Calls {}

    record DeclinePressed(UUID sessionId) implements Calls {}

    record DismissPressed(UUID sessionId) implements Calls {}

    record HangUpPressed() implements Calls {}

    /** Away from here: no picture, no sound, and never again with them. */
    record LeavePressed() implements Calls {}

    record ClosePressed() implements Calls {}

    /** How clearly the two shall see each other, by this person's wish. */
    record ClarityPressed(Clarity mine) implements Calls {}

    /**
     * A line for the other, beside the picture.
     *
     * @param id a new one for each line
     */
    record TextPressed(String body, String id, Instant at) implements Calls {
      /** Without the content, which must not reach a log. */
      @Override
      public String toString() {
        return "TextPressed";
      }
    }

    /** What was written beside the picture is looked at. */
    record TextsLooked() implements Calls {}

    record ReactionPressed(PeerNote.Feeling feeling) implements Calls {}

    /** More time for a first call, by this person's wish. */
    record ExtendPressed() implements Calls {}

    /** The server took the wish for more time; it is granted when the session is longer. */
    record ExtendTaken(VideoSession session) implements Calls {}

    record NotExtended(UUID sessionId, Trouble trouble) implements Calls {}

    /** There is a session for the wish to call: a new one, or the match's live one. */
    record Started(VideoSession session, Instant at) implements Calls {}

    record NotStarted(long matchId, Trouble trouble) implements Calls {}

    /** It is so long ago that this match was called in vain that the server will not any more. */
    record SurelyNotStarted(long matchId) implements Calls {}

    record Joined(VideoSession session, Instant at) implements Calls {}

    record NotJoined(UUID sessionId, Trouble trouble) implements Calls {}

    /** The server took the wish to decline or dismiss. */
    record PutAway(UUID sessionId) implements Calls {}

    record NotPutAway(UUID sessionId, Notice.Wish wish, Trouble trouble) implements Calls {}

    /** The server knows that it is over, or never knew of it. */
    record Ended(UUID sessionId) implements Calls {}

    /** The server could not be told that the person hung up. */
    record NotEnded(UUID sessionId, Trouble trouble) implements Calls {}

    /** The server could not be told a while ago; it may be time to try again. */
    record EndDue(UUID sessionId) implements Calls {}

    /** How a session stands, asked for. */
    record SessionRead(VideoSession session) implements Calls {}

    record SessionNotRead(UUID sessionId, Trouble trouble) implements Calls {}

    /**
     * The time of a pending call is up, and the server did not say anything.
     *
     * @param expiresAt as it was when this was set: a later one makes it void
     */
    record PendingExpired(UUID sessionId, Instant expiresAt) implements Calls {}

    /** The end of a call was shown long enough. */
    record OverFaded(long id) implements Calls {}
  }

  /** Of the media of the call. */
  sealed interface Media extends Event {
    /**
     * The one way that is allowed, through a relay, is not there.
     *
     * @param none whether the server has no relay at all; else it has one that cannot be used now
     */
    record RelayMissing(UUID sessionId, boolean none) implements Media {}

    record LinkChanged(UUID sessionId, MediaLink link) implements Media {}

    /** What is missing on this side; known before there is a session. */
    record Lacking(Set<Lack> lacks) implements Media {}

    record PictureShown(UUID sessionId) implements Media {}

    /** The other side's client told this one's something. */
    record Told(UUID sessionId, PeerNote note) implements Media {}
  }

  /** A notice was shown long enough. */
  record NoticeFaded(long id) implements Event {}
}
