package org.duet.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The guide for those who drive the client from a test. */
public final class Guide {
  static final Path FILE = Path.of("..", "docs", "automation.md");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z0-9-]*:?)` \\| `\\w+\\.");

  private final List<String> ids;

  private Guide(List<String> ids) {
    this.ids = ids;
  }

  public static Guide read() {
    try {
      String text = Files.readString(FILE);
      return new Guide(ROW.matcher(text).results().map(row -> row.group(1)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this id is in it, or begins as those of its rows do. */
  public boolean names(String id) {
    return ids.stream().anyMatch(known -> id.equals(known) || begins(known, id));
  }

  private static boolean begins(String known, String id) {
    return (known.endsWith(":") || known.endsWith("-")) && id.startsWith(known);
  }
}
