package org.duet.app.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calls two people had.
 *
 * @param calls newest first, as far as anybody knows them
 * @param counted how many there were, by the server's count and what was heard since; null where it
 *     did not tell yet
 */
public record History(Asked asked, List<PastCall> calls, @Nullable Count counted) {
  public static final History UNKNOWN = new History(new Asked.Never(), List.of(), null);

  /** More of one match nobody scrolls through, and they would pile up over weeks. */
  private static final int MOST = 50;

  private static final Comparator<PastCall> NEWEST_FIRST =
      Comparator.comparing(
          PastCall::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder().reversed()));

  /** Whether the server was asked since it is there; what the feed tells comes without. */
  public sealed interface Asked {
    record Never() implements Asked {}

    record Waiting() implements Asked {}

    record Answered() implements Asked {}

    record Failed(Trouble trouble) implements Asked {}
  }

  /**
   * How many calls there were.
   *
   * @param all answered or not
   * @param talks those in which the two talked; null where the server does not tell
   */
  public record Count(int all, @Nullable Integer talks) {
    Count plus(PastCall call) {
      return new Count(all + 1, talks == null ? null : talks + (call.talked() ? 1 : 0));
    }
  }

  /**
   * How often they called, as it can be said of them.
   *
   * @param talked whether each of these was a talk; else it cannot be told apart from calls in vain
   */
  public record Together(int calls, boolean talked) {}

  public History {
    calls = List.copyOf(calls.subList(0, Math.min(MOST, calls.size())));
  }

  /** How often the two were together in a call. */
  public Together together() {
    if (counted != null && counted.talks() != null) {
      return new Together(counted.talks(), true);
    }
    return counted == null || counted.all() <= calls.size()
        ? new Together((int) calls.stream().filter(PastCall::talked).count(), true)
        : new Together(counted.all(), false);
  }

  public boolean isAsked() {
    return !(asked instanceof Asked.Never);
  }

  public boolean isWaiting() {
    return asked instanceof Asked.Waiting;
  }

  public History with(Asked next) {
    return new History(next, calls, counted);
  }

  /** With one that is over. Told twice, it is one; an old one the server has counted already. */
  public History heard(PastCall call) {
    boolean counts = find(call.sessionId()).isEmpty() && isNewer(call, calls);
    Count next = counted != null && counts ? counted.plus(call) : counted;
    return new History(asked, merged(List.of(call)), next);
  }

  /** With what the server keeps, and has counted. */
  public History told(List<PastCall> kept, Count count) {
    Count all = count;
    for (PastCall call : calls) {
      // One that ended after the server had answered is neither in its list nor in its count.
      boolean later =
          kept.stream().noneMatch(one -> one.sessionId().equals(call.sessionId()))
              && isNewer(call, kept);
      all = later ? all.plus(call) : all;
    }
    return new History(new Asked.Answered(), merged(kept), all);
  }

  /** With what was known when the client last ran; what this run knows counts more. */
  History remembering(History kept) {
    if (counted != null) {
      return new History(asked, merged(kept.calls), counted);
    }
    History all = kept;
    for (PastCall call : calls.reversed()) {
      all = all.heard(call);
    }
    return all.with(asked);
  }

  private static boolean isNewer(PastCall call, List<PastCall> than) {
    Instant at = call.at();
    return at == null
        || than.stream()
            .map(PastCall::at)
            .filter(Objects::nonNull)
            .noneMatch(other -> other.isAfter(at));
  }

  private List<PastCall> merged(List<PastCall> told) {
    List<PastCall> all = new ArrayList<>();
    for (PastCall call : told) {
      all.add(find(call.sessionId()).map(call::completing).orElse(call));
    }
    calls.stream()
        .filter(call -> told.stream().noneMatch(t -> t.sessionId().equals(call.sessionId())))
        .forEach(all::add);
    all.sort(NEWEST_FIRST);
    return all;
  }

  private Optional<PastCall> find(UUID sessionId) {
    return calls.stream().filter(call -> call.sessionId().equals(sessionId)).findFirst();
  }
}
