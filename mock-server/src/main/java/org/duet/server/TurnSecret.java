package org.duet.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duet.server.call.IceSettings;
import org.jspecify.annotations.Nullable;

/** What a TURN relay and this server share, so that the one knows whom the other lets in. */
final class TurnSecret {
  static final String URL = "--turn-url";
  static final String FILE = "--turn-secret-file";
  static final String VARIABLE = "DUET_TURN_SECRET";

  private TurnSecret() {}

  /**
   * The settings with these relays.
   *
   * @param file before the variable, where both are given
   * @throws InvalidSetting if they do not belong together, or the file cannot be read
   */
  static IceSettings into(
      IceSettings settings, List<String> urls, @Nullable Path file, @Nullable String variable) {
    if (urls.isEmpty() && file == null) {
      return settings;
    }
    if (urls.isEmpty()) {
      throw new InvalidSetting(FILE + " needs " + URL + " URL too");
    }
    String secret = file == null ? (variable == null ? "" : variable) : read(file);
    if (secret.isBlank()) {
      throw new InvalidSetting(
          URL + " needs " + FILE + " FILE too, or the environment variable " + VARIABLE);
    }
    return settings.withUrls(urls.stream().map(TurnSecret::checked).toList()).withSecret(secret);
  }

  private static String checked(String url) {
    if (!url.matches("turns?:[^\\s,]+")) {
      throw new InvalidSetting(URL, url, "turn:host:port or turns:host:port");
    }
    return url;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new InvalidSetting(
          FILE, file.toString(), "a file that can be read, with the secret as text");
    }
  }
}
