package org.duet.app.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Callable;
import org.duet.app.state.LookingBack;
import org.duet.app.state.PastCall;
import org.duet.model.matching.Match;

/** Makes the lines of the list from what is known. Pure. */
final class Lines {
  private Lines() {}

  private record Dated(Match with, PastCall call, Instant began) {}

  /** The calls of all, newest first; one of which nobody knows when it was is left out. */
  static List<Line> calls(SignedIn in, List<Match> matches, Filter filter, ZoneId zone) {
    List<Line> lines = new ArrayList<>();
    LocalDate above = null;
    for (Dated one :
        matches.stream()
            .filter(match -> !in.social().hides(match.id()))
            .flatMap(match -> dated(in, match, filter))
            .sorted(Comparator.comparing(Dated::began).reversed())
            .toList()) {
      LocalDate day = LocalDate.ofInstant(one.began(), zone);
      lines.add(called(in, one, !day.equals(above)));
      above = day;
    }
    return lines;
  }

  private static Stream<Dated> dated(SignedIn in, Match match, Filter filter) {
    return in.social().history(match.id()).calls().stream()
        .filter(filter::lets)
        .flatMap(
            call -> Stream.ofNullable(call.began()).map(began -> new Dated(match, call, began)));
  }

  private static Line called(SignedIn in, Dated one, boolean newDay) {
    return new Line.Called(
        one.with(),
        one.call(),
        one.began(),
        newDay,
        in.social().online().contains(one.with().matchedUserId()),
        Callable.of(in, one.with()));
  }

  /** What stands below them: that more come, or may be asked for. */
  static List<Line> end(LookingBack back, boolean connected) {
    if (back.busy()) {
      return List.of(new Line.Busy());
    }
    return back.left() > 0 && connected ? List.of(new Line.More(back.left())) : List.of();
  }
}
