package org.duet.app.media.webrtc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.media.CallMedia;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.link.PeerLink;
import org.duet.app.media.webrtc.local.LocalMedia;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.model.call.Signal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media of one call. Whatever is asked is done on the media thread, in the order it was asked.
 *
 * <pre>
 * open: own devices on ──connect──▶ linked to the other ──close──▶ closed, nothing native is left
 *           └──────────────────────────close──────────────────────▶┘
 * </pre>
 */
final class PeerCall implements CallMedia {
  private static final Logger LOG = LoggerFactory.getLogger(PeerCall.class);
  private static final int MOST_EARLY = 256;

  private final CallEnvironment environment;
  private final Supplier<NativeLibrary> library;
  private final Listener listener;
  private final VideoFramePump localPicture;
  private final VideoFramePump remotePicture;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  // Below: of the media thread.
  private final List<Signal> early = new ArrayList<>();
  private @Nullable LocalMedia local;
  private @Nullable PeerLink link;
  private DeviceChoice choice = DeviceChoice.USUAL;
  private @Nullable Set<Lack> told;
  private boolean over;

  /**
   * @param library opens the native library where it is not yet open; called on the media thread
   */
  PeerCall(CallEnvironment environment, Supplier<NativeLibrary> library, Listener listener) {
    this.environment = environment;
    this.library = library;
    this.listener = listener;
    localPicture = new VideoFramePump(environment.fx(), () -> {});
    remotePicture =
        new VideoFramePump(
            environment.fx(), () -> environment.thread().execute(listener::pictureShown));
  }

  /** Switches the devices on. On the media thread, once, before anything else. */
  void openDevices() {
    try {
      LocalMedia opened =
          new LocalMedia(library.get(), environment, localPicture, choice, this::tellLacks);
      local = opened;
      tellLacks();
    } catch (Throwable t) { // not even the library can be loaded here
      LOG.error("Picture and sound are not possible on this machine", t);
      listener.lacking(
          EnumSet.of(Lack.CAMERA_MISSING, Lack.MICROPHONE_MISSING, Lack.SPEAKER_MISSING));
    }
  }

  /** What was told already is not told again. */
  private void tellLacks() {
    if (local != null && !local.lacks().equals(told)) {
      told = local.lacks();
      listener.lacking(told);
    }
  }

  @Override
  public VideoPicture local() {
    return localPicture;
  }

  @Override
  public VideoPicture remote() {
    return remotePicture;
  }

  @Override
  public void connect(UUID sessionId, boolean caller, List<IceServer> iceServers) {
    whileOpen(media -> {
      if (link != null) {
        return;
      }
      PeerLink made =
          new PeerLink(
              sessionId,
              caller,
              iceServers,
              library.get().factory(),
              media,
              environment,
              remotePicture,
              listener);
      link = made;
      early.forEach(made::receive);
      early.clear();
    });
  }

  @Override
  public void receive(Signal signal) {
    whileOpen(media -> {
      if (link != null) {
        link.receive(signal);
      } else if (early.size() < MOST_EARLY) {
        early.add(signal);
      }
    });
  }

  @Override
  public void microphone(boolean on) {
    whileOpen(media -> media.microphone(on));
  }

  @Override
  public void camera(boolean on) {
    whileOpen(media -> {
      media.camera(on);
      tellLacks();
    });
  }

  /** Other devices are wanted. On the media thread. */
  void choose(DeviceChoice next) {
    choice = next;
    if (local != null && !over) {
      local.choose(next);
      tellLacks();
    }
  }

  /** These are plugged in now. On the media thread. */
  void plugged(DeviceList devices) {
    if (local != null && !over) {
      local.plugged(devices);
      tellLacks();
    }
  }

  /** Makes a new offer, as a change of what is sent would. */
  void renegotiate() {
    whileOpen(media -> {
      if (link != null) {
        link.renegotiate();
      }
    });
  }

  private void whileOpen(Consumer<LocalMedia> task) {
    environment
        .thread()
        .execute(() -> {
          if (over) {
            return;
          }
          LocalMedia present = local;
          if (present == null) {
            listener.linkChanged(MediaLink.FAILED);
          } else {
            task.accept(present);
          }
        });
  }

  @Override
  public CompletableFuture<Void> close() {
    environment.thread().execute(this::closeNow);
    return closed.copy();
  }

  /** Done once everything of it is released. */
  CompletableFuture<Void> closed() {
    return closed;
  }

  /** On the media thread. */
  boolean isOver() {
    return over;
  }

  /** On the media thread; any number of times. */
  void closeNow() {
    if (over) {
      return;
    }
    over = true;
    localPicture.close();
    remotePicture.close();
    try {
      // In this order: what one needs is still there while it goes.
      if (local != null) {
        local.stop();
      }
      if (link != null) {
        link.close();
      }
      if (local != null) {
        local.dispose();
      }
    } finally {
      local = null;
      link = null;
      closed.complete(null);
    }
  }
}
