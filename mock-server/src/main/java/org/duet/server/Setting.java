package org.duet.server;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting of the server, which can be given as text.
 *
 * @param unit of the value, as a person is told
 * @param read the value, as text, that a configuration has
 * @param write the configuration with the value that this text says
 */
record Setting(
    String name,
    String unit,
    String meaning,
    Function<ServerConfig, String> read,
    BiFunction<ServerConfig, String, ServerConfig> write) {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  static Setting duration(
      String name,
      String meaning,
      Function<ServerConfig, Duration> read,
      BiFunction<ServerConfig, Duration, ServerConfig> write) {
    return new Setting(
        name,
        "time (ms, s, m, h, d)",
        meaning,
        read.andThen(Setting::text),
        (config, text) -> write.apply(config, duration(name, text)));
  }

  static Setting number(
      String name,
      int min,
      int max,
      String meaning,
      Function<ServerConfig, Integer> read,
      BiFunction<ServerConfig, Integer, ServerConfig> write) {
    return new Setting(
        name,
        "number",
        meaning,
        read.andThen(String::valueOf),
        (config, text) -> write.apply(config, number(name, text, min, max)));
  }

  static Setting text(
      String name,
      String meaning,
      Function<ServerConfig, String> read,
      BiFunction<ServerConfig, String, ServerConfig> write) {
    return new Setting(
        name,
        "text",
        meaning,
        read,
        (config, text) -> {
          try {
            return write.apply(config, text);
          } catch (IllegalArgumentException e) {
            throw new InvalidSetting(name, text, String.valueOf(e.getMessage()));
          }
        });
  }

  static Setting flag(
      String name,
      String meaning,
      Function<ServerConfig, Boolean> read,
      BiFunction<ServerConfig, Boolean, ServerConfig> write) {
    return new Setting(
        name,
        "true or false",
        meaning,
        read.andThen(String::valueOf),
        (config, text) -> write.apply(config, flag(name, text)));
  }

  private static Duration duration(String name, String text) {
    Matcher parts = DURATION.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
      throw new InvalidSetting(name, text, "a time such as 500ms, 45s, 3m, 4h or 30d");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static String text(Duration duration) {
    if (duration.toMillisPart() > 0) {
      return duration.toMillis() + "ms";
    }
    if (duration.toSecondsPart() > 0 || duration.toSeconds() < 600) {
      return duration.toSeconds() + "s";
    }
    return duration.toMinutesPart() > 0 ? duration.toMinutes() + "m" : duration.toHours() + "h";
  }

  private static int number(String name, String text, int min, int max) {
    String allowed = "a whole number from " + min + " to " + max;
    try {
      int number = Integer.parseInt(text);
      if (number < min || number > max) {
        throw new InvalidSetting(name, text, allowed);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new InvalidSetting(name, text, allowed);
    }
  }

  private static boolean flag(String name, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidSetting(name, text, "true or false");
    };
  }
}
