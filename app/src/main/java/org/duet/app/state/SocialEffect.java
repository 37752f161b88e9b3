package org.duet.app.state;

import java.time.Instant;
import java.util.UUID;
import org.duet.model.matching.Decision;
import org.duet.model.wire.Requests;
import org.jspecify.annotations.Nullable;

/** What is asked of the server about people, beside their calls. */
public sealed interface SocialEffect extends Effect {

  /** Of getting to know people, and of parting. */
  sealed interface Circle extends SocialEffect {
    record Find() implements Circle {}

    record Swipe(long matchId, Decision decision) implements Circle {}

    record Unmatch(long matchId) implements Circle {}

    /**
     * The past calls of a match.
     *
     * @param me who asks
     */
    record LoadHistory(long matchId, long me) implements Circle {}

    /**
     * The calls of others that this person missed.
     *
     * @param since those that ended later
     */
    record LoadMissed(Instant since) implements Circle {}

    record LoadTraits(long userId) implements Circle {}
  }

  /** Of what people write to each other. */
  sealed interface Chats extends SocialEffect {
    /**
     * A page of messages.
     *
     * @param before only older ones than this; null for the newest
     */
    record LoadPage(long matchId, @Nullable Long before) implements Chats {}

    record Send(long matchId, String body, String clientId) implements Chats {
      /** Without what they write to each other. */
      @Override
      public String toString() {
        return "Send[" + matchId + " " + clientId + "]";
      }
    }
  }

  /** Of what this person tells of themselves. */
  sealed interface OfSelf extends SocialEffect {
    record LoadProfile() implements OfSelf {}

    record LoadInterests() implements OfSelf {}

    /**
     * Writes it.
     *
     * @param first whether there is none yet
     * @param began what stood there before this person wrote: the rest may have been changed on
     *     another device since, and stays as it is now; null where all is written as it is here
     */
    record SaveProfile(
        Requests.WriteProfile profile, boolean first, Requests.@Nullable WriteProfile began)
        implements OfSelf {
      public SaveProfile(Requests.WriteProfile profile, boolean first) {
        this(profile, first, null);
      }
    }

    /** Ends the writing on this side, and asks how it stands over there. */
    record StopSaving() implements OfSelf {}

    record SavePhoto(long userId, Photo photo) implements OfSelf {}

    record RemovePhoto(long userId) implements OfSelf {}

    /** As with the profile: the picture, or its going, may have arrived all the same. */
    record StopPhoto() implements OfSelf {}
  }

  /** Of keeping others away. */
  sealed interface OfSafety extends SocialEffect {
    record Block(Person person) implements OfSafety {}

    record Unblock(Person person) implements OfSafety {}

    record LoadBlocked() implements OfSafety {}

    record Report(Person person, String reason, String details, @Nullable UUID sessionId)
        implements OfSafety {
      /** Without the words. */
      @Override
      public String toString() {
        return "Report[" + person.userId() + "]";
      }
    }
  }
}
