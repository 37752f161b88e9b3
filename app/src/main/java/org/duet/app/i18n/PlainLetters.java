package org.duet.app.i18n;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are searched for: not every keyboard has every letter. */
public final class PlainLetters {
  private PlainLetters() {}

  /** In small letters without marks: "Şahin" is found as "sahin", "Øyvind" as "oyvind". */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace('ı', 'i')
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('’', '\'')
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe");
  }
}
