package org.duet.model.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Words that are told apart when read aloud, one for each byte, from a file that other clients can
 * read as well. English for everybody: both sides must read the same ones. Their order is part of
 * the code: none may be moved.
 */
final class SafetyWords {
  private static final String FILE = "safety-words.txt";
  private static final List<String> ALL = read();

  private SafetyWords() {}

  private static List<String> read() {
    try (InputStream file = SafetyWords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from this program");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
      return List.of(text.strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The word of a number from 0 to 255. */
  static String at(int number) {
    return ALL.get(number);
  }
}
