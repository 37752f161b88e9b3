package org.duet.model.people;

import java.util.HashSet;
import java.util.Set;

/** How well two people fit: the published formula, from 0 to 1, the same in both directions. */
public final class Compatibility {
  private static final double PERSONALITY = 0.4;
  private static final double INTERESTS = 0.3;
  private static final double AGE = 0.2;
  private static final double GOAL = 0.1;

  private Compatibility() {}

  /**
   * Personality 40 %, interests 30 % (shared ÷ union), age 20 % (each inside the other's range, all
   * or nothing), goal 10 %.
   */
  public static double score(Profile one, Profile other) {
    double age = one.wantsAge(other.age()) && other.wantsAge(one.age()) ? 1 : 0;
    return PERSONALITY * one.personality().fit(other.personality())
        + INTERESTS * sharedInterests(one, other)
        + AGE * age
        + GOAL * one.lookingFor().fit(other.lookingFor());
  }

  /** Shared interests ÷ all interests of both (the Jaccard index); 0 where neither has any. */
  private static double sharedInterests(Profile one, Profile other) {
    Set<Interest> union = new HashSet<>(one.interests());
    union.addAll(other.interests());
    Set<Interest> shared = new HashSet<>(one.interests());
    shared.retainAll(new HashSet<>(other.interests()));
    return union.isEmpty() ? 0 : (double) shared.size() / union.size();
  }
}
