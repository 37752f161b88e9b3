package org.duet.app.media.webrtc;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.duet.app.media.CallMedia;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.Share;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.link.Findings;
import org.duet.app.media.webrtc.link.PeerLink;
import org.duet.app.media.webrtc.local.LocalMedia;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two ends of a call: the devices of this side, and the connections to the other. It knows when
 * there are any, and in which order they go. All on the media thread; others hold a {@link
 * PeerCall}.
 *
 * <pre>
 * open: own devices on ──connect──▶ linked to the other ──end──▶ over ──goodbye heard, or a moment──▶ closed
 *           └──────────────────────────end──────────────────────▶┘       nothing native is left
 * </pre>
 *
 * <p>From any of them it can be cut, as it is first of all when it ends: nothing leaves this side
 * or is seen or heard of the other, and all that can still be said is goodbye.
 */
final class LiveCall {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCall.class);

  private final CallEnvironment environment;
  private final Supplier<NativeLibrary> library;
  private final CallMedia.Listener listener;
  private final VideoFramePump localPicture;
  private final VideoFramePump remotePicture;
  private final Findings findings;
  private final Links links = new Links(this::link);
  private final Farewell farewell;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private @Nullable LocalMedia local;
  private DeviceChoice choice = DeviceChoice.USUAL;
  private @Nullable Set<Lack> told;
  private boolean cut;
  private boolean over;

  /**
   * Of any thread, as nothing is opened by it.
   *
   * @param library opens the native library where it is not yet open
   */
  LiveCall(
      CallEnvironment environment,
      Supplier<NativeLibrary> library,
      CallMedia.Listener listener,
      VideoFramePump localPicture,
      VideoFramePump remotePicture,
      Findings findings) {
    this.environment = environment;
    this.library = library;
    this.listener = listener;
    this.localPicture = localPicture;
    this.remotePicture = remotePicture;
    this.findings = findings;
    farewell = new Farewell(environment.thread(), this::release);
  }

  /** Switches the devices on. Once, before anything else but {@link #choose}. */
  void openDevices() {
    try {
      local =
          new LocalMedia(
              library.get(),
              environment,
              localPicture,
              choice,
              this::tellLacks,
              this::shared,
              shown -> links.say(new PeerNote.Picture(shown)));
      tellLacks();
    } catch (Throwable t) { // not even the library can be loaded here
      LOG.error("Picture and sound are not possible on this machine", t);
      listener.lacking(
          EnumSet.of(Lack.CAMERA_MISSING, Lack.MICROPHONE_MISSING, Lack.SPEAKER_MISSING));
    }
  }

  /** What was told already is not told again. */
  void tellLacks() {
    if (local != null && !local.lacks().equals(told)) {
      told = local.lacks();
      listener.lacking(told);
    }
  }

  private void shared(Share now) {
    links.say(new PeerNote.Sharing(now instanceof Share.On));
    findings.shared(now);
  }

  private PeerLink link(Links.Seat seat) {
    return new PeerLink(
        seat.sessionId(),
        seat.caller(),
        seat.offers(),
        seat.ways(),
        library.get().factory(),
        seat.media(),
        environment,
        remotePicture,
        listener,
        findings,
        farewell::end);
  }

  /** Does this with both ends, unless it is cut; without devices of its own no call comes about. */
  void whileOpen(BiConsumer<LocalMedia, Links> task) {
    if (over || cut) {
      return;
    }
    LocalMedia present = local;
    if (present == null) {
      listener.linkChanged(MediaLink.FAILED);
    } else {
      task.accept(present, links);
    }
  }

  /** Also a goodbye, once it is cut. */
  void say(PeerNote note) {
    if (!over) {
      links.say(note);
    }
  }

  /** Other devices are wanted. */
  void choose(DeviceChoice next) {
    choice = next;
    if (local != null && !cut) {
      local.choose(next);
      tellLacks();
    }
  }

  /** These are plugged in now. */
  void plugged(DeviceList devices) {
    if (local != null && !cut) {
      local.plugged(devices);
      tellLacks();
    }
  }

  /** From here on with this library, and the devices as they are. */
  void moveTo(NativeLibrary next) {
    LocalMedia present = local;
    if (present != null && !cut) {
      links.renew(() -> present.moveTo(next));
    }
  }

  /** Any number of times. */
  void cut() {
    if (cut) {
      return;
    }
    cut = true;
    // In this order: what leaves this side first, then what comes, and last what takes time.
    LocalMedia present = local;
    if (present == null) {
      Thorough.all(remotePicture::close, links::silence, localPicture::close);
    } else {
      Thorough.all(
          present::hide, remotePicture::close, links::silence, localPicture::close, present::stop);
    }
  }

  /** Any number of times. */
  void end() {
    if (!over) {
      over = true;
      cut();
      farewell.begin(links::areTakingLeave);
    }
  }

  /** Without waiting for anything. Any number of times. */
  void closeNow() {
    end();
    farewell.end();
  }

  private void release() {
    LocalMedia present = local;
    local = null;
    Thorough.all(links::close);
    if (present != null) {
      Thorough.all(present::dispose);
    }
    var _ = environment.turns().settled().thenRun(() -> closed.complete(null));
  }

  boolean isOver() {
    return over;
  }

  /** Done once everything of it is released. Of any thread. */
  CompletableFuture<Void> closed() {
    return closed;
  }
}
