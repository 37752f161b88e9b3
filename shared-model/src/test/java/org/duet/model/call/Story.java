package org.duet.model.call;

import static org.duet.model.call.Calls.LIMITS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A list of steps, played against the rules. A failing one is printed step by step. */
record Story(CallMatch match, List<Step> steps) {

  /** What there is after a step. */
  record Moment(List<Attendance> rows, Absence absence) {
    List<Attendance> live() {
      return rows.stream().filter(row -> row.session().isLive()).toList();
    }

    List<Attendance> with(SessionStatus status) {
      return rows.stream().filter(row -> row.session().status() == status).toList();
    }
  }

  /** Looks at what there is after each step. */
  void play(Consumer<Moment> look) {
    TableMatch table = new TableMatch(match);
    Map<Long, Instant> gone = new HashMap<>();
    Instant now = Calls.NOON;
    for (Step step : steps) {
      now = after(step, table, gone, now);
      look.accept(new Moment(table.rows(), new Absence(gone)));
    }
  }

  /** Looks at the sessions before and after each step, by id. */
  void playInPairs(BiConsumer<Map<Long, Attendance>, Map<Long, Attendance>> look) {
    Map<Long, Attendance> before = new HashMap<>();
    play(moment -> {
      Map<Long, Attendance> after = SessionRulesProperties.byId(moment.rows());
      look.accept(Map.copyOf(before), after);
      before.clear();
      before.putAll(after);
    });
  }

  /** Looks at each session that is there before and after a step. */
  void playSessions(BiConsumer<Attendance, Attendance> look) {
    playInPairs((before, after) ->
        before.forEach((id, row) -> {
          if (after.containsKey(id)) {
            look.accept(row, after.get(id));
          }
        }));
  }

  private static Instant after(Step step, TableMatch table, Map<Long, Instant> gone, Instant now) {
    switch (step) {
      case Step.Pass(int seconds) -> {
        return now.plusSeconds(seconds);
      }
      case Step.Leave(long member) -> gone.putIfAbsent(member, now);
      case Step.Return(long member) -> gone.remove(member);
      case Step.Expire() -> {
        if (!table.rows().isEmpty()) {
          table.apply(call -> SessionTimes.expire(call, new Absence(gone), LIMITS, now));
        }
      }
      case Step.Act act -> act(act, table, now);
    }
    return now;
  }

  private static void act(Step.Act act, TableMatch table, Instant now) {
    long member = act.member();
    String device = act.device();
    if (act.verb() == Step.Verb.START) {
      table.start(member, device, now);
    } else if (!table.rows().isEmpty()) {
      table.apply(call ->
          switch (act.verb()) {
            case JOIN -> SessionRules.join(call, table.match(), member, device, false, now);
            case TAKE_OVER -> SessionRules.join(call, table.match(), member, device, true, now);
            case DECLINE -> SessionRules.decline(call, table.match(), member, now);
            case DISMISS -> SessionRules.dismiss(call, table.match(), member);
            case END -> SessionRules.end(call, table.match(), member, now);
            case EXTEND -> SessionRules.extend(call, table.match(), member, LIMITS);
            case START -> throw new IllegalStateException("is no rule of one session");
          });
    }
  }

  @Override
  public String toString() {
    return steps.stream()
        .map(Step::toString)
        .collect(Collectors.joining("\n  → ", match.status() + " → ", ""));
  }
}
