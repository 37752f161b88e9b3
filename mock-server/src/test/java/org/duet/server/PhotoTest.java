package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoTest {
  private TestServer server;
  private Person ann;
  private Person ben;

  @BeforeAll
  void start(@TempDir Path data) {
    server = new TestServer(data);
    ann = server.signIn("ann");
    ben = server.signIn("ben");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> send(Person who, String method, String path, byte[] body)
      throws IOException, InterruptedException {
    URI uri = server.url().resolve(path);
    return server.http.send(
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + who.token())
            .header("Content-Type", "application/octet-stream")
            .method(method, BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  /** A PNG that says it is of this size, in a few bytes. */
  private static byte[] bomb(int side) {
    byte[] header =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(side)
            .putInt(side)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    CRC32 crc = new CRC32();
    crc.update(header);
    return ByteBuffer.allocate(33)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
        .putInt(13)
        .put(header)
        .putInt((int) crc.getValue())
        .array();
  }

  @Test
  void aPhotoIsMadeAnewAndShownToMatches() throws Exception {
    byte[] sent = picture("png", 2000, 1000);
    assertThat(send(ann, "PUT", "/api/profile/photo", sent).statusCode()).isEqualTo(204);

    HttpResponse<byte[]> seen = send(ben, "GET", "/api/users/" + ann.id() + "/photo", new byte[0]);

    assertThat(seen.headers().firstValue("Content-Type")).contains("image/jpeg");
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(seen.body()));
    assertThat(shown.getWidth()).isEqualTo(1024);
    assertThat(shown.getHeight()).isEqualTo(512);
  }

  /** A shirt of fine stripes, taken by a good camera. */
  @ParameterizedTest
  @CsvSource({"2048", "3000", "1600"})
  void fineStripesBecomeEvenGrey(int side) throws Exception {
    BufferedImage stripes = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < side; x += 2) {
      for (int y = 0; y < side; y++) {
        stripes.setRGB(x, y, 0xFFFFFF);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(stripes, "png", png);
    send(ben, "PUT", "/api/profile/photo", png.toByteArray());

    byte[] stored = send(ben, "GET", "/api/profile/photo", new byte[0]).body();

    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(stored));
    assertThat(shown.getWidth()).isEqualTo(1024);
    for (int x = 0; x < 1024; x++) {
      assertThat(new Color(shown.getRGB(x, 500)).getGreen()).isBetween(120, 136);
    }
  }

  @Test
  void metadataIsGone() throws Exception {
    byte[] jpeg = picture("jpeg", 40, 40);
    byte[] secret = "GPS 51.5007 N 0.1246 W".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer comment = ByteBuffer.allocate(secret.length + 4);
    comment.putShort((short) 0xFFFE).putShort((short) (secret.length + 2)).put(secret);
    send(ben, "PUT", "/api/profile/photo", withPart(jpeg, comment.array()));

    byte[] stored = send(ben, "GET", "/api/profile/photo", new byte[0]).body();

    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
  }

  @ParameterizedTest
  @CsvSource({"1,40,20,2,2", "3,40,20,37,17", "6,20,40,17,2", "8,20,40,2,37"})
  void aPhotoStandsUprightHoweverTheCameraWasHeld(int held, int width, int height, int x, int y)
      throws Exception {
    BufferedImage corner = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = corner.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 16, 8);
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(corner, "jpeg", jpeg);
    ByteBuffer exif = ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34);
    exif.put("Exif\0\0MM\0\52\0\0\0\10\0\1".getBytes(StandardCharsets.ISO_8859_1));
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) held);
    assertThat(
            send(ben, "PUT", "/api/profile/photo", withPart(jpeg.toByteArray(), exif.array()))
                .statusCode())
        .isEqualTo(204);

    byte[] stored = send(ben, "GET", "/api/profile/photo", new byte[0]).body();

    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(stored));
    assertThat(shown.getWidth()).isEqualTo(width);
    assertThat(shown.getHeight()).isEqualTo(height);
    assertThat(new Color(shown.getRGB(x, y)).getRed()).isGreaterThan(150);
    assertThat(new Color(shown.getRGB(width / 2, height / 2)).getRed()).isLessThan(80);
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  /** A JPEG with something put in before its picture. */
  private static byte[] withPart(byte[] jpeg, byte[] part) {
    return ByteBuffer.allocate(jpeg.length + part.length)
        .put(jpeg, 0, 2)
        .put(part)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  @Test
  void webpIsUnderstood() throws Exception {
    byte[] webp =
        Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

    assertThat(send(ben, "PUT", "/api/profile/photo", webp).statusCode()).isEqualTo(204);
  }

  @Test
  void whatIsNoPhotoIsRefused() throws Exception {
    Person zoe = server.signIn("zoe");
    byte[] nothing = "<svg/>".getBytes(StandardCharsets.UTF_8);
    assertThat(send(zoe, "PUT", "/api/profile/photo", nothing).statusCode()).isEqualTo(415);
    assertThat(send(zoe, "PUT", "/api/profile/photo", picture("gif", 9, 9)).statusCode())
        .isEqualTo(415);
    assertThat(send(zoe, "PUT", "/api/profile/photo", bomb(30_000)).statusCode()).isEqualTo(413);
    assertThat(send(zoe, "PUT", "/api/profile/photo", bomb(100)).statusCode()).isEqualTo(422);
    assertThat(send(zoe, "PUT", "/api/profile/photo", new byte[5 * 1024 * 1024 + 1]).statusCode())
        .isEqualTo(413);
    assertThat(send(zoe, "GET", "/api/profile/photo", new byte[0]).statusCode()).isEqualTo(404);
  }

  @Test
  void aStrangerSeesNone() throws Exception {
    Person stranger = server.register("stranger");
    send(ann, "PUT", "/api/profile/photo", picture("png", 10, 10));

    assertThat(send(stranger, "GET", "/api/users/" + ann.id() + "/photo", new byte[0]).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPhotoCanBeTakenBack() throws Exception {
    Person oleh = server.signIn("oleh");
    send(oleh, "PUT", "/api/profile/photo", picture("png", 10, 10));
    assertThat(send(oleh, "DELETE", "/api/profile/photo", new byte[0]).statusCode()).isEqualTo(204);
    assertThat(send(oleh, "GET", "/api/profile/photo", new byte[0]).statusCode()).isEqualTo(404);
  }
}
