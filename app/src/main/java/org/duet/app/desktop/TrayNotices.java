package org.duet.app.desktop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The notices of Windows and macOS, as the Java platform shows them at the tray's icon: with words
 * alone, and without a way to take one back. So a click is all a person can do with one, and on one
 * that is out of date it only brings the window.
 *
 * <p>The platform does not say what was clicked: a double click on the icon sounds the same. Only
 * one who clicks soon after the newest notice is taken to mean that; everybody else is brought the
 * window, which is what the icon is for.
 *
 * <p>Not tried on either system: the project has been built on Linux, where {@link NotifySend} does
 * this. What the platform documents is kept to, and what it does beyond is unknown, such as whether
 * macOS tells of a click at all.
 */
final class TrayNotices implements Notifier {
  /** As long as systems leave a notice before the person, and some seconds to reach it. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** The icon in the tray that shows them. */
  interface Icon {
    /** Shows these words there. Returns at once; nothing happens where there is no icon. */
    void say(String title, String text);

    /**
     * From now on.
     *
     * @param clicked run on a thread of the icon's for every click on a notice, and for a double
     *     click on the icon
     */
    void onClick(Runnable clicked);
  }

  /**
   * The newest one.
   *
   * @param of the call, or the id of the match
   */
  private record Newest(Object of, Runnable open, Instant at) {}

  private final Icon icon;
  private final Runnable raise;
  private final InstantSource clock;
  private @Nullable Newest newest;

  /**
   * Shows nothing yet.
   *
   * @param raise brings the window; from any thread
   */
  TrayNotices(Icon icon, Runnable raise, InstantSource clock) {
    this.icon = icon;
    this.raise = raise;
    this.clock = clock;
    icon.onClick(() -> clicked().run());
  }

  /** What it means. */
  private synchronized Runnable clicked() {
    Newest meant = newest;
    newest = null;
    return meant == null || meant.at.plus(FRESH).isBefore(clock.instant()) ? raise : meant.open;
  }

  /** There are no buttons to answer or decline; the pop-up has them. */
  @Override
  public void calling(
      UUID call, String title, String text, String answer, String decline, Hand hand) {
    say(call, title, text, hand::open);
  }

  @Override
  public void news(long match, String title, String text, Runnable open) {
    say(match, title, text, open);
  }

  private synchronized void say(Object of, String title, String text, Runnable open) {
    newest = new Newest(of, open, clock.instant());
    icon.say(title, text);
  }

  @Override
  public void gone(UUID call) {
    forget(call);
  }

  @Override
  public void read(long match) {
    forget(match);
  }

  private synchronized void forget(Object of) {
    if (newest != null && newest.of.equals(of)) {
      newest = null;
    }
  }

  @Override
  public synchronized void close() {
    newest = null;
  }
}
