package org.duet.app.media.webrtc.screen;

import dev.onvoid.webrtc.media.video.desktop.DesktopCapturer;
import dev.onvoid.webrtc.media.video.desktop.DesktopSource;
import dev.onvoid.webrtc.media.video.desktop.ScreenCapturer;
import dev.onvoid.webrtc.media.video.desktop.WindowCapturer;
import java.util.ArrayList;
import java.util.List;
import org.duet.app.machine.OperatingSystem;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenList.Offer;
import org.duet.app.media.ScreenList.Reason;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.ScreenSource.Kind;

/**
 * What the library can look at by itself. On the media thread, and never on Linux: there the
 * library's own parts do not fit each other, and the first question ends the process.
 */
final class LibraryScreens {
  private static final String ID = "library-";

  private LibraryScreens() {}

  static ScreenList list() {
    List<Offer> all = new ArrayList<>(offers(new ScreenCapturer(), Kind.SCREEN));
    List<Offer> windows = offers(new WindowCapturer(), Kind.WINDOW);
    if (OperatingSystem.MACOS.isCurrent() && windows.isEmpty()) {
      // Who did not allow it is told of no window but their own, and shown an empty screen.
      return new ScreenList.Refused(Reason.PERMISSION);
    }
    all.addAll(windows);
    return all.isEmpty() ? new ScreenList.Refused(Reason.NO_DESKTOP) : new ScreenList.Found(all);
  }

  private static List<Offer> offers(DesktopCapturer capturer, Kind kind) {
    try {
      List<Offer> found = new ArrayList<>();
      for (DesktopSource one : capturer.getDesktopSources()) {
        String title = kind == Kind.SCREEN ? String.valueOf(found.size() + 1) : title(one);
        if (!title.isEmpty()) {
          found.add(new Offer(new ScreenSource(ID + one.id, kind, title), null));
        }
      }
      return found;
    } finally {
      capturer.dispose();
    }
  }

  private static String title(DesktopSource one) {
    return one.title == null ? "" : one.title.strip();
  }

  static boolean isThere(ScreenSource window) {
    return offers(new WindowCapturer(), Kind.WINDOW).stream()
        .anyMatch(offer -> offer.source().id().equals(window.id()));
  }

  static long number(ScreenSource source) {
    return Long.parseLong(source.id().substring(ID.length()));
  }
}
