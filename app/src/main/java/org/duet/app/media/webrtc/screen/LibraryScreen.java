package org.duet.app.media.webrtc.screen;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.video.VideoDesktopSource;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.ScreenSource.Kind;
import org.duet.app.media.Share;
import org.duet.app.media.webrtc.camera.Tap;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.Inlet;
import org.jspecify.annotations.Nullable;

/** A screen that the library looks at by itself, which it can on Windows and on macOS. */
final class LibraryScreen implements Screen {
  private static final int FRAMES = 15;
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final VideoDesktopSource source = new VideoDesktopSource();
  private final ScreenSource what;
  private final WebRtcThread thread;
  private final Consumer<Share.Why> ended;
  private final Tap tap;
  private @Nullable Future<?> watch;

  LibraryScreen(
      ScreenSource what,
      PeerConnectionFactory factory,
      WebRtcThread thread,
      Inlet inlet,
      Consumer<Share.Why> ended) {
    this.what = what;
    this.thread = thread;
    this.ended = ended;
    source.setSourceId(LibraryScreens.number(what), what.kind() == Kind.WINDOW);
    source.setFrameRate(FRAMES);
    source.setMaxFrameSize(WIDTH, HEIGHT);
    tap = new Tap(factory, source, thread, inlet);
  }

  @Override
  public void start() {
    tap.open();
    source.start();
    // The library goes on in silence with a window that is not there any more.
    watch = thread.every(LOOK, this::look);
  }

  private void look() {
    if (what.kind() == Kind.WINDOW && !LibraryScreens.isThere(what)) {
      ended.accept(Share.Why.CLOSED);
    }
  }

  @Override
  public void stop() {
    if (watch != null) {
      watch.cancel(false);
    }
    source.stop();
    tap.close();
    tap.dispose();
    source.dispose();
  }
}
