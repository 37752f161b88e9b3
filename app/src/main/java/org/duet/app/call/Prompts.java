package org.duet.app.call;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.duet.app.i18n.Messages;

/** Questions to talk about: in any order, and none twice in a call while there are others. */
final class Prompts {
  private static final List<String> ALL =
      List.of(
          "prompt.lately",
          "prompt.laugh",
          "prompt.saturday",
          "prompt.learn",
          "prompt.meal",
          "prompt.childhood",
          "prompt.place",
          "prompt.song",
          "prompt.proud",
          "prompt.mind",
          "prompt.friend",
          "prompt.year",
          "prompt.morning",
          "prompt.book",
          "prompt.kind",
          "prompt.brave",
          "prompt.home",
          "prompt.rule",
          "prompt.smell",
          "prompt.talent",
          "prompt.travel",
          "prompt.advice",
          "prompt.rain",
          "prompt.question",
          "prompt.ridiculous");

  private final Messages messages;
  private final RandomGenerator random;
  private final List<String> left = new ArrayList<>();

  Prompts(Messages messages, RandomGenerator random) {
    this.messages = messages;
    this.random = random;
  }

  void beginAnew() {
    left.clear();
  }

  String next() {
    if (left.isEmpty()) {
      left.addAll(ALL);
    }
    return messages.text(left.remove(random.nextInt(left.size())));
  }
}
