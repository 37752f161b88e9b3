package org.duet.app.matches;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duet.app.i18n.PlainLetters;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Callable;
import org.duet.app.state.Chat;
import org.duet.app.state.Connection;
import org.duet.app.state.Deciding;
import org.duet.app.state.History;
import org.duet.app.state.Recency;
import org.duet.app.state.Social;
import org.duet.model.chat.Message;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the list from what is known. Pure. */
final class MatchRows {
  private MatchRows() {}

  /** What rows are made of; where it is the same, so are they. */
  record Source(
      @Nullable List<Match> matches,
      Set<Long> online,
      Map<Long, Chat> chats,
      Map<Long, Decision> decided,
      List<?> leaving,
      Map<Long, History> histories,
      boolean connected) {
    static Source of(SignedIn in) {
      Social social = in.social();
      return new Source(
          in.matches(),
          social.online(),
          social.chats(),
          social.decided(),
          social.leaving(),
          social.log().byMatch(),
          in.connection() instanceof Connection.Connected);
    }

    /** Told by the things themselves: comparing thousands of messages would take its time. */
    @SuppressWarnings("ReferenceEquality")
    boolean isSame(Source other) {
      return matches == other.matches
          && online == other.online
          && chats == other.chats
          && decided == other.decided
          && leaving == other.leaving
          && histories == other.histories
          && connected == other.connected;
    }
  }

  /** Those the two have something to say about: matched, or called once. */
  static List<MatchRow> all(SignedIn in, List<Match> matches) {
    return matches.stream()
        .filter(match -> match.status().isMutual() || match.callCompleted())
        .filter(match -> !in.social().hides(match.id()))
        .map(match -> row(in, match))
        .toList();
  }

  static List<MatchRow> ordered(
      List<MatchRow> rows, String query, Order order, Comparator<String> names, SignedIn in) {
    String wanted = PlainLetters.of(query.strip());
    Recency recency = Recency.of(in, rows.stream().map(MatchRow::matchId).toList());
    return rows.stream()
        .filter(row -> PlainLetters.of(row.name()).contains(wanted))
        .sorted(order.comparator(row -> recency.latest(row.matchId()), names))
        .toList();
  }

  private static MatchRow row(SignedIn in, Match match) {
    Social social = in.social();
    Chat chat = social.chat(match.id());
    boolean draft = !chat.draft().isBlank();
    return new MatchRow(
        match,
        social.online().contains(match.matchedUserId()),
        chat.unread(),
        draft ? chat.draft() : chat.last().map(Message::body).orElse(""),
        draft,
        social.history(match.id()).together(),
        Deciding.isOpen(in, match),
        Callable.of(in, match));
  }
}
