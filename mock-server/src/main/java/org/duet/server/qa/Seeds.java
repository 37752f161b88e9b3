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
import org.duet.model.people.Interest;
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
      SeededPerson.ALL.forEach(person -> hashes.put(person.email(), passwords.hash(PASSWORD)));
    }
    store.change(tx -> {
      if (tx.users().byEmail(ANN).isPresent()) {
        return;
      }
      Map<String, Profile> people = new HashMap<>();
      for (SeededPerson person : SeededPerson.ALL) {
        if (tx.users().byEmail(person.email()).isEmpty()) {
          people.put(person.email(), add(tx, person, hashes.getOrDefault(person.email(), ""), now));
        }
      }
      Profile ann = the(people, ANN);
      added(people, MATCHED_WITH_ANN).forEach(them -> match(tx, ann, them, true, now));
      added(people, WAIT_FOR_ANN).forEach(them -> match(tx, ann, them, false, now));
    });
  }

  /**
   * Without those whose address somebody had registered before: nothing is known of that person.
   */
  private static List<Profile> added(Map<String, Profile> people, List<String> emails) {
    return emails.stream().filter(people::containsKey).map(email -> the(people, email)).toList();
  }

  private static Profile the(Map<String, Profile> people, String email) {
    return Objects.requireNonNull(people.get(email), email);
  }

  private static Profile add(Transaction tx, SeededPerson person, String hash, Instant now) {
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
}
