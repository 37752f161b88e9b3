package org.duet.app.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who stays signed in on this machine, and with what.
 *
 * @param server the base URL
 * @param token secret
 */
public record Remembered(String server, String token, long userId, String email, String name) {
  private static final String VERSION = "1";

  /** As one line of letters and digits, fit for any store. */
  public String encode() {
    return Stream.of(VERSION, server, token, Long.toString(userId), email, name)
        .map(part ->
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(part.getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining("."));
  }

  /** Reads what {@link #encode} made; empty for anything else. */
  public static Optional<Remembered> decode(String text) {
    try {
      List<String> parts =
          Arrays.stream(text.strip().split("\\.", -1))
              .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
              .toList();
      return parts.size() == 6 && parts.getFirst().equals(VERSION)
          ? Optional.of(
              new Remembered(
                  parts.get(1),
                  parts.get(2),
                  Long.parseLong(parts.get(3)),
                  parts.get(4),
                  parts.get(5)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Without what is secret or personal, which must not reach a log. */
  @Override
  public String toString() {
    return "Remembered[" + userId + "]";
  }
}
