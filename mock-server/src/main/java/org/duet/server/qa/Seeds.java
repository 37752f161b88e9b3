package org.duet.server.qa;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duet.model.matching.Decision;
import org.duet.model.matching.MatchStatus;
import org.duet.model.people.Compatibility;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;
import org.duet.server.account.PasswordCost;
import org.duet.server.account.Passwords;
import org.duet.server.store.Matches.Pair;
import org.duet.server.store.Store;
import org.duet.server.store.Transaction;

/** People to try a server with. All have the same password, known to everybody. */
public final class Seeds {
  public static final String PASSWORD = "duet-demo-1";
  public static final String ANN = "ann@duet.test";
  public static final String BEN = "ben@duet.test";

  private record Person(
      String email,
      String name,
      int age,
      Gender gender,
      String location,
      String bio,
      Personality traits,
      Goal goal,
      List<String> interests) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person(
              ANN,
              "Ann",
              29,
              Gender.FEMALE,
              "Dublin",
              "Plays the piano badly and cooks well. Looking for somebody to do both with.",
              new Personality(7, 8, 6, 7, 4),
              Goal.SERIOUS,
              List.of("Cooking", "Piano", "Hiking", "Reading", "Travel")),
          new Person(
              BEN,
              "Ben",
              31,
              Gender.MALE,
              "Dublin",
              "Climbs on weekends, bakes bread on weekdays.",
              new Personality(6, 8, 7, 7, 3),
              Goal.SERIOUS,
              List.of("Climbing", "Baking", "Hiking", "Travel", "Coffee")),
          new Person(
              "yuki@duet.test",
              "Yuki Tanaka 田中",
              30,
              Gender.FEMALE,
              "Osaka",
              "Film camera, long walks, short messages.",
              new Personality(4, 9, 7, 8, 5),
              Goal.SERIOUS,
              List.of("Photography", "Cinema", "Hiking", "Travel")),
          new Person(
              "kwame@duet.test",
              "Kwame Mensah",
              33,
              Gender.MALE,
              "Accra",
              "Jazz, football and my grandmother's recipes.",
              new Personality(8, 7, 6, 8, 3),
              Goal.CASUAL,
              List.of("Jazz", "Football", "Cooking", "Live music")),
          new Person(
              "zoe@duet.test",
              "Zoë Ångström",
              27,
              Gender.FEMALE,
              "Uppsala",
              "Physics by day, pottery by night.",
              new Personality(5, 9, 8, 6, 4),
              Goal.FRIENDS,
              List.of("Science", "Pottery", "Chess", "Reading")),
          new Person(
              "layla@duet.test",
              "ليلى حداد",
              28,
              Gender.FEMALE,
              "Beirut",
              "Languages are my sport.",
              new Personality(7, 9, 6, 7, 5),
              Goal.SERIOUS,
              List.of("Languages", "Reading", "Travel", "Dancing")),
          new Person(
              "mateo@duet.test",
              "Mateo Quispe",
              32,
              Gender.MALE,
              "Cusco",
              "Mountain guide. I know where the good coffee is.",
              new Personality(6, 7, 7, 8, 2),
              Goal.SERIOUS,
              List.of("Hiking", "Camping", "Coffee", "Photography")),
          new Person(
              "priya@duet.test",
              "Priya Raghunathan",
              34,
              Gender.OTHER,
              "Chennai",
              "Board games, gardens and terrible puns.",
              new Personality(5, 7, 8, 9, 4),
              Goal.NETWORKING,
              List.of("Board games", "Gardening", "Puzzles", "Cats")),
          new Person(
              "fernanda@duet.test",
              "Maria Fernanda de Albuquerque Cavalcanti e Vasconcelos dos Santos-Oliveira",
              35,
              Gender.FEMALE,
              "Recife",
              "Yes, it fits on my passport. No, not on a coffee cup.",
              new Personality(9, 8, 5, 7, 3),
              Goal.CASUAL,
              List.of("Dancing", "Theatre", "Travel", "Singing")),
          new Person(
              "oleh@duet.test",
              "Олег Шевченко",
              36,
              Gender.MALE,
              "Lviv",
              "Restores old radios and listens to new music on them.",
              new Personality(4, 8, 8, 6, 5),
              Goal.SERIOUS,
              List.of("Live music", "History", "Chess", "Cycling")));

  /** With whom Ann matched mutually, and who waits for a first call with her. */
  private static final List<String> MATCHED_WITH_ANN =
      List.of(BEN, "yuki@duet.test", "kwame@duet.test", "fernanda@duet.test");

  private static final List<String> WAIT_FOR_ANN =
      List.of("mateo@duet.test", "layla@duet.test", "zoe@duet.test");

  private Seeds() {}

  /** Puts them in; what is there already stays as it is. */
  public static void into(Store store, Instant now) {
    Map<String, String> hashes = new HashMap<>();
    try (Passwords passwords = new Passwords(PasswordCost.CHEAP)) {
      PEOPLE.forEach(person -> hashes.put(person.email(), passwords.hash(PASSWORD)));
    }
    store.change(tx -> {
      if (tx.users().byEmail(ANN).isPresent()) {
        return;
      }
      Map<String, Profile> people = new HashMap<>();
      for (Person person : PEOPLE) {
        people.put(person.email(), add(tx, person, hashes.getOrDefault(person.email(), ""), now));
      }
      Profile ann = the(people, ANN);
      MATCHED_WITH_ANN.forEach(them -> match(tx, ann, the(people, them), true, now));
      WAIT_FOR_ANN.forEach(them -> match(tx, ann, the(people, them), false, now));
    });
  }

  private static Profile the(Map<String, Profile> people, String email) {
    return Objects.requireNonNull(people.get(email), email);
  }

  private static Profile add(Transaction tx, Person person, String hash, Instant now) {
    Map<String, Interest> interests =
        tx.profiles().interests().stream()
            .collect(Collectors.toMap(Interest::name, Function.identity()));
    long id = tx.users().insert(person.email(), hash, now).orElseThrow().id();
    Profile profile =
        new Profile(
            id,
            person.name(),
            person.age(),
            person.gender(),
            person.location(),
            person.bio(),
            person.traits(),
            person.goal(),
            18,
            60,
            500,
            person.interests().stream().map(interests::get).toList());
    tx.profiles().save(profile);
    return profile;
  }

  private static void match(
      Transaction tx, Profile one, Profile other, boolean mutual, Instant now) {
    double score = Compatibility.score(one, other);
    long id = tx.matches().insert(one.id(), other.id(), score, now).orElseThrow();
    if (mutual) {
      tx.matches().callCompleted(id);
      tx.matches()
          .save(
              new Pair(
                  id,
                  Math.min(one.id(), other.id()),
                  Math.max(one.id(), other.id()),
                  MatchStatus.MATCHED,
                  Decision.LIKE,
                  Decision.LIKE));
    }
  }

  /** The user id of a seeded person. */
  public static long userId(Store store, String email) {
    return store.read(rows -> rows.users().byEmail(email).orElseThrow().id());
  }
}
