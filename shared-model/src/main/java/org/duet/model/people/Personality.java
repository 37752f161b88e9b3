package org.duet.model.people;

import java.util.stream.IntStream;

/** The five traits of the "Big Five" model, each from {@value #MIN} to {@value #MAX}. */
public record Personality(
    int extroversion, int openness, int conscientiousness, int agreeableness, int neuroticism) {
  public static final int MIN = 1;
  public static final int MAX = 10;

  /** Whether each of them is one there can be; what comes over a wire may be anything. */
  public boolean isOnScale() {
    return IntStream.of(extroversion, openness, conscientiousness, agreeableness, neuroticism)
        .allMatch(trait -> trait >= MIN && trait <= MAX);
  }

  /** The mean over the five traits of {@code (10 − |difference|) / 10}: 1 where all are equal. */
  double fit(Personality other) {
    int apart =
        Math.abs(extroversion - other.extroversion)
            + Math.abs(openness - other.openness)
            + Math.abs(conscientiousness - other.conscientiousness)
            + Math.abs(agreeableness - other.agreeableness)
            + Math.abs(neuroticism - other.neuroticism);
    return (5 * MAX - apart) / (5.0 * MAX);
  }
}
