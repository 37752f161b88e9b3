package org.duet.app.media.x11;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duet.app.media.Rehearsal.Still;
import org.duet.app.media.ScreenDriver;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenList.Offer;
import org.duet.app.media.ScreenList.Reason;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.ScreenSource.Kind;
import org.duet.app.media.x11.Desktop.Area;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screens and windows of the X11 desktop that this process belongs to. */
public final class X11Screens implements ScreenDriver {
  private static final Logger LOG = LoggerFactory.getLogger(X11Screens.class);
  private static final String SCREEN = "screen-";
  private static final String WINDOW = "window-";
  private static final int MOST_WINDOWS = 24;

  /** What is smaller is no window that anybody reads in. */
  private static final int SMALL = 32;

  private final Map<String, String> environment;

  /**
   * @param environment the variables of the process, which say where the desktop is
   */
  public X11Screens(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * There every program sees its own windows only, and the screen is black; what of X11 there is
   * serves old programs.
   */
  private boolean isWayland() {
    return !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
        || environment.getOrDefault("XDG_SESSION_TYPE", "").equals("wayland");
  }

  @Override
  public ScreenList list() {
    Optional<Display> display = Display.of(environment);
    if (isWayland() || display.isEmpty()) {
      return new ScreenList.Refused(isWayland() ? Reason.WAYLAND : Reason.NO_DESKTOP);
    }
    try (Wire wire = Wire.open(display.get())) {
      List<Offer> all = new ArrayList<>();
      Desktop desktop = new Desktop(wire);
      int number = 0;
      for (Area area : desktop.screens()) {
        all.add(
            new Offer(
                new ScreenSource(
                    SCREEN + number,
                    Kind.SCREEN,
                    ++number + " · " + area.width() + " × " + area.height()),
                still(wire, wire.roots().window(), area)));
      }
      all.addAll(windows(wire, desktop));
      return new ScreenList.Found(all);
    } catch (IOException e) {
      LOG.info("The desktop cannot be looked at: {}", e.toString());
      return new ScreenList.Refused(Reason.NO_DESKTOP);
    }
  }

  private static List<Offer> windows(Wire wire, Desktop desktop) throws IOException {
    List<Offer> found = new ArrayList<>();
    for (int window : desktop.windows()) {
      try {
        String title = isWorthSharing(desktop, window) ? desktop.title(window) : "";
        if (!title.isEmpty() && found.size() < MOST_WINDOWS) {
          var source =
              new ScreenSource(WINDOW + Integer.toUnsignedString(window), Kind.WINDOW, title);
          found.add(new Offer(source, still(wire, window, null)));
        }
      } catch (Wire.Refusal e) {
        LOG.debug("A window closed while it was listed");
      }
    }
    return found;
  }

  /** Not those of this program: who is in a call has them before their eyes. */
  private static boolean isWorthSharing(Desktop desktop, int window) throws IOException {
    Area area = desktop.geometry(window);
    return Math.min(area.width(), area.height()) >= SMALL
        && desktop.isShown(window)
        && desktop.process(window) != ProcessHandle.current().pid();
  }

  private static @Nullable Still still(Wire wire, int window, @Nullable Area area) {
    try {
      Shot shot = new Shot();
      return new Look(wire, window, area).look(shot) ? Thumbnail.of(shot) : null;
    } catch (IOException e) {
      return null; // it can be chosen by its title
    }
  }

  @Override
  public Opened open(ScreenSource source) throws IOException {
    Display display =
        Display.of(environment).orElseThrow(() -> new IOException("There is no display."));
    Wire wire = Wire.open(display);
    try {
      return open(wire, source);
    } catch (Wire.Refusal e) {
      wire.close();
      throw e.isGone() ? new Gone() : e;
    } catch (IOException | RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  private static Opened open(Wire wire, ScreenSource source) throws IOException {
    if (source.kind() == Kind.WINDOW) {
      int window = Integer.parseUnsignedInt(source.id().substring(WINDOW.length()));
      Look look = new Look(wire, window, null);
      look.keepApart();
      return look;
    }
    List<Area> screens = new Desktop(wire).screens();
    int number = Integer.parseInt(source.id().substring(SCREEN.length()));
    if (number >= screens.size()) {
      throw new Gone();
    }
    return new Look(wire, wire.roots().window(), screens.get(number));
  }
}
