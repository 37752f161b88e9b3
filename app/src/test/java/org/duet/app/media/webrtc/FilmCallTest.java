package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.duet.app.media.Lack;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files in place of a camera, as their owner sees them in a call. */
@Timeout(60)
class FilmCallTest {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 36;

  @TempDir private Path folder;

  private static Side with(Path film) {
    return new Side(MediaSettings.synthetic("Ann").withFilm(film), Patience.usual());
  }

  private static double hue(Side side) {
    return HeadlessFx.ask(() -> {
      var image = side.call.local().image().get();
      return image == null ? -1 : image.getPixelReader().getColor(20, 20).getHue();
    });
  }

  private static void shows(Path film, double hue) {
    try (Side ann = with(film)) {
      VideoPicture own = ann.open().local();
      own.resize(WIDTH, HEIGHT);
      Until.soon("it is shown", () -> Math.abs(hue(ann) - hue) < 15);
      long shown = own.framesShown();
      Until.soon("it goes on after its end", () -> own.framesShown() > shown + 5);
    }
  }

  private static BufferedImage picture(Color colour) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(colour);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.dispose();
    return picture;
  }

  @Test
  void filmsAndPicturesAreShownOverAndOver() throws IOException {
    Path still = folder.resolve("still.png");
    ImageIO.write(picture(Color.BLUE), "png", still.toFile());
    shows(still, 240);

    Path jpegs = folder.resolve("film.mjpeg");
    try (OutputStream out = Files.newOutputStream(jpegs)) {
      ImageIO.write(picture(Color.GREEN), "jpg", out);
      ImageIO.write(picture(Color.GREEN), "jpg", out);
    }
    shows(jpegs, 120);

    Path y4m = folder.resolve("film.y4m");
    byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
    Arrays.fill(frame, (byte) 82);
    Arrays.fill(frame, WIDTH * HEIGHT, WIDTH * HEIGHT * 5 / 4, (byte) 90);
    Arrays.fill(frame, WIDTH * HEIGHT * 5 / 4, frame.length, (byte) 240);
    try (OutputStream out = Files.newOutputStream(y4m)) {
      out.write("YUV4MPEG2 W64 H36 F25:1 C420jpeg\n".getBytes());
      for (int i = 0; i < 3; i++) {
        out.write("FRAME\n".getBytes());
        out.write(frame);
      }
    }
    shows(y4m, 0);
  }

  @Test
  void whatIsNoFilmIsALackAndTheCallGoesOn() throws IOException {
    Path text = Files.writeString(folder.resolve("film.y4m"), "not at all");
    try (Side ann = with(text)) {
      ann.open();
      Until.soon(
          "it is said",
          () -> ann.lacks.stream().anyMatch(all -> all.contains(Lack.FILM_UNREADABLE)));
      assertThat(ann.links).isEmpty();
    }
  }
}
