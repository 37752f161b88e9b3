package org.duet.app.media.webrtc.link;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By which certificate (RFC 8122) the sender of a session description is known. */
final class Fingerprint {
  private static final Pattern LINE =
      Pattern.compile("(?m)^a=fingerprint:([\\w-]{1,16}) ([0-9A-Fa-f:]{8,200})\\s*$");

  private Fingerprint() {}

  /** Spelled in one way, whoever wrote it: the function, a space, the hash. */
  static Optional<String> in(String sdp) {
    Matcher line = LINE.matcher(sdp);
    return line.find()
        ? Optional.of((line.group(1) + " " + line.group(2)).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
