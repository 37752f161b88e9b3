package org.duet.app.testing;

import java.util.List;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;

/** What people tell of themselves, to show and test views with. */
public final class Selves {
  private Selves() {}

  public static Profile ann() {
    return new Profile(
        1,
        "Ann",
        29,
        Gender.FEMALE,
        "Dublin",
        "Plays the piano badly and cooks well. Looking for somebody to do both with.",
        new Personality(7, 8, 6, 7, 4),
        Goal.SERIOUS,
        25,
        40,
        50,
        List.of(
            new Interest(1, "Hiking", "Outdoors"),
            new Interest(2, "Jazz", "Music"),
            new Interest(3, "Cooking", "Home"),
            new Interest(4, "Coffee", "Home"),
            new Interest(5, "Reading", "Culture")));
  }

  /** All there are to choose from. */
  public static List<Interest> interests() {
    return List.of(
        new Interest(1, "Hiking", "Outdoors"),
        new Interest(6, "Climbing", "Outdoors"),
        new Interest(7, "Cycling", "Outdoors"),
        new Interest(2, "Jazz", "Music"),
        new Interest(8, "Piano", "Music"),
        new Interest(3, "Cooking", "Home"),
        new Interest(4, "Coffee", "Home"),
        new Interest(5, "Reading", "Culture"),
        new Interest(9, "Cinema", "Culture"));
  }
}
