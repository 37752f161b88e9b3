package org.duet.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The guide names every node id there is. {@code -Dduet.guide=write} writes the list anew after ids
 * came or went.
 */
class AutomationGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "automation.md");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "duet", "app");
  private static final List<String> ROOMS =
      List.of(
          "signin",
          "shell",
          "dashboard",
          "discover",
          "matches",
          "history",
          "chat",
          "call",
          "profile",
          "devices",
          "settings",
          "safety",
          "alerts",
          "theme");
  private static final String BEGIN = "<!-- ids: begin -->\n";
  private static final String END = "<!-- ids: end -->\n";

  /** A constant whose name says that it is an id, and what its comment adds, if it has one. */
  private static final Pattern ID =
      Pattern.compile(
          "(?:/\\*\\* (?<note>[^*]*?) \\*/\\s*)?public static final String (?<name>[A-Z_]+) ="
              + "\\s*\"(?<id>[a-z][a-z0-9-]*:?)\";");

  @Test
  void theGuideNamesEveryId() throws IOException {
    String guide = Files.readString(GUIDE);
    String before = guide.substring(0, guide.indexOf(BEGIN) + BEGIN.length());
    String after = guide.substring(guide.indexOf(END));
    String wanted = before + ids() + after;
    if ("write".equals(System.getProperty("duet.guide"))) {
      Files.writeString(GUIDE, wanted);
    }
    assertThat(guide).isEqualTo(wanted);
  }

  private static String ids() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String room : ROOMS) {
      List<String> lines = new ArrayList<>();
      try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          lines.addAll(idsOf(file));
        }
      }
      if (!lines.isEmpty()) {
        all.append("\n### ").append(room).append("\n\n| id | constant | |\n| --- | --- | --- |\n");
        lines.forEach(line -> all.append(line).append('\n'));
      }
    }
    return all.append('\n').toString();
  }

  private static List<String> idsOf(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    String type = file.getFileName().toString().replace(".java", "");
    Matcher found = ID.matcher(Files.readString(file));
    while (found.find()) {
      String note = found.group("note") == null ? "" : found.group("note").replaceAll("\\s+", " ");
      lines.add(
          "| `%s` | `%s.%s` | %s |".formatted(found.group("id"), type, found.group("name"), note));
    }
    return lines;
  }
}
