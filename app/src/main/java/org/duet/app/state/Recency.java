package org.duet.app.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.chat.Message;

/**
 * When something last happened with each match, in milliseconds. A match of which nothing is known
 * is as new as it can be. When it came to be nobody tells, but matches are numbered as they come:
 * it is older than the first thing known of any that came after it, and a brand-new one has none
 * after it.
 */
public final class Recency {
  private final Map<Long, Long> latest = new HashMap<>();

  private Recency() {}

  /** Of these matches, by what was written last. */
  static Recency ofWords(SignedIn in, Collection<Long> matchIds) {
    return made(matchIds, match -> words(in, match));
  }

  /** Of these matches, by what was written last or the last call. */
  public static Recency of(SignedIn in, Collection<Long> matchIds) {
    return made(matchIds, match -> words(in, match).and(calls(in, match)));
  }

  private static Recency made(Collection<Long> matchIds, LongFunction<Span> known) {
    Recency made = new Recency();
    long bound = Long.MAX_VALUE;
    for (long match : matchIds.stream().sorted(Comparator.reverseOrder()).toList()) {
      Span span = known.apply(match);
      made.latest.put(match, span.isEmpty() ? bound : span.last());
      bound = Math.min(bound, span.first());
    }
    return made;
  }

  private static Span words(SignedIn in, long match) {
    List<Message> all = in.social().chat(match).messages();
    return all.isEmpty()
        ? Span.EMPTY
        : Span.between(all.getFirst().createdAt(), all.getLast().createdAt());
  }

  private static Span calls(SignedIn in, long match) {
    List<Instant> newestFirst =
        in.social().history(match).calls().stream()
            .map(PastCall::at)
            .filter(Objects::nonNull)
            .toList();
    if (newestFirst.isEmpty()) {
      return Span.EMPTY;
    }
    Instant oldest = newestFirst.getLast();
    Instant newest = newestFirst.getFirst();
    return Span.between(oldest, newest);
  }

  /** Greater is later; 0 for one that is none of them. */
  public long latest(long matchId) {
    return latest.getOrDefault(matchId, 0L);
  }

  /** From the first to the last that is known, in milliseconds; nothing where it ends before. */
  private record Span(long first, long last) {
    static final Span EMPTY = new Span(Long.MAX_VALUE, Long.MIN_VALUE);

    static Span between(Instant first, Instant last) {
      return new Span(first.toEpochMilli(), last.toEpochMilli());
    }

    Span and(Span other) {
      return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }

    boolean isEmpty() {
      return last < first;
    }
  }
}
