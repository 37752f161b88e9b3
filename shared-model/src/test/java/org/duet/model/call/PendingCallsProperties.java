package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is shown depends on what the server told, not on the order, nor on how often. */
class PendingCallsProperties {

  /** What the server tells of one session: revisions of it, and perhaps that it is gone. */
  sealed interface Told {
    record Upserted(PendingCall call) implements Told {
      @Override
      public String toString() {
        return "match %d session %d rev %d".formatted(call.matchId(), call.id(), call.rev());
      }
    }

    record Removed(UUID sessionId) implements Told {
      @Override
      public String toString() {
        return "session " + sessionId.getLeastSignificantBits() + " gone";
      }
    }
  }

  @Property
  void orderAndRepetitionDoNotMatter(@ForAll("history") List<Told> inOrder, @ForAll Random luck) {
    List<Told> mixed = new ArrayList<>(inOrder);
    inOrder.stream().filter(_ -> luck.nextBoolean()).forEach(mixed::add);
    Collections.shuffle(mixed, luck);

    assertThat(shown(mixed)).isEqualTo(shown(inOrder));
  }

  @Property
  void eachMatchIsShownOnceAtMost(@ForAll("history") List<Told> history) {
    assertThat(shown(history)).extracting(PendingCall::matchId).doesNotHaveDuplicates();
  }

  @Property
  void newestSessionOfMatchWinsInItsLatestRevision(@ForAll("history") List<Told> history) {
    Comparator<PendingCall> byAge =
        Comparator.comparing(PendingCall::createdAt).thenComparing(PendingCall::id);
    for (PendingCall shown : shown(history)) {
      PendingCall newest =
          upserts(history).stream()
              .filter(call -> call.matchId() == shown.matchId())
              .max(byAge.thenComparing(PendingCall::rev))
              .orElseThrow();
      assertThat(shown).isEqualTo(newest);
    }
  }

  @Property
  void goneStaysGone(@ForAll("history") List<Told> history) {
    PendingCalls calls = PendingCalls.NONE;
    Set<UUID> gone = new HashSet<>();
    for (Told told : history) {
      calls = apply(calls, told);
      if (told instanceof Told.Removed(UUID sessionId)) {
        gone.add(sessionId);
      }
      assertThat(calls.sessions()).noneMatch(gone::contains);
    }
  }

  @Property
  void matchWhoseNewestSessionIsNotGoneIsShown(@ForAll("history") List<Told> history) {
    Set<UUID> gone = new HashSet<>();
    history.forEach(told -> {
      if (told instanceof Told.Removed(UUID sessionId)) {
        gone.add(sessionId);
      }
    });
    List<PendingCall> expected = new ArrayList<>(upserts(history));
    expected.sort(PendingCall.NEWEST_FIRST.thenComparing(call -> -call.rev()));
    Set<Long> seen = new HashSet<>();
    expected.removeIf(call -> !seen.add(call.matchId()) || gone.contains(call.sessionId()));

    assertThat(shown(history)).isEqualTo(expected);
  }

  private static List<PendingCall> upserts(List<Told> history) {
    return history.stream()
        .<PendingCall>mapMulti((told, out) -> {
          if (told instanceof Told.Upserted(PendingCall call)) {
            out.accept(call);
          }
        })
        .toList();
  }

  private static List<PendingCall> shown(List<Told> history) {
    PendingCalls calls = PendingCalls.NONE;
    for (Told told : history) {
      calls = apply(calls, told);
    }
    return calls.newestFirst();
  }

  private static PendingCalls apply(PendingCalls calls, Told told) {
    return switch (told) {
      case Told.Upserted(PendingCall call) -> calls.with(call);
      case Told.Removed(UUID sessionId) -> calls.without(sessionId);
    };
  }

  /** Nine sessions of three matches; equal times are common. */
  @Provide
  Arbitrary<List<Told>> history() {
    Arbitrary<Long> ids = Arbitraries.longs().between(1, 9);
    Arbitrary<Told> upserts =
        Combinators.combine(ids, Arbitraries.longs().between(1, 4))
            .as((id, rev) -> new Told.Upserted(PendingCallsTest.call(id % 3, id, id / 4, rev)));
    Arbitrary<Told> removals = ids.map(id -> new Told.Removed(Calls.uuid(id)));
    return Arbitraries.oneOf(upserts, upserts, removals).list().ofMaxSize(30);
  }
}
