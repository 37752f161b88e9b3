package org.duet.app.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duet.model.people.Personality;

/**
 * How others are, by their own word. Nobody waits for it: what does not come is not shown.
 *
 * @param open the match whose card was opened last; 0 for none
 * @param told by user
 * @param asked by user: about whom the server was asked, and did not fail to answer
 * @param source whether the server tells such things
 */
public record Traits(long open, Map<Long, Personality> told, Set<Long> asked, Source source) {
  public static final Traits UNKNOWN = new Traits(0, Map.of(), Set.of(), Source.UNTRIED);

  /** Of nobody, and of somebody, a server says the same where it has nothing to tell. */
  public enum Source {
    UNTRIED,
    /** It told of somebody: who it says nothing of is an exception. */
    TELLS,
    /** It has no such call, and is not asked again. */
    NOWHERE
  }

  public Traits {
    told = Map.copyOf(told);
    asked = Set.copyOf(asked);
  }

  /** How this person is, if that is known. */
  public Optional<Personality> of(long userId) {
    return Optional.ofNullable(told.get(userId));
  }

  boolean mayAsk(long userId) {
    return source != Source.NOWHERE && !asked.contains(userId);
  }

  Traits opening(long matchId) {
    return new Traits(matchId, told, asked, source);
  }

  Traits asking(long userId) {
    Set<Long> next = new HashSet<>(asked);
    next.add(userId);
    return new Traits(open, told, next, source);
  }

  Traits with(long userId, Personality traits) {
    Map<Long, Personality> next = new HashMap<>(told);
    next.put(userId, traits);
    return new Traits(open, next, asked, Source.TELLS);
  }

  /** Nothing is told of somebody. */
  Traits none() {
    return source == Source.TELLS ? this : new Traits(open, told, asked, Source.NOWHERE);
  }

  /** No answer came: the next time is as good as the first. */
  Traits failed(long userId) {
    Set<Long> next = new HashSet<>(asked);
    next.remove(userId);
    return new Traits(open, told, next, source);
  }

  /** The server is gone: what it did not answer yet, it may never. */
  Traits alone() {
    return new Traits(open, told, told.keySet(), source);
  }

  /** What is known of these people alone. */
  Traits only(Set<Long> users) {
    Map<Long, Personality> known = new HashMap<>(told);
    known.keySet().retainAll(users);
    Set<Long> next = new HashSet<>(asked);
    next.retainAll(users);
    return new Traits(open, known, next, source);
  }
}
