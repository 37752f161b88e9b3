package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is to harm: bombs, heads and frames without measure, what no protocol allows. */
@Tag("any-database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class HostileInputTest {
  private static final int COMPRESSED = 0x40;
  private static final int MANY = 16 * 1024 * 1024;

  private TestServer server;
  private Person ben;

  @BeforeAll
  void start(@TempDir Path data) {
    server = new TestServer(data);
    ben = server.signIn("ben");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private HttpRequest.Builder post(String path) {
    return HttpRequest.newBuilder(server.url().resolve(path))
        .header("Authorization", "Bearer " + ben.token())
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return server.http.send(request.build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "x-unheard-of"})
  void aPackedBodyIsNotUnpacked(String coding) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(new byte[MANY]);
    }
    for (String path : new String[] {"/api/video/start-call", "/api/auth/register"}) {
      var reply =
          send(
              post(path)
                  .header("Content-Encoding", coding)
                  .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(415);
    }
  }

  @Test
  void aBodyThatNamesNoLengthIsBoundedToo() throws Exception {
    var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000]));

    assertThat(send(post("/api/video/start-call").POST(body)).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/auth/logout",
        "POST /api/auth/register",
        "POST /api/matching/find",
        "POST /api/video/join-call/x",
        "DELETE /api/profile/photo",
        "GET /api/auth/me"
      })
  void aBodyThatSaysItIsTooLargeIsRefusedBeforeItComes(String route) throws Exception {
    for (String more : List.of("", "Expect: 100-continue\r\n")) {
      try (Line line = new Line(server)) {
        line.send(announcing(route, 70_000) + more + "\r\n");

        assertThat(line.rest())
            .startsWith("HTTP/1.1 413 ")
            .contains("Connection: close", "\"status\":413")
            .doesNotContain("HTTP/1.1 100");
      }
    }
    assertThat(send(post("/api/auth/me").GET()).statusCode()).as("still signed in").isEqualTo(200);
  }

  @Test
  void onlyAPhotoMayBeLarge() throws Exception {
    try (Line line = new Line(server)) {
      line.send(announcing("PUT /api/profile/photo", 5 * 1024 * 1024 + 1) + "\r\n");
      assertThat(line.rest()).startsWith("HTTP/1.1 413 ");
    }
    byte[] noise = new byte[5 * 1024 * 1024];
    var photo = post("/api/profile/photo").PUT(BodyPublishers.ofByteArray(noise));
    assertThat(send(photo).statusCode()).isEqualTo(415);
  }

  @Test
  void whatComesOfATooLargeBodyIsTakenSoThatItsAnswerIsRead() throws Exception {
    for (int i = 0; i < 20; i++) {
      var large = BodyPublishers.ofByteArray(new byte[2 * 1024 * 1024]);
      assertThat(send(post("/api/video/start-call").POST(large)).statusCode()).isEqualTo(413);
    }
  }

  private String announcing(String route, int bytes) {
    return "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n"
        .formatted(route, ben.token(), bytes);
  }

  @Test
  void aHeadIsBounded() throws Exception {
    var reply = send(post("/api/auth/me").GET().header("X-Large", "x".repeat(20_000)));

    assertThat(reply.statusCode()).isEqualTo(431);
    assertThat(reply.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void anAddressIsBounded() throws Exception {
    var reply = send(HttpRequest.newBuilder(server.url().resolve("/livez?" + "x".repeat(20_000))));

    assertThat(reply.statusCode()).isIn(414, 431);
  }

  @Test
  void aFrameThatUnpacksToFarMoreEndsTheFeed() throws Exception {
    try (RawFeed feed = new RawFeed(ben, "permessage-deflate")) {
      feed.send(COMPRESSED, RawFeed.TEXT, deflated(MANY));

      assertThat(feed.closeCode()).isEqualTo(1009);
    }
  }

  private static byte[] deflated(int zeros) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(new byte[zeros]);
    byte[] packed = new byte[zeros / 100];
    int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
    deflater.end();
    // The last four bytes of a flush are left out on the line (RFC 7692).
    return java.util.Arrays.copyOf(packed, length - 4);
  }

  @Test
  void aFrameIsBounded() throws Exception {
    try (RawFeed feed = new RawFeed(ben, "")) {
      // One more than is taken: all after it would meet a closed door, and find no answer there.
      feed.begin(RawFeed.TEXT, new byte[4 * 64 * 1024 + 1], 1024 * 1024);

      assertThat(feed.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void aFrameThatIsNoTextEndsTheFeed() throws Exception {
    try (RawFeed feed = new RawFeed(ben, "")) {
      feed.send(0, RawFeed.TEXT, new byte[] {(byte) 0xc3, 0x28});

      assertThat(feed.closeCode()).isEqualTo(1007);
    }
  }

  @Test
  void aFrameOfAnUnknownKindEndsTheFeed() throws IOException {
    try (RawFeed feed = new RawFeed(ben, "")) {
      feed.send(0, 0x0b, "x".getBytes(StandardCharsets.UTF_8));

      assertThat(feed.closeCode()).isEqualTo(1002);
    }
  }
}
