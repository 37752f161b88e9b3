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

  /** What is given to a node, by itself or by what makes one and takes its id first. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:setId|(?:Buttons|Check|Picker|CallIcons|VideoTile)\\.\\w+|new (?:Placard|LevelMeter|OneOf<>))"
              + "\\(\\s*(?<what>\"[^\"]*\"|[A-Z]\\w*(?:\\.[A-Z_]+)?)");

  /** One that tests of other packages cannot reach, or that only stands for another. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?m)^  (?:(?:private )?static final String [A-Z_]+ =\\s*\"[a-z][a-z0-9]*[:-][a-z0-9:-]*\";"
              + "|public static final String [A-Z_]+ =\\s*[A-Z]\\w*\\.[A-Z_]+;)");

  @Test
  void theGuideNamesEveryId() throws IOException {
    String guide = Files.readString(Guide.FILE);
    String before = guide.substring(0, guide.indexOf(BEGIN) + BEGIN.length());
    String after = guide.substring(guide.indexOf(END));
    String wanted = before + ids() + after;
    if ("write".equals(System.getProperty("duet.guide"))) {
      Files.writeString(Guide.FILE, wanted);
    }
    assertThat(guide).isEqualTo(wanted);
  }

  @Test
  void everyIdIsAConstantThatTestsCanReach() throws IOException {
    String guide = Files.readString(Guide.FILE);
    List<String> faults = new ArrayList<>();
    for (String room : ROOMS) {
      for (Path file : sources(room)) {
        String code = Files.readString(file);
        String type = typeOf(file);
        HIDDEN.matcher(code).results().forEach(at -> faults.add(type + at.group()));
        boolean reached = Pattern.compile("(?m)^public .*\\b" + type + "\\b").matcher(code).find();
        if (!reached && ID.matcher(code).find()) {
          faults.add(type + " has ids and is not public");
        }
        Matcher given = GIVEN.matcher(code);
        while (given.find()) {
          String what = given.group("what");
          String constant = what.contains(".") ? what : type + "." + what;
          if (!guide.contains("| `" + constant + "` |")) {
            faults.add(type + " gives a node " + what);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<Path> sources(String room) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String typeOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String ids() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String room : ROOMS) {
      List<String> lines = new ArrayList<>();
      for (Path file : sources(room)) {
        lines.addAll(idsOf(file));
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
    String type = typeOf(file);
    Matcher found = ID.matcher(Files.readString(file));
    while (found.find()) {
      String note = found.group("note") == null ? "" : found.group("note").replaceAll("\\s+", " ");
      lines.add(
          "| `%s` | `%s.%s` | %s |".formatted(found.group("id"), type, found.group("name"), note));
    }
    return lines;
  }
}
