package org.duet.app.media.webrtc.screen;

import dev.onvoid.webrtc.PeerConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.machine.OperatingSystem;
import org.duet.app.media.ScreenDriver;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenList.Reason;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.picture.Inlet;
import org.duet.app.media.x11.X11Screens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be shared on this machine, and how. On the media thread. */
public final class Screens {
  private static final Logger LOG = LoggerFactory.getLogger(Screens.class);

  private final CallEnvironment environment;
  private final Supplier<PeerConnectionFactory> factory;

  /** Null where the library looks by itself. */
  private final @Nullable ScreenDriver driver;

  public Screens(CallEnvironment environment, Supplier<PeerConnectionFactory> factory) {
    this.environment = environment;
    this.factory = factory;
    driver =
        environment.settings().synthetic() == Synthetic.ALWAYS ? new DrawnScreens() : ofDesktop();
  }

  private static @Nullable ScreenDriver ofDesktop() {
    return switch (OperatingSystem.current()) {
      case WINDOWS, MACOS -> null;
      case LINUX, OTHER -> new X11Screens(System.getenv());
    };
  }

  /** What there is; done on any thread. */
  public CompletableFuture<ScreenList> list() {
    CompletableFuture<ScreenList> found = new CompletableFuture<>();
    ScreenDriver present = driver;
    if (present == null) {
      found.complete(orNone(LibraryScreens::list));
    } else {
      // A desktop may let who asks wait.
      Thread.ofPlatform()
          .daemon()
          .name("duet-screens")
          .start(() -> found.complete(orNone(present::list)));
    }
    return found;
  }

  private static ScreenList orNone(Supplier<ScreenList> asked) {
    try {
      return asked.get();
    } catch (Throwable t) { // the library throws java.lang.Error
      LOG.warn("What is on the screen cannot be listed", t);
      return new ScreenList.Refused(Reason.NO_DESKTOP);
    }
  }

  /**
   * Something to be shared, which is not yet.
   *
   * @param ended told on the media thread, if it ends by itself
   */
  public Screen make(ScreenSource what, Inlet inlet, Consumer<Share.Why> ended) {
    ScreenDriver present = driver;
    return present == null
        ? new LibraryScreen(what, factory.get(), environment.thread(), inlet, ended)
        : new DriverScreen(present, what, environment.thread(), inlet, ended);
  }
}
