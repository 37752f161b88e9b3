package org.duet.app.desktop;

import java.awt.AWTException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an icon in the tray for as long as there is one. A tray comes and goes: a desktop may start
 * it after the programs of a log-in, and starts it anew after it broke down, which loses the icons.
 *
 * @param <I> the icon
 */
final class TrayKeeper<I> {
  private static final Logger log = LoggerFactory.getLogger(TrayKeeper.class);

  /** The desktop's tray. */
  interface Bar<I> {
    boolean isThere();

    /** Makes the icon; only where there is a tray. */
    I make();

    boolean holds(I icon);

    void put(I icon) throws AWTException;
  }

  private final Bar<I> bar;
  private @Nullable I icon;
  private boolean told;

  TrayKeeper(Bar<I> bar) {
    this.bar = bar;
  }

  /** The icon, once there was a tray to make it for. */
  @Nullable I icon() {
    return icon;
  }

  /**
   * Puts it there where it is not.
   *
   * @return whether it is there now
   */
  boolean tend() {
    try {
      if (!bar.isThere()) {
        tellOnce("This desktop has no tray");
        return false;
      }
      I kept = icon == null ? bar.make() : icon;
      icon = kept;
      if (!bar.holds(kept)) {
        bar.put(kept);
      }
      return true;
    } catch (AWTException | RuntimeException | LinkageError e) {
      tellOnce("There is no tray: " + e.getClass().getSimpleName());
      return false;
    }
  }

  private void tellOnce(String what) {
    if (!told) {
      told = true;
      log.info(what);
    }
  }
}
