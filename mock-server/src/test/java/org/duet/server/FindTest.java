package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who is offered to whom, in which order, and who is told. */
class FindTest {
  @TempDir Path data;
  private TestServer server;
  private Person ann;

  @BeforeEach
  void start() {
    server = new TestServer(data);
    ann = server.signIn("ann");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static List<Double> scores(JsonNode matches) {
    List<Double> scores = new ArrayList<>();
    matches.forEach(m -> scores.add(m.path("compatibility_score").asDouble()));
    return scores;
  }

  @Test
  void findOffersStrangersBestFirstAndOnlyOnce() {
    Person oleh = server.signIn("oleh");

    JsonNode found = oleh.post("/api/matching/find").ok().json();

    assertThat(found).hasSize(9);
    assertThat(scores(found)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(oleh.post("/api/matching/find").ok().json()).isEmpty();
    assertThat(oleh.get("/api/matching/candidates").ok().json()).hasSize(9);
  }

  @Test
  void aNewMatchIsToldToBoth() {
    Person oleh = server.signIn("oleh");
    TestFeed asking = oleh.feed();
    TestFeed finders = oleh.on("tablet").feed();
    TestFeed founds = ann.feed();

    oleh.post("/api/matching/find").ok();

    JsonNode told = founds.next("match.updated").path("match");
    assertThat(told).isEqualTo(ann.candidate(oleh));
    assertThat(finders.types()).hasSize(9).containsOnly("match.updated");
    assertThat(asking.all()).as("it has the answer").isEmpty();
    oleh.post("/api/matching/find").ok();
    assertThat(founds.all()).as("nothing new").isEmpty();
  }

  @Test
  void whoWasFoundIsOfferedTheFinder() {
    Person oleh = server.signIn("oleh");
    oleh.post("/api/matching/find").ok();

    JsonNode found = ann.post("/api/matching/find").ok().json();

    assertThat(found)
        .anySatisfy(m -> assertThat(m.path("matched_user_id").asLong()).isEqualTo(oleh.id()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60})
  void equalsComeInTheOrderOfTheirLastActivity(int seconds) {
    Person mia = withProfile("mia");
    Person tom = withProfile("tom");
    Person lea = withProfile("lea");
    Person asker = withProfile("asker");
    // She has found the asker already, which does not put her before who was here later.
    mia.post("/api/matching/find").ok();
    for (Person person : List.of(lea, tom)) {
      server.time.moveBy(Duration.ofSeconds(seconds));
      person.get("/api/auth/me").ok();
    }

    assertThat(found(asker)).startsWith(tom.id(), lea.id(), mia.id());
  }

  @Test
  void amongEqualsWhoeverIsConnectedComesFirst() {
    Person asker = withProfile("asker");
    Person connected = withProfile("connected");
    connected.feed();
    server.time.moveBy(Duration.ofSeconds(1));
    Person later = withProfile("later");
    server.time.moveBy(Duration.ofSeconds(1));

    assertThat(found(asker)).startsWith(connected.id(), later.id());
  }

  private static List<Long> found(Person asker) {
    List<Long> order = new ArrayList<>();
    asker
        .post("/api/matching/find")
        .ok()
        .json()
        .forEach(m -> order.add(m.path("matched_user_id").asLong()));
    return order;
  }

  @Test
  void ageCountsInTheScoreAndHidesNobody() {
    Person asker = withProfile("asker");
    Person tooOld = withProfile("old", 90, 80, 89);
    Person asked = withProfile("asked");

    List<Long> found = found(asker);

    assertThat(found).startsWith(asked.id(), tooOld.id());
    assertThat(score(asker, asked)).isCloseTo(0.7, within(1e-9));
    assertThat(score(asker, tooOld)).isCloseTo(0.5, within(1e-9));
  }

  private static double score(Person one, Person other) {
    return one.candidate(other).path("compatibility_score").asDouble();
  }

  /** Somebody new; all of them are alike. */
  private Person withProfile(String name) {
    return withProfile(name, 90, 80, 100);
  }

  private Person withProfile(String name, int age, int minAge, int maxAge) {
    Person person = server.register(name);
    person
        .post(
            "/api/profile/",
            """
            {"name":"%s","age":%d,"gender":"other","location":"here","bio":"","extroversion":1,
             "openness":1,"conscientiousness":1,"agreeableness":1,"neuroticism":1,
             "looking_for":"networking","min_age":%d,"max_age":%d,"max_distance":5,"interest_ids":[]}
            """
                .formatted(name, age, minAge, maxAge))
        .ok();
    return person;
  }

  @Test
  void findNeedsAProfile() {
    assertThat(server.register("cleo").post("/api/matching/find").status()).isEqualTo(400);
  }
}
