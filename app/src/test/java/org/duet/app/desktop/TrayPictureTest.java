package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the icon beside the clock looks like: what waits shows, and what kind of thing. */
class TrayPictureTest {
  private static final int SIZE = 64;

  @Test
  void messagesAndCallsLookDifferent() throws IOException {
    BufferedImage calm = picture(0, 0);
    BufferedImage messages = picture(0, 3);
    BufferedImage call = picture(1, 0);
    BufferedImage both = picture(1, 3);
    assertThat(corner(messages)).isNotEqualTo(corner(calm)).isNotEqualTo(corner(call));
    assertThat(corner(both)).isEqualTo(corner(call));
    assertThat(foot(both)).isNotEqualTo(foot(call));
    assertThat(foot(messages)).isEqualTo(foot(calm));
  }

  /** To be looked at as well, as small as trays are. */
  private static BufferedImage picture(int calls, int unread) throws IOException {
    for (int size : new int[] {16, 24, SIZE}) {
      for (boolean quiet : new boolean[] {false, true}) {
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        String name = "tray-%d-%d-%d%s.png".formatted(calls, unread, size, quiet ? "-quiet" : "");
        ImageIO.write(
            TrayPicture.of(new Tray.Look("", calls, unread, quiet), size, size),
            "png",
            folder.resolve(name).toFile());
      }
    }
    return TrayPicture.of(new Tray.Look("", calls, unread, false), SIZE, SIZE);
  }

  /** A point of the number's disc, beside the number. */
  private static int corner(BufferedImage picture) {
    return picture.getRGB(SIZE - 34, 19);
  }

  private static int foot(BufferedImage picture) {
    return picture.getRGB(SIZE - 11, SIZE - 11);
  }
}
