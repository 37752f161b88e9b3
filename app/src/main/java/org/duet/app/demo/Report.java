package org.duet.app.demo;

import java.util.ArrayList;
import java.util.List;

/** What the two clients saw, step by step. */
final class Report {

  /**
   * One step.
   *
   * @param seen in words, with the figures that belong to it
   * @param notices how many cards of a pending call the callee was shown in this step
   * @param requests how many HTTP requests both clients made
   */
  record Row(String step, String seen, int notices, long requests, boolean held) {}

  private static final List<String> TITLES =
      List.of("step", "what the clients saw", "notices", "requests", "held");

  private final List<Row> rows = new ArrayList<>();

  void add(Row row) {
    rows.add(row);
  }

  /** Whether every step held. */
  boolean held() {
    return rows.stream().allMatch(Row::held);
  }

  String asTable() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(TITLES);
    for (Row row : rows) {
      lines.add(
          List.of(
              row.step(),
              row.seen(),
              String.valueOf(row.notices()),
              String.valueOf(row.requests()),
              row.held() ? "yes" : "NO"));
    }
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      for (int column = 0; column < line.size(); column++) {
        table.append(column == 0 ? "" : "  ");
        table.append(pad(line.get(column), width(lines, column)));
      }
      table.append(System.lineSeparator());
    }
    return table.toString();
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
