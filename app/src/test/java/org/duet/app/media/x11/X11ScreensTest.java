package org.duet.app.media.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duet.app.media.ScreenDriver.Gone;
import org.duet.app.media.ScreenDriver.Opened;
import org.duet.app.media.ScreenDriver.Shot;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenList.Found;
import org.duet.app.media.ScreenList.Reason;
import org.duet.app.media.ScreenList.Refused;
import org.duet.app.media.ScreenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real display, without a monitor, and windows of known colours on it. */
@Timeout(60)
class X11ScreensTest {
  private static final int GREEN = 0x20c040;
  private static final int RED = 0xd02030;

  /** What the first guest of a display makes has ids from here on. */
  private static final int FIRST = 0x200000;

  private static final int PLANS = FIRST + 1;
  private static final int OWN = FIRST + 2;
  private static final int CARDINAL = 6;
  private static final int STRING = 31;
  private static final int WM_NAME = 39;

  @TempDir private Path home;
  private Process server;
  private Map<String, String> environment;
  private Wire guest;

  @BeforeEach
  void aDisplay() throws IOException {
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    assumeTrue(there, "Xvfb is not installed");
    server =
        new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String number = server.inputReader(StandardCharsets.US_ASCII).readLine();
    environment = Map.of("DISPLAY", ":" + number, "HOME", home.toString());
    guest = Wire.open(Display.of(environment).orElseThrow());
  }

  @AfterEach
  void gone() {
    if (server != null) {
      guest.close();
      server.destroy();
    }
  }

  private void window(int id, int at, int colour, String title) throws IOException {
    guest.tell(
        new Request(1, 0)
            .with(id)
            .with(guest.roots().window())
            .withShort(at)
            .withShort(at)
            .withShort(201)
            .withShort(100)
            .withShort(0)
            .withShort(1)
            .with(0)
            .with(2)
            .with(colour));
    byte[] name = title.getBytes(StandardCharsets.ISO_8859_1);
    guest.tell(property(id, WM_NAME, STRING).with(8).with(name.length).with(name));
    guest.tell(new Request(8, 0).with(id));
    new Desktop(guest).geometry(id); // answered when all before is done
  }

  private static Request property(int window, int name, int kind) {
    return new Request(18, 0).with(window).with(name).with(kind);
  }

  private void belongsToThisProcess(int window) throws IOException {
    byte[] name = "_NET_WM_PID".getBytes(StandardCharsets.ISO_8859_1);
    int atom =
        guest.ask(new Request(16, 0).withShort(name.length).withShort(0).with(name)).getInt(8);
    guest.tell(
        property(window, atom, CARDINAL)
            .with(32)
            .with(1)
            .with((int) ProcessHandle.current().pid()));
    new Desktop(guest).geometry(window);
  }

  private static int colour(Shot shot, int x, int y) {
    int at = 4 * (y * shot.width() + x);
    byte[] p = shot.pixels();
    return (p[at + 2] & 0xff) << 16 | (p[at + 1] & 0xff) << 8 | p[at] & 0xff;
  }

  @Test
  void aWindowIsSeenWholeWhateverLiesOnItAndItsEndIsSaid() throws IOException {
    window(PLANS, 20, GREEN, "Plans");
    window(OWN, 60, RED, "Duet");
    belongsToThisProcess(OWN);
    X11Screens screens = new X11Screens(environment);
    List<ScreenSource> listed =
        ((Found) screens.list()).offers().stream().map(ScreenList.Offer::source).toList();
    assertThat(listed)
        .extracting(ScreenSource::title)
        .as("not this program's own")
        .containsExactly("1 · 640 × 480", "Plans");

    Shot shot = new Shot();
    try (Opened screen = screens.open(listed.getFirst())) {
      assertThat(screen.look(shot)).isTrue();
      assertThat(colour(shot, 30, 30)).isEqualTo(GREEN);
      assertThat(colour(shot, 70, 70)).isEqualTo(RED);
    }
    try (Opened plans = screens.open(listed.getLast())) {
      assertThat(plans.look(shot)).isTrue();
      assertThat(shot.width()).isEqualTo(201);
      guest.tell(new Request(61, 0).with(PLANS).with(0).with(0)); // painted anew, all of it
      new Desktop(guest).geometry(PLANS);
      assertThat(plans.look(shot)).isTrue();
      assertThat(colour(shot, 150, 80)).as("below the red one").isEqualTo(GREEN);

      guest.tell(new Request(10, 0).with(PLANS)); // minimised
      new Desktop(guest).geometry(PLANS);
      assertThat(plans.look(shot)).isFalse();

      guest.tell(new Request(4, 0).with(PLANS)); // closed
      new Desktop(guest).geometry(OWN);
      assertThatThrownBy(() -> plans.look(shot)).isInstanceOf(Gone.class);
      assertThatThrownBy(() -> screens.open(listed.getLast()).look(shot)).isInstanceOf(Gone.class);
    }
  }

  @Test
  void whereNothingCanBeSeenItIsSaidWhy() {
    assertThat(new X11Screens(Map.of("DISPLAY", ":9", "WAYLAND_DISPLAY", "wayland-0")).list())
        .isEqualTo(new Refused(Reason.WAYLAND));
    assertThat(new X11Screens(Map.of()).list()).isEqualTo(new Refused(Reason.NO_DESKTOP));
    assertThat(new X11Screens(Map.of("DISPLAY", ":4711")).list())
        .isEqualTo(new Refused(Reason.NO_DESKTOP));
  }
}
