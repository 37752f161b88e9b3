package org.duet.app.history;

import org.duet.app.history.Line.Called;
import org.duet.app.i18n.CallStory;
import org.duet.app.i18n.Messages;

/** What a line says, made when it is seen. */
final class LineWords {
  private final Messages messages;

  LineWords(Messages messages) {
    this.messages = messages;
  }

  /** Who called, where that is known and not said already, and what became of it. */
  String story(Called line, CallStory story) {
    Boolean byMe = line.call().byMe();
    return byMe == null || story.missed()
        ? story.words()
        : messages.text(
            "recent.line", messages.text(byMe ? "calls.by-me" : "calls.by-them"), story.words());
  }

  /** Who tried in vain is called back; with the others one talks again. */
  String call(Called line) {
    boolean theirs = Boolean.FALSE.equals(line.call().byMe());
    return messages.text(
        theirs && !line.call().talked() ? "calls.call-back" : "matches.call-again");
  }

  String time(Called line) {
    return messages.time(line.began());
  }

  /** All of it for somebody who hears it. */
  String aloud(Called line, String day) {
    String story = story(line, CallStory.of(line.call(), messages));
    return messages.text("calls.row", line.name(), story, day, time(line));
  }
}
