package org.duet.model.call;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The calls that wait for a person: each match at most once, its newest session.
 *
 * <p>The client's own second line behind the server's rules: whatever arrives, in whatever order,
 * however often, a match shows one card, a session once gone stays gone, and an older revision
 * never replaces a newer one. Immutable; every change makes a new value.
 */
public final class PendingCalls {
  /** How many gone sessions are remembered, against frames that come late. */
  private static final int REMEMBERED = 512;

  public static final PendingCalls NONE = new PendingCalls(Map.of(), new LinkedHashSet<>());

  /** The newest call of each match ever told of, shown or gone. */
  private final Map<Long, PendingCall> newest;

  private final SequencedSet<UUID> gone;

  private PendingCalls(Map<Long, PendingCall> newest, SequencedSet<UUID> gone) {
    this.newest = newest;
    this.gone = gone;
  }

  /** What a snapshot says: it replaces all that was known. */
  public static PendingCalls of(Collection<PendingCall> calls) {
    PendingCalls all = NONE;
    for (PendingCall call : calls) {
      all = all.with(call);
    }
    return all;
  }

  /** A call is there, or has changed. */
  public PendingCalls with(PendingCall call) {
    PendingCall known = newest.get(call.matchId());
    if (known != null && !replaces(call, known)) {
      return this;
    }
    Map<Long, PendingCall> next = new HashMap<>(newest);
    next.put(call.matchId(), call);
    return new PendingCalls(next, gone);
  }

  private static boolean replaces(PendingCall call, PendingCall known) {
    return call.sessionId().equals(known.sessionId())
        ? call.rev() > known.rev()
        : call.isNewerThan(known);
  }

  /** A call was answered, dismissed or ended: it is not shown again. */
  public PendingCalls without(UUID sessionId) {
    if (gone.contains(sessionId)) {
      return this;
    }
    SequencedSet<UUID> next = new LinkedHashSet<>(gone);
    next.add(sessionId);
    if (next.size() > REMEMBERED) {
      next.removeFirst();
    }
    return new PendingCalls(newest, next);
  }

  /** What is to be shown, newest first. */
  public List<PendingCall> newestFirst() {
    return newest.values().stream()
        .filter(call -> !gone.contains(call.sessionId()))
        .sorted(PendingCall.NEWEST_FIRST)
        .toList();
  }

  /** The call of this session, if it is shown. */
  public Optional<PendingCall> find(UUID sessionId) {
    return newest.values().stream()
        .filter(call -> call.sessionId().equals(sessionId) && !gone.contains(sessionId))
        .findFirst();
  }

  /** The sessions that are shown. */
  public Set<UUID> sessions() {
    return newestFirst().stream()
        .map(PendingCall::sessionId)
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isEmpty() {
    return newestFirst().isEmpty();
  }

  /** Equal in what is remembered too, not only in what is shown: both decide what comes next. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PendingCalls that
        && newest.equals(that.newest)
        && gone.equals(that.gone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(newest, gone);
  }

  @Override
  public String toString() {
    return newestFirst().toString();
  }
}
