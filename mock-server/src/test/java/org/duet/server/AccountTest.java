package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.duet.server.qa.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccountTest {
  private static final String PROFILE =
      """
      {"name":" Cleo ","age":30,"gender":"female","location":"Rome","bio":"Hi",
       "extroversion":5,"openness":5,"conscientiousness":5,"agreeableness":5,"neuroticism":5,
       "looking_for":"serious","min_age":25,"max_age":40,"max_distance":50,
       "interest_ids":[1,2,2]}\
      """;

  @TempDir Path data;
  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoRegistersCanSignIn() {
    Person cleo = server.register("cleo");

    Reply me = cleo.get("/api/auth/me").ok();

    assertThat(me.at("email")).isEqualTo("cleo@example.org");
    assertThat(me.at("is_active")).isEqualTo("true");
    assertThat(me.at("created_at")).isEqualTo("2026-01-01T12:00:00Z");
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountLookTheSame() {
    String form = "username=%s%%40duet.test&password=wrong-wrong";
    String type = "application/x-www-form-urlencoded";

    Reply known = server.nobody().send("POST", "/api/auth/token", form.formatted("ann"), type);
    Reply unknown = server.nobody().send("POST", "/api/auth/token", form.formatted("zed"), type);

    assertThat(known.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(known.body());
  }

  @Test
  void aTokenTellsHowLongItHolds() {
    Reply token =
        server
            .nobody()
            .send(
                "POST",
                "/api/auth/token",
                "username=ann%40duet.test&password=" + Seeds.PASSWORD,
                "application/x-www-form-urlencoded")
            .ok();

    assertThat(token.at("token_type")).isEqualTo("bearer");
    assertThat(Duration.ofSeconds(Long.parseLong(token.at("expires_in"))))
        .isEqualTo(Duration.ofDays(30));
  }

  @Test
  void neitherPasswordNorTokenIsStoredInTheClear() throws Exception {
    Person ann = server.signIn("ann");
    server.stop();
    for (Path file : Files.list(data).toList()) {
      String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(bytes).doesNotContain(ann.token()).doesNotContain(Seeds.PASSWORD);
    }
  }

  @Test
  void aProfileIsWrittenAndRead() {
    Person cleo = server.register("cleo");
    assertThat(cleo.get("/api/profile/").status()).isEqualTo(404);

    Reply written = cleo.post("/api/profile/", PROFILE).ok();

    assertThat(written.at("name")).isEqualTo("Cleo");
    assertThat(written.json().path("interests")).hasSize(2);
    assertThat(cleo.get("/api/profile").ok().body()).isEqualTo(written.body());
    assertThat(cleo.post("/api/profile/", PROFILE).status()).isEqualTo(400);
  }

  @Test
  void aProfileIsChangedInPart() {
    Person cleo = server.register("cleo");
    cleo.post("/api/profile/", PROFILE).ok();

    Reply changed = cleo.put("/api/profile/", "{\"bio\":\"Hello\"}").ok();

    assertThat(changed.at("bio")).isEqualTo("Hello");
    assertThat(changed.at("name")).isEqualTo("Cleo");
  }

  @Test
  void aBadProfileNamesEveryField() {
    Person cleo = server.register("cleo");

    Reply reply =
        cleo.post(
            "/api/profile/",
            PROFILE
                .replace("\"age\":30", "\"age\":17")
                .replace("\"openness\":5", "\"openness\":11")
                .replace("\"min_age\":25", "\"min_age\":50")
                .replace("[1,2,2]", "[1,9999]"));

    assertThat(reply.status()).isEqualTo(422);
    JsonNode errors = reply.json().path("errors");
    assertThat(errors.propertyNames())
        .containsExactlyInAnyOrder("age", "openness", "max_age", "interest_ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"robot", "Female", "FEMALE", " female ", ""})
  void aWrongEnumIsAFieldToo(String gender) {
    Person cleo = server.register("cleo");

    Reply reply = cleo.post("/api/profile/", PROFILE.replace("\"female\"", "\"" + gender + "\""));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("errors").has("gender")).isTrue();
  }
}
