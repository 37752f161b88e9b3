package org.duet.app.media.webrtc.camera;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.duet.app.media.film.Film;
import org.duet.app.media.film.Yuv;
import org.duet.app.media.webrtc.library.Errand;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Outlet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A film in place of a camera, from its beginning to its end and over again; a single picture
 * stands still. It is read on a thread of its own, as files can be slow.
 */
final class FilmCamera implements Camera {
  private static final Logger LOG = LoggerFactory.getLogger(FilmCamera.class);

  /** What stands still is still sent, so that who comes later sees it. */
  private static final double SLOWEST = 15;

  private final Path file;
  private final WebRtcThread thread;
  private final Outlet outlet;
  private final Runnable unreadable;
  private @Nullable Showing showing;
  private volatile boolean dark;

  /**
   * @param unreadable told on the media thread, if there is no picture, or none any more
   */
  FilmCamera(Path file, WebRtcThread thread, Outlet outlet, Runnable unreadable) {
    this.file = file;
    this.thread = thread;
    this.outlet = outlet;
    this.unreadable = unreadable;
  }

  @Override
  public void start() {
    if (showing == null) {
      showing = new Showing();
      showing.reader.start();
    }
  }

  @Override
  public void dark(boolean next) {
    dark = next;
  }

  @Override
  public void stop() {
    Showing present = showing;
    showing = null;
    if (present != null) {
      present.end();
    }
  }

  @Override
  public void dispose() {}

  /** From one start to one stop. */
  private final class Showing {
    private final Thread reader =
        Thread.ofPlatform().daemon().name("duet-film").unstarted(this::read);

    /** Whether the media thread still has the last picture. */
    private final AtomicBoolean busy = new AtomicBoolean();

    private volatile boolean over;

    private void read() {
      try {
        boolean any = true;
        while (!over && any) {
          any = readOnce();
        }
        if (!any) {
          fail("there is not one whole picture in it");
        }
      } catch (Exception e) { // whatever a file makes of its readers
        fail(String.valueOf(e.getMessage()));
      }
    }

    private void fail(String why) {
      LOG.warn("The film in place of the camera cannot be shown: {}", why);
      thread.execute(() -> {
        if (!over) {
          unreadable.run();
        }
      });
    }

    /** Whether there was any picture. */
    private boolean readOnce() throws Exception {
      try (Film film = Film.open(file)) {
        Yuv picture = new Yuv(film.width(), film.height());
        Errand delivery = new Errand(() -> deliver(picture));
        long period = (long) (1e9 / film.rate());
        long due = System.nanoTime();
        boolean any = false;
        while (!over && film.next(picture)) {
          any = true;
          due = Math.max(due + period, System.nanoTime());
          show(delivery, due);
        }
        return any;
      }
    }

    private void show(Errand delivery, long until) {
      do {
        if (busy.compareAndSet(false, true)) {
          thread.execute(delivery);
        }
        long wait = Math.min((long) (1e9 / SLOWEST), until - System.nanoTime());
        LockSupport.parkNanos(Math.max(1, wait));
      } while (!over && (System.nanoTime() < until || busy.get()));
    }

    private void deliver(Yuv picture) {
      try {
        if (!over) {
          FrameRing.Slot to = outlet.canvas(picture.width(), picture.height());
          if (dark) {
            to.black();
          } else {
            to.lay(picture);
          }
          outlet.push(to);
        }
      } finally {
        busy.set(false);
      }
    }

    private void end() {
      over = true;
      LockSupport.unpark(reader);
    }
  }
}
