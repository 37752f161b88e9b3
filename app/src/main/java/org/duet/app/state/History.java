package org.duet.app.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calls two people had.
 *
 * @param asked whether the server was asked; what the feed tells comes without
 * @param calls newest first, as far as the server keeps them
 */
public record History(boolean asked, List<PastCall> calls) {
  public static final History UNKNOWN = new History(false, List.of());

  private static final Comparator<PastCall> NEWEST_FIRST =
      Comparator.comparing(
          (PastCall call) -> Optional.ofNullable(call.at()),
          Comparator.comparing(at -> at.map(i -> -i.toEpochMilli()).orElse(Long.MAX_VALUE)));

  public History {
    calls = List.copyOf(calls);
  }

  /** How often they really talked, as far as the server still knows. */
  public int talks() {
    return (int) calls.stream().filter(PastCall::talked).count();
  }

  public History asking() {
    return new History(true, calls);
  }

  /** With what the server keeps; who called, only the feed tells. */
  public History with(List<PastCall> loaded) {
    List<PastCall> all = new ArrayList<>();
    for (PastCall call : loaded) {
      all.add(find(call).map(known -> joined(known, call)).orElse(call));
    }
    calls.stream()
        .filter(call -> loaded.stream().noneMatch(l -> l.sessionId().equals(call.sessionId())))
        .forEach(all::add);
    all.sort(NEWEST_FIRST);
    return new History(asked, all);
  }

  private Optional<PastCall> find(PastCall call) {
    return calls.stream().filter(c -> c.sessionId().equals(call.sessionId())).findFirst();
  }

  private static PastCall joined(PastCall known, PastCall loaded) {
    return new PastCall(
        known.sessionId(),
        known.matchId(),
        loaded.byMe() == null ? known.byMe() : loaded.byMe(),
        loaded.reason() == null ? known.reason() : loaded.reason(),
        loaded.at() == null ? known.at() : loaded.at(),
        loaded.length());
  }
}
