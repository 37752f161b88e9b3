package org.duet.app.media.webrtc.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which certificate (RFC 8122) the sender of a session description says to be known. Of several,
 * the library obeys that of the section it bundles the others into, which need not be the first.
 */
final class Fingerprint {
  private static final String NAME = "a=fingerprint";
  private static final Pattern LINE =
      Pattern.compile(NAME + ":([\\w-]{1,16}) ([0-9A-Fa-f:]{8,200})\\s*");

  private Fingerprint() {}

  /**
   * Spelled in one way, whoever wrote it: the function, a space, the hash. Nothing where there is
   * none, and nothing where not all are the same: no honest client is two.
   */
  static Optional<String> in(String sdp) {
    List<String> different =
        sdp.lines()
            .filter(line -> line.regionMatches(true, 0, NAME, 0, NAME.length()))
            .map(Fingerprint::spelled)
            .distinct()
            .toList();
    return different.size() == 1
        ? Optional.of(different.getFirst()).filter(Predicate.not(String::isEmpty))
        : Optional.empty();
  }

  /** Empty where it cannot be read. */
  private static String spelled(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches() ? (parts.group(1) + " " + parts.group(2)).toLowerCase(Locale.ROOT) : "";
  }
}
