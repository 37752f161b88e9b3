package org.duet.model.people;

/** What a person says of their gender. */
public enum Gender {
  MALE,
  FEMALE,
  OTHER
}
