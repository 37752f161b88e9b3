package org.duet.model.people;

import java.util.List;

/**
 * What a person tells of themselves.
 *
 * @param id the person's user id
 * @param age in years, 18 to 100
 * @param minAge youngest age they want to meet, in years
 * @param maxAge oldest age they want to meet, in years
 * @param maxDistance in kilometres, 1 to 500
 */
public record Profile(
    long id,
    String name,
    int age,
    Gender gender,
    String location,
    String bio,
    Personality personality,
    Goal lookingFor,
    int minAge,
    int maxAge,
    int maxDistance,
    List<Interest> interests) {

  public Profile {
    interests = List.copyOf(interests);
  }

  /** Whether somebody of this age is inside the range this person asked for. */
  public boolean wantsAge(int years) {
    return minAge <= years && years <= maxAge;
  }
}
