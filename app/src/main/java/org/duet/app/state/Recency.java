package org.duet.app.state;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.chat.Message;

/**
 * When something last happened with each match, in milliseconds: the last message. A match without
 * one is as new as it can be. When it came to be nobody tells, but matches are numbered as they
 * come: it is older than the first word known with any that came after it, and a brand-new one has
 * none after it.
 */
public final class Recency {
  private final Map<Long, Long> latest = new HashMap<>();

  private Recency() {}

  /** Of these matches. */
  public static Recency of(SignedIn in, Collection<Long> matchIds) {
    Recency made = new Recency();
    long bound = Long.MAX_VALUE;
    for (long match : matchIds.stream().sorted(Comparator.reverseOrder()).toList()) {
      List<Message> messages = in.social().chat(match).messages();
      if (messages.isEmpty()) {
        made.latest.put(match, bound);
      } else {
        bound = Math.min(bound, messages.getFirst().createdAt().toEpochMilli());
        made.latest.put(match, messages.getLast().createdAt().toEpochMilli());
      }
    }
    return made;
  }

  /** Greater is later; 0 for one that is none of them. */
  public long latest(long matchId) {
    return latest.getOrDefault(matchId, 0L);
  }
}
