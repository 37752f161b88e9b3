package org.duet.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this program is made of, and under which licences. The build lists what it runs with; here
 * is only what comes inside of something else.
 */
final class Parts {
  private static final String LISTED = "parts.txt";
  private static final String GPL = "GPL-2.0-CE";
  private static final String FONTS = "OFL-1.1";
  private static final String NO_TEXT = "";

  private Parts() {}

  /** In the order of their names. */
  static List<Part> all() {
    return Stream.concat(listed(resource(LISTED)), within())
        .sorted(Comparator.comparing(Part::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private static Stream<Part> within() {
    return Stream.of(
        new Part("Java", System.getProperty("java.version", ""), GPL),
        new Part("WebRTC", "", "BSD-3-Clause"),
        new Part("Feather", "", "MIT"),
        new Part("Manrope", "", FONTS),
        new Part("Vollkorn", "", FONTS));
  }

  /** A line for each: its name, its version and its licences, with tabs between. */
  static Stream<Part> listed(String lines) {
    return lines
        .lines()
        .map(line -> List.of(line.split("\t")))
        .filter(cells -> cells.size() > 2)
        .map(cells -> new Part(cells.get(0), cells.get(1), cells.subList(2, cells.size())));
  }

  /** What these licences say, one after the other; nothing where one has no text here. */
  static String text(Part part) {
    return part.licences().stream()
        .map(licence -> resource(file(part, licence)).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n" + "—".repeat(24) + "\n\n"));
  }

  /** The fonts bring theirs along, with who made them. */
  private static String file(Part part, String licence) {
    return licence.equals(FONTS)
        ? "/org/duet/app/theme/fonts/OFL-" + part.name() + ".txt"
        : "licences/" + licence + ".txt";
  }

  private static String resource(String name) {
    try (InputStream from = Parts.class.getResourceAsStream(name)) {
      return from == null ? NO_TEXT : new String(from.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
