package org.duet.app.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duet.model.chat.Message;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;
import org.duet.model.wire.Requests;
import org.jspecify.annotations.Nullable;

/** What happens among people, beside their calls. */
public sealed interface SocialEvent extends Event {

  /** The person goes somewhere. */
  record Went(Place place) implements SocialEvent {}

  /** Of getting to know people, and of parting. */
  sealed interface Circle extends SocialEvent {
    record FindPressed() implements Circle {}

    record Found(List<Match> matches) implements Circle {}

    record NotFound(Trouble trouble) implements Circle {}

    /** Not this one; before a first call that is this client's business alone. */
    record PassPressed(long matchId) implements Circle {}

    record LikePressed(long matchId) implements Circle {}

    record UnmatchPressed(long matchId) implements Circle {}

    record UndoPressed(long id) implements Circle {}

    /** There was time enough to take it back. */
    record GraceOver(long id) implements Circle {}

    record Decided(long matchId, boolean mutual) implements Circle {}

    record NotDecided(long matchId, Decision decision, Trouble trouble) implements Circle {}

    /** The server could not be told a while ago; it may be time to try again. */
    record TellingDue(long matchId) implements Circle {}

    record Unmatched(long matchId) implements Circle {}

    record NotUnmatched(long matchId, Trouble trouble) implements Circle {}

    /** Somebody looks at this match: what is known of it only by asking is asked for. */
    record Looked(long matchId) implements Circle {}

    /**
     * The calls of a match came.
     *
     * @param calls those the server keeps
     * @param count all there were
     */
    record HistoryLoaded(long matchId, List<PastCall> calls, History.Count count)
        implements Circle {}

    record HistoryNotLoaded(long matchId, Trouble trouble) implements Circle {}

    /** Calls of others that rang in vain, while this client did not listen. */
    record MissedLoaded(List<PastCall> calls) implements Circle {}

    /** The person looks at the end of the calls that are known: there may be more. */
    record CallsWanted() implements Circle {}

    /** What did not come of the calls is wanted again. */
    record CallsRetried() implements Circle {}

    /** The card of somebody to get to know is open: how they are is asked for. */
    record CardOpened(long matchId) implements Circle {}

    record TraitsLoaded(long userId, Personality traits) implements Circle {}

    /** There is nothing to see of this person; or the server cannot be asked such a thing. */
    record NoTraits(long userId) implements Circle {}

    record TraitsNotLoaded(long userId) implements Circle {}
  }

  /** Of what people write to each other. */
  sealed interface Chats extends SocialEvent {
    /**
     * A page came.
     *
     * @param page in any order
     * @param before the message it ends before; null for the newest page
     * @param more whether there may be older ones
     */
    record PageLoaded(long matchId, List<Message> page, @Nullable Long before, boolean more)
        implements Chats {}

    record PageNotLoaded(long matchId, Trouble trouble) implements Chats {}

    /** The server has no messages with this match, and will not have any. */
    record NoneThere(long matchId) implements Chats {}

    /** The person scrolled up to what is not here yet, or asks again. */
    record OlderWanted(long matchId) implements Chats {}

    record Typed(long matchId, String draft) implements Chats {}

    /**
     * The person wants to send it.
     *
     * @param clientId a new one for each message
     */
    record SendPressed(long matchId, String body, String clientId, Instant at) implements Chats {}

    record RetryPressed(long matchId, String clientId) implements Chats {}

    /** The person does not want to send it any more. */
    record DiscardPressed(long matchId, String clientId) implements Chats {}

    record Sent(Message message) implements Chats {}

    record NotSent(long matchId, String clientId, Trouble trouble) implements Chats {}

    /** The server was asked too often for this one; by now it may be asked again. */
    record SendDue(long matchId, String clientId) implements Chats {}
  }

  /** Of what this machine kept since the client last ran. */
  sealed interface Kept extends SocialEvent {
    /** Whose it is. */
    long userId();

    /** What the server said then. */
    record Heard(
        long userId,
        @Nullable Profile profile,
        List<Message> messages,
        Map<Long, History> histories)
        implements Kept {
      /** Without what is private. */
      @Override
      public String toString() {
        return "Heard[" + userId + "]";
      }
    }

    /** What the server was not told. */
    record Unsaid(long userId, Unsent unsent) implements Kept {
      /** Without what is private. */
      @Override
      public String toString() {
        return "Unsaid[" + userId + "]";
      }
    }

    /**
     * The last run ended in the middle of a call.
     *
     * @param name whom it was with
     * @param talked whether the two were in it; else it began just then
     * @param report what the machine noted of that, for the person to pass on; empty for nothing
     */
    record Died(long userId, String name, boolean talked, String report) implements Kept {
      /** Without the words. */
      @Override
      public String toString() {
        return "Died[" + userId + "]";
      }
    }
  }

  /** Of what this person tells of themselves. */
  sealed interface OfSelf extends SocialEvent {
    record ProfileLoaded(Profile profile) implements OfSelf {}

    record ProfileMissing() implements OfSelf {}

    /** It did not come, and is wanted again. */
    record ProfileWanted() implements OfSelf {}

    record ProfileNotLoaded(Trouble trouble) implements OfSelf {}

    record InterestsLoaded(List<Interest> interests) implements OfSelf {}

    record InterestsNotLoaded(Trouble trouble) implements OfSelf {}

    /** The form is opened: it begins anew, and what there is to choose from is needed. */
    record FormOpened() implements OfSelf {}

    /** What there is to choose from is needed, or wanted again. */
    record InterestsWanted() implements OfSelf {}

    /**
     * What is written shall be what others see.
     *
     * @param began what stood there before; null where nothing did
     */
    record SavePressed(Requests.WriteProfile profile, Requests.@Nullable WriteProfile began)
        implements OfSelf {
      public SavePressed(Requests.WriteProfile profile) {
        this(profile, null);
      }
    }

    /** The person does not want to wait for it any longer. */
    record SaveStopped() implements OfSelf {}

    record Saved(Profile profile) implements OfSelf {}

    /**
     * A change was not taken.
     *
     * @param faults what is wrong, by the field's name on the wire
     */
    record NotSaved(Trouble trouble, Map<String, String> faults) implements OfSelf {}

    /** A picture that was checked and cut. */
    record PhotoChosen(Photo photo) implements OfSelf {}

    record PhotoRemovePressed() implements OfSelf {}

    /** The picture that did not arrive is sent again. */
    record PhotoRetryPressed() implements OfSelf {}

    /** It is not to be sent any more, or not to be waited for. */
    record PhotoGivenUp() implements OfSelf {}

    record PhotoSaved() implements OfSelf {}

    record PhotoNotSaved(Trouble trouble) implements OfSelf {}
  }

  /** Of keeping others away. */
  sealed interface OfSafety extends SocialEvent {
    record BlockAsked(Person person) implements OfSafety {}

    record ReportAsked(Person person) implements OfSafety {}

    record SheetClosed() implements OfSafety {}

    record BlockConfirmed(Person person) implements OfSafety {}

    record Blocked(Person person) implements OfSafety {}

    /** The server could not be asked before; now it may be there. */
    record WishDue(long userId) implements OfSafety {}

    record NotBlocked(Person person, Trouble trouble) implements OfSafety {}

    record UnblockPressed(Person person) implements OfSafety {}

    record Unblocked(Person person) implements OfSafety {}

    record NotUnblocked(Person person, Trouble trouble) implements OfSafety {}

    /** The list is looked at, or did not come and is wanted again. */
    record BlockedWanted() implements OfSafety {}

    record BlockedLoaded(List<Person> people) implements OfSafety {}

    record BlockedNotLoaded(Trouble trouble) implements OfSafety {}

    /**
     * The person says what somebody did.
     *
     * @param sessionId the call it was in; null for none
     */
    record ReportPressed(Person person, String reason, String details, @Nullable UUID sessionId)
        implements OfSafety {}

    record Reported(Person person) implements OfSafety {}

    record NotReported(Person person, Trouble trouble) implements OfSafety {}
  }
}
