package org.duet.model.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Equal on both sides of a call, unless somebody is in the middle: four words to read to each
 * other, and three gestures to perform.
 *
 * <p>It is made of what each side is sure of: the certificates of the connection as it sees them,
 * and a random number of each side. The numbers are bound by {@link #commitment} before any is
 * told, as in ZRTP (RFC 6189, section 4.4): who is in the middle cannot search for numbers or
 * certificates that give both sides the same code, and has one blind guess: one in 4 billion for
 * the words, one in 4096 for the gestures alone.
 */
public record SafetyCode(List<String> words, List<Gesture> gestures) {
  private static final int WORDS = 4;

  public SafetyCode {
    words = List.copyOf(words);
    gestures = List.copyOf(gestures);
  }

  /**
   * What one side brings.
   *
   * @param fingerprint of its certificate, as the other side was told it
   * @param nonce its random number, in hexadecimal digits
   */
  public record Side(String fingerprint, String nonce) {
    private String canonical() {
      return fingerprint + "\n" + nonce + "\n";
    }

    /** Without the number, which is secret for a while. */
    @Override
    public String toString() {
      return "Side[" + fingerprint + "]";
    }
  }

  /** The code of two sides, in whatever order. */
  public static SafetyCode of(UUID session, Side one, Side other) {
    String sides =
        Stream.of(one.canonical(), other.canonical()).sorted().reduce("", String::concat);
    byte[] hash = sha256(("duet-safety-code-1\n" + session + "\n" + sides));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add(SafetyWords.at(hash[i] & 0xff));
    }
    Gesture[] all = Gesture.values();
    int high = hash[WORDS] & 0xff;
    int low = hash[WORDS + 1] & 0xff;
    return new SafetyCode(words, List.of(all[high >> 4], all[high & 15], all[low >> 4]));
  }

  /** What a number is bound by before it is told: SHA-256 of it, in hexadecimal digits. */
  public static String commitment(String nonce) {
    return HexFormat.of().formatHex(sha256(nonce));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
