package org.duet.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle holds exactly what the source asks for. */
class BundleTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path BUNDLE =
      Path.of("src", "main", "resources", "org", "duet", "app", "i18n", "messages.properties");

  /** Keys look like this, and nothing else in the source does. */
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z]+(?:[.-][a-z]+)*)\"");

  private static final Pattern PLURAL = Pattern.compile("plural\\(\\s*\"([^\"]+)\"");

  @Test
  void everyTextIsAskedForAndEveryTextAskedForIsThere() throws IOException {
    String sources = sources();
    Set<String> plurals = found(PLURAL, sources);
    Set<String> asked =
        found(LITERAL, sources).stream()
            .filter(key -> !key.endsWith(".css"))
            .flatMap(key ->
                plurals.contains(key) ? Stream.of(key + ".one", key + ".other") : Stream.of(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(keys()).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void noTextIsGivenTwiceOrIsEmpty() throws IOException {
    assertThat(keys()).doesNotHaveDuplicates();
    assertThat(entries()).allMatch(entry -> !entry.substring(entry.indexOf('=') + 1).isBlank());
  }

  @Test
  void apostrophesAreTypographicBecauseThePlainOneQuotes() throws IOException {
    assertThat(entries()).noneMatch(entry -> entry.contains("'"));
  }

  private static List<String> keys() throws IOException {
    return entries().map(entry -> entry.substring(0, entry.indexOf('='))).toList();
  }

  private static Stream<String> entries() throws IOException {
    return Files.readAllLines(BUNDLE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> isView(file)).map(BundleTest::read).collect(Collectors.joining());
    }
  }

  private static boolean isView(Path file) {
    return file.toString().endsWith(".java") && read(file).contains("i18n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> key(found)).collect(Collectors.toSet());
  }

  private static String key(MatchResult found) {
    return found.group(1);
  }
}
