package org.duet.app.media.webrtc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.media.CallMedia;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.link.PeerLink;
import org.duet.app.media.webrtc.local.LocalMedia;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.model.call.Signal;
import org.duet.model.wire.PeerNote;
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

  /** What holds until it is said anew, told to every connection there is in the call. */
  private final Map<Class<? extends PeerNote>, PeerNote> standing = new LinkedHashMap<>();

  private @Nullable LocalMedia local;
  private @Nullable PeerLink link;
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
      LocalMedia opened = new LocalMedia(library.get(), environment, localPicture, this::tellLacks);
      local = opened;
      tellLacks();
    } catch (Throwable t) { // not even the library can be loaded here
      LOG.error("Picture and sound are not possible on this machine", t);
      listener.lacking(EnumSet.complementOf(EnumSet.of(Lack.CAMERA_BUSY)));
    }
  }

  private void tellLacks() {
    if (local != null) {
      listener.lacking(local.lacks());
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
      standing.values().forEach(made::say);
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
  public void say(PeerNote note) {
    whileOpen(_ -> {
      if (note instanceof PeerNote.Wish || note instanceof PeerNote.Sharing) {
        standing.put(note.getClass(), note);
      }
      if (link != null) {
        link.say(note);
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
      listener.lacking(media.lacks());
    });
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
