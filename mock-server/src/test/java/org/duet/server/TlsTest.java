package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The server speaks TLS by itself. */
@Tag("any-database")
@Timeout(60)
class TlsTest {
  private static final String PASSWORD = "of-the-keystore";

  @TempDir static Path keys;
  @TempDir Path data;
  private HttpClient trusting;

  @BeforeAll
  static void makeKeys() throws Exception {
    keytool(
        "-genkeypair",
        "-alias",
        "duet",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-validity",
        "2",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-keystore",
        keys.resolve("keys.p12").toString());
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "duet",
        "-keystore",
        keys.resolve("keys.p12").toString(),
        "-file",
        keys.resolve("cert.pem").toString());
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        "duet",
        "-file",
        keys.resolve("cert.pem").toString(),
        "-keystore",
        keys.resolve("certificates-only.p12").toString());
    Files.writeString(keys.resolve("password"), PASSWORD + "\n");
    Files.writeString(keys.resolve("wrong"), "something else");
  }

  private static void keytool(String... arguments) throws Exception {
    var command =
        new java.util.ArrayList<>(
            java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(java.util.List.of(arguments));
    command.addAll(java.util.List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).isZero();
  }

  @BeforeEach
  void trust() throws Exception {
    KeyStore known = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.resolve("certificates-only.p12"))) {
      known.load(in, PASSWORD.toCharArray());
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    trusting = HttpClient.newBuilder().sslContext(context).build();
  }

  @AfterEach
  void stop() {
    trusting.shutdownNow();
  }

  private static TlsKeys read() {
    return TlsKeys.read(keys.resolve("keys.p12"), keys.resolve("password"));
  }

  @Test
  void requestsAndTheFeedGoOverTls() throws Exception {
    var config = ServerConfig.TEMPORARY.withSeeds(true).withTls(read());
    try (MockServer server = MockServer.start(config)) {
      assertThat(server.url().getScheme()).isEqualTo("https");
      Person ann = Person.signIn(trusting, server.url(), "ann");
      Person ben = Person.signIn(trusting, server.url(), "ben");
      try (TestFeed feed = ben.feed()) {
        ann.calls(ben.get("/api/matching/").ok().json().path(0).path("id").asLong());

        assertThat(feed.next("pending_call.upserted")).isNotNull();
      }
      var reply =
          trusting.send(
              HttpRequest.newBuilder(server.url().resolve("/livez")).build(),
              BodyHandlers.ofString());
      assertThat(reply.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      assertThat(reply.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void whoDoesNotTrustTheKeyOrSpeaksInTheClearIsNotServed() {
    try (MockServer server = MockServer.start(ServerConfig.TEMPORARY.withTls(read()));
        HttpClient other = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(server.url().resolve("/livez")).build();
      assertThatThrownBy(() -> other.send(request, BodyHandlers.discarding()))
          .isInstanceOf(javax.net.ssl.SSLHandshakeException.class);
      URI clear = URI.create("http://127.0.0.1:" + server.port() + "/livez");
      assertThatThrownBy(
              () -> other.send(HttpRequest.newBuilder(clear).build(), BodyHandlers.discarding()))
          .isInstanceOf(java.io.IOException.class);
    }
  }

  @Test
  void withKeysItListensBeyondThisMachine() throws Exception {
    Process process =
        new ProcessBuilder(
                ServerProcess.command(
                    List.of(
                        "--host=0.0.0.0",
                        "--data=" + data,
                        "--tls-keystore=" + keys.resolve("keys.p12"),
                        "--tls-password-file=" + keys.resolve("password"))))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out = process.inputReader()) {
      String said = String.valueOf(out.readLine());
      assertThat(said).startsWith("Duet server: https://0.0.0.0:");
      URI url = URI.create(said.replace("Duet server: ", "").replace("0.0.0.0", "localhost"));

      assertThat(new Person(trusting, url, 0, "", "", "").get("/readyz").status()).isEqualTo(200);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  @Test
  void keysThatCanNotBeUsedAreNamedAndNothingIsOpened() {
    isRefused("keys.p12", "wrong", "--tls-password-file: '", "a file with the password");
    isRefused("password", "password", "--tls-keystore: '", "a PKCS12 file");
    isRefused("nowhere", "password", "--tls-keystore: '", "a PKCS12 file");
    isRefused("certificates-only.p12", "password", "--tls-keystore: '", "a PKCS12 file");
  }

  private void isRefused(String keystore, String passwordFile, String... said) {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(err, true));
    Path untouched = data.resolve("untouched");

    int code =
        line.execute(
            "--tls-keystore=" + keys.resolve(keystore),
            "--tls-password-file=" + keys.resolve(passwordFile),
            "--data=" + untouched);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains(said).doesNotContain(PASSWORD);
    assertThat(untouched).doesNotExist();
  }
}
