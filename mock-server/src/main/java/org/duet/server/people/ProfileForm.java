package org.duet.server.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;
import org.duet.model.wire.Requests.WriteProfile;
import org.duet.server.http.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it was sent in, to be checked.
 *
 * @param before what fields that were left out stay as; null for a new profile
 */
record ProfileForm(WriteProfile sent, @Nullable Profile before) {
  private static final int MIN_AGE = 18;
  private static final int MAX_AGE = 100;
  private static final int MAX_NAME = 100;
  private static final int MAX_BIO = 500;
  private static final int MAX_LOCATION = 200;
  private static final int MAX_DISTANCE = 500;
  private static final int MAX_INTERESTS = 50;

  /** The profile that it makes; refused with all the fields that are wrong. */
  Profile profile(long user, Map<Long, Interest> known) {
    Fields fields = new Fields();
    var name = needed(fields, "name", sent.name(), Profile::name);
    var age = needed(fields, "age", sent.age(), Profile::age);
    var gender = needed(fields, "gender", sent.gender(), Profile::gender);
    var goal = needed(fields, "looking_for", sent.lookingFor(), Profile::lookingFor);
    var min = needed(fields, "min_age", sent.minAge(), Profile::minAge);
    var max = needed(fields, "max_age", sent.maxAge(), Profile::maxAge);
    var far = needed(fields, "max_distance", sent.maxDistance(), Profile::maxDistance);
    var location = or(sent.location(), Profile::location, "");
    var bio = or(sent.bio(), Profile::bio, "");
    fields
        .length("name", name == null ? null : name.strip(), 1, MAX_NAME)
        .range("age", age, MIN_AGE, MAX_AGE)
        .length("location", location, 0, MAX_LOCATION)
        .length("bio", bio, 0, MAX_BIO)
        .range("min_age", min, MIN_AGE, MAX_AGE)
        .range("max_age", max, MIN_AGE, MAX_AGE)
        .range("max_distance", far, 1, MAX_DISTANCE);
    if (min != null && max != null && min > max) {
      fields.wrong("max_age", "must not be less than min_age");
    }
    Personality traits = traits(fields);
    List<Interest> interests = interests(fields, known);
    fields.check();
    return new Profile(
        user,
        Objects.requireNonNull(name).strip(),
        Objects.requireNonNull(age),
        Objects.requireNonNull(gender),
        location,
        bio,
        traits,
        Objects.requireNonNull(goal),
        Objects.requireNonNull(min),
        Objects.requireNonNull(max),
        Objects.requireNonNull(far),
        interests);
  }

  private Personality traits(Fields fields) {
    return new Personality(
        trait(fields, "extroversion", sent.extroversion(), Personality::extroversion),
        trait(fields, "openness", sent.openness(), Personality::openness),
        trait(
            fields, "conscientiousness", sent.conscientiousness(), Personality::conscientiousness),
        trait(fields, "agreeableness", sent.agreeableness(), Personality::agreeableness),
        trait(fields, "neuroticism", sent.neuroticism(), Personality::neuroticism));
  }

  private int trait(
      Fields fields, String name, @Nullable Integer value, Function<Personality, Integer> old) {
    Integer given = needed(fields, name, value, profile -> old.apply(profile.personality()));
    fields.range(name, given, Personality.MIN, Personality.MAX);
    return given == null ? Personality.MIN : given;
  }

  private List<Interest> interests(Fields fields, Map<Long, Interest> known) {
    List<Long> ids = sent.interestIds();
    if (ids == null) {
      return before == null ? List.of() : before.interests();
    }
    if (ids.size() > MAX_INTERESTS) {
      fields.wrong("interest_ids", "must have at most " + MAX_INTERESTS);
      return List.of();
    }
    List<Interest> interests = new ArrayList<>();
    for (Long id : ids) {
      Interest interest = id == null ? null : known.get(id);
      if (interest == null) {
        fields.wrong("interest_ids", "has one that is not in the list of interests");
      } else if (!interests.contains(interest)) {
        interests.add(interest);
      }
    }
    return interests;
  }

  private <T> @Nullable T needed(
      Fields fields, String name, @Nullable T value, Function<Profile, T> old) {
    T given = value == null && before != null ? old.apply(before) : value;
    fields.need(name, given);
    return given;
  }

  private <T> T or(@Nullable T value, Function<Profile, T> old, T otherwise) {
    if (value != null) {
      return value;
    }
    return before == null ? otherwise : old.apply(before);
  }
}
