package org.duet.app.media.x11;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.duet.app.media.ScreenDriver.Gone;
import org.duet.app.media.ScreenDriver.Opened;
import org.duet.app.media.ScreenDriver.Shot;
import org.duet.app.media.x11.Desktop.Area;
import org.duet.app.media.x11.Wire.Refusal;
import org.jspecify.annotations.Nullable;

/** Looks at one window, or at one part of the whole desktop. */
final class Look implements Opened {
  private static final int IMAGE = 73;
  private static final int AS_PIXELS = 2;
  private static final int LARGEST = 8192;

  private final Wire wire;
  private final Desktop desktop;
  private final Pointer pointer;
  private final int window;
  private final @Nullable Area area;

  /**
   * @param area the part of it that is looked at; null for all of it, whatever size it has
   */
  Look(Wire wire, int window, @Nullable Area area) throws IOException {
    this.wire = wire;
    this.window = window;
    this.area = area;
    desktop = new Desktop(wire);
    pointer = new Pointer(wire);
  }

  /**
   * From now on what lies on the window is not seen in its place. Else the other would see what the
   * person did not share.
   */
  void keepApart() throws IOException {
    int composite = desktop.extension("Composite");
    if (composite == 0) {
      throw new IOException("This display cannot tell a window from what lies on it.");
    }
    wire.ask(new Request(composite, 0).with(0).with(4));
    wire.tell(new Request(composite, 1).with(window).with(0)); // automatic
  }

  @Override
  public boolean look(Shot into) throws IOException {
    try {
      if (area == null && !desktop.isShown(window)) {
        return false;
      }
      Area part = area == null ? ofWindow() : area;
      if (part.width() < 2
          || part.height() < 2
          || Math.max(part.width(), part.height()) > LARGEST) {
        return false;
      }
      grab(part, into);
      Area at = area == null ? desktop.place(window) : area;
      pointer.draw(into, at.x(), at.y());
      return true;
    } catch (Refusal no) {
      if (no.isGone()) {
        throw new Gone();
      }
      return false; // it changed its size just now, or is being put away
    }
  }

  private Area ofWindow() throws IOException {
    Area whole = desktop.geometry(window);
    return new Area(0, 0, whole.width(), whole.height());
  }

  private void grab(Area part, Shot into) throws IOException {
    into.fit(part.width(), part.height());
    ByteBuffer head =
        wire.ask(
            new Request(IMAGE, AS_PIXELS)
                .with(window)
                .withShort(part.x())
                .withShort(part.y())
                .withShort(part.width())
                .withShort(part.height())
                .with(-1),
            into.pixels());
    int depth = head.get(1);
    if (depth != 24 && depth != 32) {
      throw new IOException("This display has colours that are not understood.");
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
