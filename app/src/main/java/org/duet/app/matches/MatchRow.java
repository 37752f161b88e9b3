package org.duet.app.matches;

/**
 * One person of the list, in words.
 *
 * @param nameAndAge "Ben, 34"
 * @param fit how well they fit, in words
 * @param stand how the two stand to each other
 * @param refusal why they cannot be called; empty where they can
 */
record MatchRow(
    long matchId,
    long userId,
    String name,
    String nameAndAge,
    String fit,
    String stand,
    boolean mutual,
    String bio,
    String refusal) {}
