package org.duet.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says everything, about the same things. */
class LanguagesTest {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "org", "duet", "app", "i18n");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

  private static Map<String, String> texts(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf('=')),
                line -> line.substring(line.indexOf('=') + 1),
                (one, other) -> {
                  throw new AssertionError("twice: " + one);
                },
                TreeMap::new));
  }

  private static TreeSet<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_de.properties", "messages_fr.properties"})
  void saysEverythingWithTheSameArguments(String file) throws IOException {
    Map<String, String> english = texts("messages.properties");
    Map<String, String> other = texts(file);
    assertThat(other.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> assertThat(arguments(other.get(key))).as(key).isEqualTo(arguments(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_de.properties", "messages_fr.properties"})
  void hasTypographicApostrophesOnly(String file) throws IOException {
    assertThat(texts(file).values())
        .noneMatch(text -> text.contains("'"))
        .noneMatch(String::isBlank);
  }

  @Test
  void speaksWhatIsChosenAndElseWhatTheSystemSpeaks() {
    assertThat(Messages.in("de").text("signin.submit")).isEqualTo("Anmelden");
    assertThat(Messages.in("fr").text("signin.submit")).isEqualTo("Se connecter");
    String usual = new Messages(Locale.getDefault()).text("signin.submit");
    assertThat(Messages.in("").text("signin.submit")).isEqualTo(usual);
    assertThat(Messages.in("tlh").text("signin.submit")).isEqualTo(usual);
  }

  @Test
  void frenchCountsNothingLikeOne() {
    assertThat(Messages.in("fr").plural("matches.count", 0)).isEqualTo("Ton affinité");
    assertThat(Messages.in("de").plural("matches.count", 0)).isEqualTo("Deine 0 Matches");
    assertThat(Messages.in("de").plural("matches.count", 2)).isEqualTo("Deine 2 Matches");
  }
}
