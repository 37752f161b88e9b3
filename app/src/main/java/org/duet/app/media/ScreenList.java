package org.duet.app.media;

import java.util.List;
import org.duet.app.media.Rehearsal.Still;
import org.jspecify.annotations.Nullable;

/** What can be shared just now, or why nothing can. */
public sealed interface ScreenList {
  /** These; screens first. */
  record Found(List<Offer> offers) implements ScreenList {
    public Found {
      offers = List.copyOf(offers);
    }
  }

  /** Nothing can be listed. */
  record Refused(Reason reason) implements ScreenList {}

  /**
   * One of them.
   *
   * @param still how it looked, small; null where that is not known
   */
  record Offer(ScreenSource source, @Nullable Still still) {}

  /** Why nothing can. */
  enum Reason {
    /** The desktop keeps programs from seeing each other's windows. */
    WAYLAND,
    /** The system asks the person first, and they did not allow it. */
    PERMISSION,
    /** There is no desktop, or none that this program can look at. */
    NO_DESKTOP
  }
}
