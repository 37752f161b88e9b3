package org.duet.app.media.webrtc;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.SoundModule;
import org.duet.app.media.webrtc.link.DryRun;
import org.jspecify.annotations.Nullable;

/**
 * The native library of one client, opened at the first need. It keeps to the sound server it found
 * then: where that has ended, or came only later, another library takes its place. All on the media
 * thread.
 *
 * <pre>
 *   ┌──────drop, or renew where its sound is lost: nothing uses it──────┐
 *   ▼                                                                   │
 * closed ──get──▶ open ──replace: a call goes on with another──▶ open ──┘
 * </pre>
 */
final class OpenLibrary {
  private final CallEnvironment environment;
  private @Nullable NativeLibrary open;
  private @Nullable DryRun dryRun;

  OpenLibrary(CallEnvironment environment) {
    this.environment = environment;
  }

  NativeLibrary get() {
    NativeLibrary present = open;
    if (present == null) {
      present = make();
      open = present;
    }
    return present;
  }

  private NativeLibrary make() {
    return new NativeLibrary(environment.settings().synthetic());
  }

  /** Opens it, and goes once through what the first call of a program needs. */
  void warmUp() {
    if (dryRun == null) {
      dryRun = new DryRun(get(), environment.thread());
    }
  }

  /** Whether its sound leads to a server that has ended, or to none though there is one now. */
  boolean isLost() {
    return isLost(environment.route()::isLost);
  }

  /** The same, and there is a server to turn to instead. */
  boolean isReplaced() {
    return isLost(environment.route()::isReplaced);
  }

  private boolean isLost(Predicate<SoundModule> lost) {
    return open != null
        && environment.settings().synthetic() != Synthetic.ALWAYS
        && lost.test(open.sound());
  }

  /** Drops it where its sound is lost by now; the next who needs it opens it anew. */
  void renew() {
    if (isLost(environment.route()::isLostNow)) {
      drop();
    }
  }

  /** While nothing uses it: with a live call its end would be that of the process. */
  void drop() {
    NativeLibrary old = open;
    open = null;
    if (old != null) {
      close(old);
    }
  }

  /**
   * Takes another one with the sound server that is there now.
   *
   * @param move takes whoever uses the old one to the new one; not called where the server is gone
   *     again, or lets nobody in
   */
  void replace(Consumer<NativeLibrary> move) {
    NativeLibrary old = open;
    NativeLibrary next = make();
    if (!next.sound().real()) {
      next.close();
      return;
    }
    open = next;
    move.accept(next);
    if (old != null) {
      close(old);
    }
  }

  private void close(NativeLibrary old) {
    if (dryRun != null) {
      dryRun.close();
    }
    old.close();
  }
}
