package org.duet.app.profile;

import java.util.List;
import java.util.Optional;

/**
 * What a profile is told in, a few things at a time.
 *
 * <p>The fields are named as on the wire, so that what a server finds wrong is shown where it is
 * asked for.
 */
enum Step {
  ABOUT,
  PHOTO,
  INTERESTS,
  TRAITS,
  WISHES,
  WORDS;

  /** In their order. */
  static final List<Step> ALL = List.of(values());

  List<String> fields() {
    return switch (this) {
      case ABOUT -> List.of("name", "age", "gender");
      case PHOTO -> List.of(); // It is sent by itself, and says by itself what is wrong.
      case INTERESTS -> List.of("interest_ids");
      case TRAITS ->
          List.of("extroversion", "openness", "conscientiousness", "agreeableness", "neuroticism");
      case WISHES -> List.of("looking_for", "min_age", "max_age", "max_distance");
      case WORDS -> List.of("bio", "location");
    };
  }

  /** Where a field is asked for; empty where nowhere. */
  static Optional<Step> of(String field) {
    return ALL.stream().filter(step -> step.fields().contains(field)).findFirst();
  }

  /** Its place among all, from 0. */
  int place() {
    return ALL.indexOf(this);
  }

  boolean isFirst() {
    return this == ALL.getFirst();
  }

  boolean isLast() {
    return this == ALL.getLast();
  }

  Step next() {
    return isLast() ? this : ALL.get(place() + 1);
  }

  Step previous() {
    return isFirst() ? this : ALL.get(place() - 1);
  }
}
