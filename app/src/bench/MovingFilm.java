import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** A film of 720p at thirty frames a second, for whatever stands in for a camera. */
final class MovingFilm {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FRAMES = 60;

  private MovingFilm() {}

  /** Two seconds of a picture that moves all over, with some noise. */
  static Path make() throws IOException {
    Path file = Files.createTempFile("duet-film", ".y4m");
    byte[] luma = new byte[WIDTH * HEIGHT];
    byte[] colour = new byte[WIDTH * HEIGHT / 4];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("YUV4MPEG2 W%d H%d F30:1 Ip A1:1 C420jpeg\n"
          .formatted(WIDTH, HEIGHT).getBytes(StandardCharsets.US_ASCII));
      Random random = new Random(1);
      for (int frame = 0; frame < FRAMES; frame++) {
        double turn = 2 * Math.PI * frame / FRAMES;
        int left = (int) (WIDTH / 3 * (1 + Math.sin(turn)));
        int top = (int) (HEIGHT / 3 * (1 + Math.cos(turn)));
        for (int y = 0; y < HEIGHT; y++) {
          for (int x = 0; x < WIDTH; x++) {
            boolean face = Math.hypot(x - left - 200, y - top - 120) < 120;
            int base = face ? 150 + (x - left) / 8 : 60 + x / 16 + y / 12;
            luma[y * WIDTH + x] = (byte) (base + random.nextInt(5));
          }
        }
        Arrays.fill(colour, (byte) 120);
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(luma);
        out.write(colour);
        Arrays.fill(colour, (byte) 140);
        out.write(colour);
      }
    }
    return file;
  }
}
