package org.duet.server.qa;

import java.util.List;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.duet.model.people.Personality;

/** Somebody to try a server with: from many places, with names of many kinds and lengths. */
record SeededPerson(
    String email,
    String name,
    int age,
    Gender gender,
    String location,
    String bio,
    Personality traits,
    Goal goal,
    List<String> interests) {

  static final List<SeededPerson> ALL =
      List.of(
          new SeededPerson(
              Seeds.ANN,
              "Ann",
              29,
              Gender.FEMALE,
              "Dublin",
              "Plays the piano badly and cooks well. Looking for somebody to do both with.",
              new Personality(7, 8, 6, 7, 4),
              Goal.SERIOUS,
              List.of("Cooking", "Piano", "Hiking", "Reading", "Travel")),
          new SeededPerson(
              Seeds.BEN,
              "Ben",
              31,
              Gender.MALE,
              "Dublin",
              "Climbs on weekends, bakes bread on weekdays.",
              new Personality(6, 8, 7, 7, 3),
              Goal.SERIOUS,
              List.of("Climbing", "Baking", "Hiking", "Travel", "Coffee")),
          new SeededPerson(
              "yuki@duet.test",
              "Yuki Tanaka 田中",
              30,
              Gender.FEMALE,
              "Osaka",
              "Film camera, long walks, short messages.",
              new Personality(4, 9, 7, 8, 5),
              Goal.SERIOUS,
              List.of("Photography", "Cinema", "Hiking", "Travel")),
          new SeededPerson(
              "kwame@duet.test",
              "Kwame Mensah",
              33,
              Gender.MALE,
              "Accra",
              "Jazz, football and my grandmother's recipes.",
              new Personality(8, 7, 6, 8, 3),
              Goal.CASUAL,
              List.of("Jazz", "Football", "Cooking", "Live music")),
          new SeededPerson(
              "zoe@duet.test",
              "Zoë Ångström",
              27,
              Gender.FEMALE,
              "Uppsala",
              "Physics by day, pottery by night.",
              new Personality(5, 9, 8, 6, 4),
              Goal.FRIENDS,
              List.of("Science", "Pottery", "Chess", "Reading")),
          new SeededPerson(
              "layla@duet.test",
              "ليلى حداد",
              28,
              Gender.FEMALE,
              "Beirut",
              "Languages are my sport.",
              new Personality(7, 9, 6, 7, 5),
              Goal.SERIOUS,
              List.of("Languages", "Reading", "Travel", "Dancing")),
          new SeededPerson(
              "mateo@duet.test",
              "Mateo Quispe",
              32,
              Gender.MALE,
              "Cusco",
              "Mountain guide. I know where the good coffee is.",
              new Personality(6, 7, 7, 8, 2),
              Goal.SERIOUS,
              List.of("Hiking", "Camping", "Coffee", "Photography")),
          new SeededPerson(
              "priya@duet.test",
              "Priya Raghunathan",
              34,
              Gender.OTHER,
              "Chennai",
              "Board games, gardens and terrible puns.",
              new Personality(5, 7, 8, 9, 4),
              Goal.NETWORKING,
              List.of("Board games", "Gardening", "Puzzles", "Cats")),
          new SeededPerson(
              "fernanda@duet.test",
              "Maria Fernanda de Albuquerque Cavalcanti e Vasconcelos dos Santos-Oliveira",
              35,
              Gender.FEMALE,
              "Recife",
              "Yes, it fits on my passport. No, not on a coffee cup.",
              new Personality(9, 8, 5, 7, 3),
              Goal.CASUAL,
              List.of("Dancing", "Theatre", "Travel", "Singing")),
          new SeededPerson(
              "oleh@duet.test",
              "Олег Шевченко",
              36,
              Gender.MALE,
              "Lviv",
              "Restores old radios and listens to new music on them.",
              new Personality(4, 8, 8, 6, 5),
              Goal.SERIOUS,
              List.of("Live music", "History", "Chess", "Cycling")));
}
