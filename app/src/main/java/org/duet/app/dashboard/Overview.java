package org.duet.app.dashboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.Connection;
import org.duet.app.state.Deciding;
import org.duet.app.state.Loaded;
import org.duet.app.state.PastCall;
import org.duet.app.state.Trouble;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;

/**
 * What is new among the people somebody knows, a few of each kind. Pure.
 *
 * @param loading whether the matches are still to come; then there is nothing of the rest
 * @param failed why they did not; then neither
 * @param callable whether somebody can be called at all right now
 * @param online who is there, of the mutual matches
 * @param undecided whom the person had a first call with, and did not decide about
 * @param fresh matched, and neither written with nor called again; whom they met last comes first
 * @param unread who wrote
 * @param recent calls that are over, newest first
 * @param waiting how many people there are to get to know
 */
record Overview(
    boolean loading,
    Optional<Trouble> failed,
    boolean callable,
    List<Match> online,
    List<Match> undecided,
    List<Match> fresh,
    List<Unread> unread,
    List<Recent> recent,
    int waiting) {
  static final Overview NOTHING = without(true, Optional.empty());

  private static final int ONLINE = 12;
  private static final int FEW = 4;
  private static final int RECENT = 6;

  /** Of so many of the newest matches the calls are asked for. */
  private static final int ASKED = 8;

  /** Messages nobody looked at. */
  record Unread(Match with, int count, String last) {}

  /** A call that is over, of which it is known when it was. */
  record Recent(Match with, PastCall call, Instant began) {}

  static Overview of(SignedIn in) {
    return switch (in.matchList()) {
      case Loaded.Loading<List<Match>>() -> NOTHING;
      case Loaded.Failed<List<Match>>(Trouble trouble) -> without(false, Optional.of(trouble));
      case Loaded.Known<List<Match>>(List<Match> matches) -> of(in, matches);
    };
  }

  private static Overview without(boolean loading, Optional<Trouble> failed) {
    return new Overview(
        loading, failed, false, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
  }

  private static Overview of(SignedIn in, List<Match> matches) {
    boolean connected = in.connection() instanceof Connection.Connected;
    List<Match> shown = matches.stream().filter(m -> !in.social().hides(m.id())).toList();
    List<Match> mutual = shown.stream().filter(m -> m.status().isMutual()).toList();
    return new Overview(
        false,
        Optional.empty(),
        connected,
        mutual.stream()
            .filter(m -> in.social().online().contains(m.matchedUserId()))
            .limit(ONLINE)
            .toList(),
        shown.stream().filter(m -> Deciding.isOpen(in, m)).limit(FEW).toList(),
        fresh(in, mutual),
        mutual.stream().flatMap(m -> unread(in, m).stream()).limit(FEW).toList(),
        recent(in, shown),
        (int)
            shown.stream()
                .filter(m -> m.status() == MatchStatus.PENDING && !m.callCompleted())
                .count());
  }

  /**
   * Whom the person met last comes first: a match of today must not hide behind old ones. Of most
   * nobody knows when that was; they are looked at only until there are enough.
   */
  private static List<Match> fresh(SignedIn in, List<Match> mutual) {
    Stream<Match> dated =
        mutual.stream()
            .filter(m -> met(in, m).isAfter(Instant.MIN) && isFresh(in, m))
            .sorted(Comparator.comparing(m -> met(in, m), Comparator.reverseOrder()));
    Stream<Match> others =
        mutual.stream().filter(m -> met(in, m).equals(Instant.MIN) && isFresh(in, m));
    return Stream.concat(dated, others).limit(FEW).toList();
  }

  private static Instant met(SignedIn in, Match match) {
    for (PastCall call : in.social().history(match.id()).calls()) {
      if (call.at() != null) {
        return call.at();
      }
    }
    return Instant.MIN;
  }

  private static boolean isFresh(SignedIn in, Match match) {
    Chat chat = in.social().chat(match.id());
    return chat.older() == Chat.Older.NONE
        && chat.messages().isEmpty()
        && chat.outgoing().isEmpty()
        && in.social().history(match.id()).together().calls() <= 1;
  }

  private static Optional<Unread> unread(SignedIn in, Match match) {
    Chat chat = in.social().chat(match.id());
    return chat.unread() == 0
        ? Optional.empty()
        : Optional.of(new Unread(match, chat.unread(), chat.last().map(Message::body).orElse("")));
  }

  private static List<Recent> recent(SignedIn in, List<Match> matches) {
    return matches.stream()
        .flatMap(match -> calls(in, match))
        .sorted(Comparator.comparing(Recent::began).reversed())
        .limit(RECENT)
        .toList();
  }

  private static Stream<Recent> calls(SignedIn in, Match match) {
    return in.social().history(match.id()).calls().stream()
        .flatMap(
            call -> Stream.ofNullable(call.began()).map(began -> new Recent(match, call, began)));
  }

  /** Of which matches the calls are not known yet. */
  List<Long> toAsk(SignedIn in) {
    List<Match> matches = in.matches();
    return matches == null
        ? List.of()
        : matches.stream()
            .filter(m -> m.status().isMutual() || m.callCompleted())
            .limit(ASKED)
            .map(Match::id)
            .filter(id -> !in.social().history(id).isAsked())
            .toList();
  }
}
