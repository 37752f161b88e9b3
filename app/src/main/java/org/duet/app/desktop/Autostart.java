package org.duet.app.desktop;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.duet.app.machine.OperatingSystem;

/**
 * Whether the client starts when the person logs in to their desktop. The system keeps it, and
 * nobody else does. Returns at once; from any thread. No future fails.
 */
public interface Autostart {
  /** How it stands. */
  enum Standing {
    ON,
    OFF,
    /** Nobody knows how this client would be started: it is not installed. */
    NOT_POSSIBLE
  }

  CompletableFuture<Standing> standing();

  /**
   * Wants it, or does not.
   *
   * @return how it stands then
   */
  CompletableFuture<Standing> want(boolean on);

  /** What this system has, for this client as it was started. */
  static Autostart ofThisSystem() {
    return StartCommand.ofThisProcess()
        .map(command -> {
          Path home = Path.of(System.getProperty("user.home", ""));
          return switch (OperatingSystem.current()) {
            case WINDOWS -> new AutostartRegistry("reg", command);
            case MACOS -> AutostartFile.launchd(home, command);
            case LINUX, OTHER -> {
              String config = System.getenv("XDG_CONFIG_HOME");
              boolean usable = config != null && Path.of(config).isAbsolute();
              yield AutostartFile.xdg(usable ? Path.of(config) : home.resolve(".config"), command);
            }
          };
        })
        .orElse(NONE);
  }

  /** Of a system that knows no such thing. */
  Autostart NONE =
      new Autostart() {
        @Override
        public CompletableFuture<Standing> standing() {
          return CompletableFuture.completedFuture(Standing.NOT_POSSIBLE);
        }

        @Override
        public CompletableFuture<Standing> want(boolean on) {
          return standing();
        }
      };
}
