package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How somebody is: what is told of it, and to whom. */
class PersonalityTest {
  private TestServer server;
  private Person ann;
  private Person zoe;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    ann = server.signIn("ann");
    zoe = server.signIn("zoe");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String of(Person who) {
    return "/api/users/" + who.id() + "/personality";
  }

  @Test
  void whoIsOfferedAMatchSeesTheFiveTraitsAndNothingElse() {
    String told =
        """
        {"extroversion":5,"openness":9,"conscientiousness":8,"agreeableness":6,"neuroticism":4}\
        """;
    assertThat(ann.get(of(zoe)).ok().body()).isEqualTo(told);
    assertThat(zoe.get(of(ann)).ok().at("extroversion")).isEqualTo("7");
    assertThat(zoe.get(of(zoe)).ok().body()).isEqualTo(told);
  }

  @Test
  void whatSomebodyChangesIsToldAsItIsNow() {
    zoe.put("/api/profile/", "{\"openness\":2}").ok();
    assertThat(ann.get(of(zoe)).ok().at("openness")).isEqualTo("2");
  }

  @Test
  void aStrangerSeesNoneAndCannotTellWhoIsThere() {
    Person stranger = server.register("stranger");
    Reply reply = stranger.get(of(ann));
    assertThat(reply.status()).isEqualTo(404);
    assertThat(stranger.get("/api/users/987654321/personality").body()).isEqualTo(reply.body());
    assertThat(stranger.get(of(stranger)).status()).isEqualTo(404);
  }

  @Test
  void whoIsBlockedSeesNoneAnyMoreOnEitherSide() {
    ann.post("/api/safety/block", "{\"user_id\":%d}".formatted(zoe.id())).ok();
    assertThat(ann.get(of(zoe)).status()).isEqualTo(404);
    assertThat(zoe.get(of(ann)).status()).isEqualTo(404);
    ann.post("/api/safety/unblock", "{\"user_id\":%d}".formatted(zoe.id())).ok();
    assertThat(ann.get(of(zoe)).status()).isEqualTo(200);
  }

  @Test
  void onceAMatchIsOverThereIsNothingToSee() {
    long match = server.match(ann, zoe);
    ann.post("/api/matching/unmatch", "{\"match_id\":%d}".formatted(match)).ok();
    assertThat(ann.get(of(zoe)).status()).isEqualTo(404);
    assertThat(zoe.get(of(ann)).status()).isEqualTo(404);
  }
}
