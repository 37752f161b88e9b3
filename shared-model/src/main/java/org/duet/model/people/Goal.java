package org.duet.model.people;

/** What a person is looking for. */
public enum Goal {
  SERIOUS,
  CASUAL,
  FRIENDS,
  NETWORKING;

  /**
   * How well two goals go together: 1 where they are the same, ½ for serious with casual, else 0.
   */
  double fit(Goal other) {
    if (this == other) {
      return 1;
    }
    boolean romantic = (this == SERIOUS || this == CASUAL) && (other == SERIOUS || other == CASUAL);
    return romantic ? 0.5 : 0;
  }
}
