package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCPeerConnectionState;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.duet.app.media.MediaLink;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;

/**
 * Says how the link stands and has it mended. All on the media thread.
 *
 * <pre>
 * CONNECTING ──▶ CONNECTED ◀──▶ INTERRUPTED: after a grace, again and again, a new try for paths
 *      │  as there, before the first path: offer or answer may not have arrived
 *      │ no path in time             │ given up
 *      └──────────▶ FAILED ◀─────────┘
 * </pre>
 *
 * <p>The library itself heals an outage of a few seconds; a longer one only when asked to look for
 * paths again (an ICE restart), repeatedly, since what is asked during the outage is lost. Where
 * somebody knows that the paths are gone, nothing is waited for.
 */
final class LinkWatch {
  /** An answer comes back meanwhile: another try before it would make nothing of this one. */
  private static final Duration REST = Duration.ofSeconds(1);

  private final WebRtcThread thread;
  private final Patience patience;
  private final Consumer<MediaLink> listener;
  private final Runnable restart;
  private final Duration lag;
  private MediaLink link = MediaLink.CONNECTING;
  private @Nullable Future<?> deadline;
  private @Nullable Future<?> retry;
  private @Nullable Future<?> rest;
  private boolean lookAgain;

  /**
   * @param first whether this side is the first to try, or half a turn behind the other: what only
   *     one side can mend is mended, and the two hardly ever meet
   * @param restart looks for paths again
   */
  LinkWatch(
      WebRtcThread thread,
      Patience patience,
      boolean first,
      Consumer<MediaLink> listener,
      Runnable restart) {
    lag = first ? Duration.ZERO : patience.retry().dividedBy(2);
    this.thread = thread;
    this.patience = patience;
    this.listener = listener;
    this.restart = restart;
  }

  /** The other is there to connect to. Once. */
  void begin() {
    listener.accept(link);
    deadline = thread.after(patience.connect(), this::giveUp);
    retry = thread.after(patience.first().plus(lag), this::tryAgain);
  }

  void stateChanged(RTCPeerConnectionState state) {
    if (link == MediaLink.FAILED) {
      return;
    }
    switch (state) {
      case CONNECTED -> {
        stopTrying();
        become(MediaLink.CONNECTED);
      }
      case DISCONNECTED -> interrupted(patience.grace());
      case FAILED -> interrupted(Duration.ZERO);
      case NEW, CONNECTING, CLOSED -> {}
    }
  }

  /** Before the first connection the library's own failure counts as little as silence does. */
  private void interrupted(Duration untilRetry) {
    if (link == MediaLink.CONNECTED) {
      become(MediaLink.INTERRUPTED);
      deadline = thread.after(patience.giveUp(), this::giveUp);
    }
    cancel(retry);
    retry = thread.after(untilRetry.plus(lag), this::tryAgain);
  }

  private void tryAgain() {
    retry = thread.after(patience.retry(), this::tryAgain);
    restart.run();
  }

  /** This machine slept, or its network is another one: what is connected may be so no longer. */
  void lookAgain() {
    if (deadline == null || link == MediaLink.FAILED) {
      return; // not begun, or over
    }
    if (rest != null && !rest.isDone()) {
      lookAgain = true;
      return;
    }
    rest = thread.after(REST, this::rested);
    cancel(retry);
    if (link == MediaLink.CONNECTED) {
      restart.run();
    } else {
      tryAgain();
    }
  }

  private void rested() {
    rest = null;
    if (lookAgain) {
      lookAgain = false;
      lookAgain();
    }
  }

  private void giveUp() {
    stop();
    become(MediaLink.FAILED);
  }

  /** No timer is left running. */
  void stop() {
    stopTrying();
    cancel(rest);
  }

  private void stopTrying() {
    cancel(deadline);
    cancel(retry);
  }

  /** Whether there was a path to the other at any time. */
  boolean wasConnected() {
    return link != MediaLink.CONNECTING;
  }

  private void become(MediaLink next) {
    if (link != next) {
      link = next;
      listener.accept(next);
    }
  }

  private static void cancel(@Nullable Future<?> timer) {
    if (timer != null) {
      timer.cancel(false);
    }
  }
}
