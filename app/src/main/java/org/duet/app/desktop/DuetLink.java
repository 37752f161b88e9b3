package org.duet.app.desktop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code duet://} link leads to. Anybody can write one: it opens a screen, and does no more.
 */
public sealed interface DuetLink {
  /** One match, by its id. */
  record ToMatch(long matchId) implements DuetLink {}

  Pattern MATCH = Pattern.compile("(?i:duet):(?://)?match/(\\d{1,18})/?");

  /** Reads a link; empty for what is none of ours. */
  static Optional<DuetLink> parse(String text) {
    Matcher match = MATCH.matcher(text.strip());
    return match.matches()
        ? Optional.of(new ToMatch(Long.parseLong(match.group(1))))
        : Optional.empty();
  }
}
