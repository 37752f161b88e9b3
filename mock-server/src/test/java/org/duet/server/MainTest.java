package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duet.server.call.IceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The server from the command line, and several of them in one JVM. */
class MainTest {
  @TempDir Path data;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --set calls.ring_timeout=soon | calls.ring_timeout: 'soon' is not possible; allowed is a time
          --set calls.ring_timeout=0s   | calls.ring_timeout: '0s' is not possible
          --set feed.enabled=maybe      | feed.enabled: 'maybe' is not possible; allowed is true or false
          --set feed.max_unsent=7       | feed.max_unsent: '7' is not possible; allowed is a whole number from 1024
          --set feed.ping=30s           | feed.silence: 'PT25S' is not possible; allowed is longer than feed.ping
          --set colour=red              | there is no setting 'colour'; there are calls.ring_timeout
          --set colour                  | expected is name=value
          --set ice.urls=http://x       | ice.urls: 'http://x' is not possible; allowed is stun:
          --port 70000                  | --port: '70000' is not possible; allowed is a number from 0 to 65535
          --host 0.0.0.0                | --host: '0.0.0.0' is not possible
          --database mysql://x/y        | --database: 'mysql://x/y' is not possible; allowed is postgresql://
          --database postgresql://x     | --database: 'postgresql://x' is not possible; allowed is postgresql://
          --tls-keystore x              | --tls-keystore needs --tls-password-file FILE too
          --tls-password-file x         | --tls-password-file needs --tls-keystore FILE too
          --tls-keystore x --tls-password-file /nowhere | --tls-password-file: '/nowhere' is not possible; allowed is a file
          --turn-url turn:h:3478        | --turn-url needs --turn-secret-file FILE too, or the environment variable DUET_TURN_SECRET
          --turn-secret-file x          | --turn-secret-file needs --turn-url URL too
          --turn-url turn:h:1 --turn-secret-file /nowhere | --turn-secret-file: '/nowhere' is not possible; allowed is a file
          --nonsense                    | --nonsense
          """)
  void aWrongSettingIsNamedAndNothingIsOpened(String arguments, String message) {
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));
    Path untouched = data.resolve("untouched");
    List<String> all = new java.util.ArrayList<>(List.of(arguments.strip().split(" ")));
    all.add("--data=" + untouched);

    int code = line.execute(all.toArray(String[]::new));

    assertThat(code).isEqualTo(2);
    assertThat(said.toString()).contains(message.strip());
    assertThat(untouched).doesNotExist();
  }

  @Test
  void aRelaysSecretIsReadFromAFileAndNeverSaid() throws Exception {
    Path file = Files.writeString(data.resolve("secret"), "shared-with-coturn\nmore\n");
    IceSettings ice =
        TurnSecret.into(IceSettings.NONE, List.of("turn:a:1", "turns:b:2"), file, "another");

    assertThat(ice.urls()).containsExactly("turn:a:1", "turns:b:2");
    assertThat(ice.secret()).isEqualTo("shared-with-coturn");
    assertThat(ice.toString()).doesNotContain("shared-with-coturn");
    assertThat(TurnSecret.into(IceSettings.NONE, List.of("turn:a:1"), null, "said").secret())
        .isEqualTo("said");
    assertThatThrownBy(() -> TurnSecret.into(IceSettings.NONE, List.of("http:x"), file, null))
        .hasMessageContaining("turn:host:port");
  }

  @Test
  void helpExplainsEverySettingWithItsDefault() {
    StringWriter said = new StringWriter();
    Main.commandLine().setOut(new PrintWriter(said, true)).execute("--help");

    assertThat(Settings.ALL)
        .allSatisfy(s -> assertThat(said.toString()).contains(s.name() + "=", s.meaning()));
    assertThat(said.toString()).contains("calls.ring_timeout=45s", "calls.mutual_call=4h");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    StringWriter said = new StringWriter();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      int code = Main.commandLine().setErr(new PrintWriter(said, true)).execute("--port", port);
      assertThat(code).isEqualTo(1);
      assertThat(said.toString()).contains("could not start: port " + port + " of 127.0.0.1: ");
    }
  }

  @Test
  void itEndsSoonAndKeepsWhatItHas() throws Exception {
    Process process = run();
    URI url = url(process);
    HttpClient http = HttpClient.newHttpClient();
    Person nobody = new Person(http, url, 0, "", "", "");
    nobody
        .post("/api/auth/register", "{\"email\":\"x@example.org\",\"password\":\"long enough\"}")
        .ok();
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Database.count(data, "user_account WHERE email = 'x@example.org'")).isEqualTo(1);
  }

  @Test
  void whoRegisteredBeforeThePeopleToTryItWithStaysAsTheyAre() {
    ServerConfig config = ServerConfig.TEMPORARY.withData(data);
    HttpClient http = HttpClient.newHttpClient();
    String zoe = "{\"email\":\"zoe@duet.test\",\"password\":\"long enough\"}";
    long own;
    try (MockServer server = MockServer.start(config)) {
      own =
          Long.parseLong(
              new Person(http, server.url(), 0, "", "", "")
                  .post("/api/auth/register", zoe)
                  .ok()
                  .at("id"));
    }
    try (MockServer server = MockServer.start(config.withSeeds(true))) {
      assertThat(server.userId("zoe@duet.test")).isEqualTo(own);
      assertThat(Person.signIn(http, server.url(), "ann").get("/api/matching/").ok().json())
          .as("her matches with those who are there")
          .hasSize(4);
    }
  }

  private Process run() throws Exception {
    return new ProcessBuilder(ServerProcess.command(List.of(Database.argument(data))))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static URI url(Process process) throws Exception {
    BufferedReader out = process.inputReader();
    return URI.create(out.readLine().replace("Duet server: ", ""));
  }

  @Test
  void severalRunInOneJvmAndShareNothing() {
    ServerConfig config = ServerConfig.TEMPORARY.withSeeds(true);
    HttpClient http = HttpClient.newHttpClient();
    try (MockServer one = MockServer.start(config);
        MockServer other = MockServer.start(config)) {
      String cleo = "{\"email\":\"cleo@example.org\",\"password\":\"long enough\"}";
      for (MockServer server : List.of(one, other)) {
        Person nobody = new Person(http, server.url(), 0, "", "", "");
        assertThat(nobody.post("/api/auth/register", cleo).status()).isEqualTo(200);
        assertThat(server.userId("ann@duet.test")).isPositive();
      }
    }
  }
}
