package org.duet.app.desktop;

import java.time.InstantSource;
import java.util.UUID;
import org.duet.app.machine.OperatingSystem;

/**
 * The notices of the desktop itself. Methods return at once and may be called from any thread;
 * where a system has none, nothing happens.
 */
public interface Notifier extends AutoCloseable {
  /** What a person can do about a call from where they are. */
  interface Hand {
    void answer();

    void decline();

    void open();
  }

  /**
   * Somebody calls.
   *
   * @param call told once, until it is gone
   * @param answer what the button that answers says
   * @param hand told on a thread of the notifier's
   */
  void calling(UUID call, String title, String text, String answer, String decline, Hand hand);

  /** They do not any more. */
  void gone(UUID call);

  /**
   * Something happened with a match that can wait: quieter than a call.
   *
   * @param match told once, until it is read
   * @param open to go there; run on a thread of the notifier's
   */
  void news(long match, String title, String text, Runnable open);

  /** It is known, or nothing any more. */
  void read(long match);

  @Override
  void close();

  /**
   * What this system has.
   *
   * @param icon where they are shown on systems that have them at the tray
   * @param raise brings the window; from any thread
   */
  static Notifier ofThisSystem(AwtTray icon, Runnable raise) {
    return switch (OperatingSystem.current()) {
      case LINUX -> NotifySend.ofThisSystem();
      case WINDOWS, MACOS -> new TrayNotices(icon, raise, InstantSource.system());
      case OTHER -> NONE;
    };
  }

  /** Of a system without any. */
  Notifier NONE =
      new Notifier() {
        @Override
        public void calling(
            UUID call, String title, String text, String answer, String decline, Hand hand) {}

        @Override
        public void gone(UUID call) {}

        @Override
        public void news(long match, String title, String text, Runnable open) {}

        @Override
        public void read(long match) {}

        @Override
        public void close() {}
      };
}
