package org.duet.model.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duet.model.matching.MatchStatus;

/** A match and its sessions in memory: what a server does with the rules, without a server. */
final class TableMatch {
  private final List<Attendance> rows = new ArrayList<>();
  private CallMatch match;
  private long lastId;

  TableMatch(CallMatch match) {
    this.match = match;
  }

  CallMatch match() {
    return match;
  }

  List<Attendance> rows() {
    return List.copyOf(rows);
  }

  List<Attendance> rows(SessionStatus status) {
    return rows.stream().filter(row -> row.session().status() == status).toList();
  }

  /** The live session, or the newest one. */
  Attendance current() {
    return rows.getLast();
  }

  StartDecision start(long member, String device, Instant now) {
    StartDecision decision = SessionRules.start(match, rows, member, device, Calls.LIMITS, now);
    switch (decision) {
      case StartDecision.Create create -> rows.add(create.as(++lastId, Calls.uuid(lastId)));
      case StartDecision.Reuse reuse -> replace(reuse.joined().now());
      case StartDecision.Refuse _ -> {}
    }
    return decision;
  }

  /** Applies a rule to the newest session and cleans up, as one transaction does. */
  Transition apply(Function<Attendance, Transition> rule) {
    Transition transition = rule.apply(current());
    if (transition instanceof Transition.Changed(Attendance now)) {
      replace(now);
      prune();
    }
    return transition;
  }

  private void replace(Attendance now) {
    rows.replaceAll(row -> row.session().id() == now.session().id() ? now : row);
    if (now.session().status() == SessionStatus.COMPLETED) {
      match =
          new CallMatch(
              match.id(), match.oneId(), match.otherId(), match.status(), true, match.blocked());
    }
  }

  private void prune() {
    List<Long> old =
        SessionRules.prune(rows.stream().map(Attendance::session).toList(), Calls.LIMITS);
    rows.removeIf(row -> old.contains(row.session().id()));
  }

  /** Both said yes. */
  void becomeMutual() {
    match =
        new CallMatch(
            match.id(),
            match.oneId(),
            match.otherId(),
            MatchStatus.MATCHED,
            match.callCompleted(),
            false);
  }
}
