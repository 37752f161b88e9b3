package org.duet.app.matches;

import org.duet.app.i18n.CallableWords;
import org.duet.app.i18n.Messages;

/** What a row says, made when it is seen. */
final class RowWords {
  private final Messages messages;

  RowWords(Messages messages) {
    this.messages = messages;
  }

  String nameAndAge(MatchRow row) {
    return messages.text("matches.name-age", row.name(), row.match().matchedUserAge());
  }

  String fit(MatchRow row) {
    return messages.text("matches.fit", messages.percent(row.match().compatibilityScore()));
  }

  /** How the two stand to each other. */
  String stand(MatchRow row) {
    if (row.mutual()) {
      return messages.text("matches.mutual");
    }
    return messages.text(row.question() ? "matches.question" : "matches.waits");
  }

  /** How often they called each other; empty where that is never, or not known. */
  String talks(MatchRow row) {
    int calls = row.talks().calls();
    if (calls == 0) {
      return "";
    }
    // Not every server tells the talks among the calls: then no more is claimed.
    return row.talks().talked()
        ? messages.plural("matches.talks", calls)
        : messages.plural("matches.calls", calls);
  }

  /** What was written last, or what they say of themselves, in one line. */
  String line(MatchRow row) {
    String text = row.last().isEmpty() ? row.match().matchedUserBio() : row.last();
    String line = text.strip().replaceAll("\\s+", " ");
    return row.draft() ? messages.text("matches.draft", line) : line;
  }

  /** Why they cannot be called; empty where they can. */
  String refusal(MatchRow row) {
    return CallableWords.refusal(row.callable(), messages);
  }

  /** All of it for somebody who hears it. */
  String aloud(MatchRow row) {
    String text = messages.text("matches.row", nameAndAge(row), fit(row), stand(row));
    String there = row.online() ? messages.text("matches.row-online", text) : text;
    return row.unread() == 0
        ? there
        : messages.text("matches.row-more", there, messages.plural("matches.unread", row.unread()));
  }
}
