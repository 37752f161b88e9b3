package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server as one file, started as people start it. */
@Timeout(60)
class ArchiveIT {

  @Test
  void itRunsWithAllItNeeds() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "duet-server.jar").toString(),
                "--port=0",
                "--seed")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader();
        HttpClient http = HttpClient.newHttpClient()) {
      String said = String.valueOf(out.readLine());
      URI url = URI.create(said.replace("Duet server: ", ""));
      Person nobody = new Person(http, url, 0, "", "", "");

      assertThat(nobody.get("/readyz").status()).isEqualTo(200);
      assertThat(nobody.get("/version").at("version")).isNotEqualTo("dev");
      assertThat(nobody.get("/docs").body()).contains("swagger-ui-bundle.js");
      assertThat(nobody.get("/docs/swagger-ui-bundle.js").status()).isEqualTo(200);
      assertThat(nobody.get("/openapi.yaml").body()).contains("/api/video/start-call");
      Person ben = Person.signIn(http, url, "ben");
      try (TestFeed feed = ben.feed()) {
        assertThat(feed.snapshot().path("pending_calls")).isEmpty();
      }
    } finally {
      process.destroy();
      process.onExit().join();
    }
  }
}
