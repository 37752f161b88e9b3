package org.duet.app.i18n;

/** How well two people fit, in words. The figure stands beside them. */
public final class FitWords {
  private FitWords() {}

  /**
   * A few words.
   *
   * @param score from 0 to 1
   */
  public static String of(double score, Messages messages) {
    if (score >= 0.85) {
      return messages.text("fit.wonderful");
    }
    if (score >= 0.7) {
      return messages.text("fit.very-good");
    }
    if (score >= 0.5) {
      return messages.text("fit.good");
    }
    return messages.text(score >= 0.3 ? "fit.some" : "fit.different");
  }
}
