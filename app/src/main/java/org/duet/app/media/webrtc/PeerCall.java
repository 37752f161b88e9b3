package org.duet.app.media.webrtc;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.Ways;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.link.Findings;
import org.duet.app.media.webrtc.link.PeerLink;
import org.duet.app.media.webrtc.local.LocalMedia;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.model.call.Clarity;
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

  /** How long a goodbye may take to arrive. */
  private static final Duration FAREWELL = Duration.ofMillis(200);

  private final CallEnvironment environment;
  private final Supplier<NativeLibrary> library;
  private final Listener listener;
  private final VideoFramePump localPicture;
  private final VideoFramePump remotePicture;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Findings findings;

  // Below: of the media thread.
  private final Links links = new Links(this::link);
  private @Nullable LocalMedia local;
  private @Nullable Future<?> leaving;
  private DeviceChoice choice = DeviceChoice.USUAL;
  private @Nullable Set<Lack> told;
  private boolean cut;
  private boolean over;

  /**
   * @param library opens the native library where it is not yet open; called on the media thread
   */
  PeerCall(CallEnvironment environment, Supplier<NativeLibrary> library, Listener listener) {
    this.environment = environment;
    this.library = library;
    this.listener = listener;
    findings = new Findings(environment.fx());
    localPicture = new VideoFramePump(environment.fx(), () -> {});
    remotePicture =
        new VideoFramePump(
            environment.fx(), () -> environment.thread().execute(listener::pictureShown));
    remotePicture.shield(true);
    remotePicture.lead(localPicture);
  }

  /** Switches the devices on. On the media thread, once, before anything else. */
  void openDevices() {
    try {
      LocalMedia opened =
          new LocalMedia(
              library.get(),
              environment,
              localPicture,
              choice,
              this::tellLacks,
              this::shared,
              shown -> links.say(new PeerNote.Picture(shown)));
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

  /** On the media thread. */
  private void shared(Share now) {
    links.say(new PeerNote.Sharing(now instanceof Share.On));
    findings.shared(now);
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
  public void expect(UUID sessionId, boolean caller, boolean returning, Ways ways) {
    whileOpen(media -> links.expect(seat(sessionId, caller, returning, ways, media)));
  }

  @Override
  public void connect(UUID sessionId, boolean caller, boolean returning, Ways ways) {
    whileOpen(media -> links.connect(seat(sessionId, caller, returning, ways, media)));
  }

  private static Links.Seat seat(
      UUID sessionId, boolean caller, boolean returning, Ways ways, LocalMedia media) {
    return new Links.Seat(sessionId, caller, caller || returning, ways, media);
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
        this::farewell);
  }

  @Override
  public void receive(Signal signal) {
    whileOpen(_ -> links.receive(signal));
  }

  @Override
  public void lookAgain() {
    whileOpen(_ -> links.lookAgain());
  }

  @Override
  public void say(PeerNote note) {
    environment
        .thread()
        .execute(() -> {
          if (!over) {
            links.say(note);
          }
        });
  }

  @Override
  public ReadOnlyObjectProperty<SafetyCheck> safety() {
    return findings.safety();
  }

  @Override
  public ReadOnlyObjectProperty<@Nullable CallQuality> quality() {
    return findings.quality();
  }

  @Override
  public ReadOnlyObjectProperty<@Nullable CallPath> path() {
    return findings.path();
  }

  @Override
  public ReadOnlyBooleanProperty unheard() {
    return findings.unheard();
  }

  @Override
  public void microphone(boolean on) {
    whileOpen(media -> {
      media.microphone(on);
      links.watchVoice(!on);
    });
  }

  @Override
  public void camera(boolean on) {
    whileOpen(media -> {
      media.camera(on);
      tellLacks();
    });
  }

  @Override
  public CompletableFuture<ScreenList> screens() {
    CompletableFuture<ScreenList> found = new CompletableFuture<>();
    whileOpen(media -> {
      var _ = media.screens().thenAcceptAsync(found::complete, environment.fx());
    });
    return found;
  }

  @Override
  public void share(ScreenSource what) {
    whileOpen(media -> media.share(what));
  }

  @Override
  public void unshare() {
    whileOpen(LocalMedia::unshare);
  }

  @Override
  public ReadOnlyObjectProperty<Share> sharing() {
    return findings.sharing();
  }

  @Override
  public void begin(Sight sight) {
    remotePicture.shield(sight.shielded());
    whileOpen(media -> media.begin(sight));
  }

  @Override
  public void wish(Clarity mine) {
    whileOpen(media -> media.wish(mine));
    say(new PeerNote.Wish(mine));
  }

  @Override
  public void shield(boolean on) {
    remotePicture.shield(on);
  }

  /** Other devices are wanted. On the media thread. */
  void choose(DeviceChoice next) {
    choice = next;
    if (local != null && !cut) {
      local.choose(next);
      tellLacks();
    }
  }

  /** These are plugged in now. On the media thread. */
  void plugged(DeviceList devices) {
    if (local != null && !cut) {
      local.plugged(devices);
      tellLacks();
    }
  }

  /** From here on with this library, and the devices as they are. On the media thread. */
  void moveTo(NativeLibrary next) {
    LocalMedia present = local;
    if (present != null && !cut) {
      links.renew(() -> present.moveTo(next));
    }
  }

  /** Makes a new offer, as a change of what is sent would. */
  void renegotiate() {
    whileOpen(_ -> links.renegotiate());
  }

  /** All that the library says of the connection, as text; nothing without one. For tests. */
  CompletableFuture<String> statistics() {
    CompletableFuture<String> told = new CompletableFuture<>();
    whileOpen(_ -> {
      var _ = links.statistics().thenAccept(told::complete);
    });
    return told;
  }

  private void whileOpen(Consumer<LocalMedia> task) {
    environment
        .thread()
        .execute(() -> {
          if (over || cut) {
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
    environment.thread().execute(this::end);
    return closed.copy();
  }

  @Override
  public void cut() {
    environment.thread().execute(this::cutNow);
  }

  /** On the media thread; any number of times. */
  private void cutNow() {
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

  /** Done once everything of it is released. */
  CompletableFuture<Void> closed() {
    return closed;
  }

  /** On the media thread. */
  boolean isOver() {
    return over;
  }

  /** On the media thread; any number of times. */
  private void end() {
    if (over) {
      return;
    }
    over = true;
    try {
      cutNow();
      if (links.areTakingLeave()) {
        leaving = environment.thread().after(FAREWELL, this::release);
      }
    } finally {
      if (leaving == null) {
        release();
      }
    }
  }

  /** The other side has heard the goodbye. On the media thread. */
  private void farewell() {
    if (leaving != null) {
      release();
    }
  }

  /** Without waiting for anything. On the media thread; any number of times. */
  void closeNow() {
    end();
    release();
  }

  private void release() {
    if (leaving != null) {
      leaving.cancel(false);
      leaving = null;
    }
    LocalMedia present = local;
    local = null;
    Thorough.all(links::close);
    if (present != null) {
      Thorough.all(present::dispose);
    }
    var _ = environment.turns().settled().thenRun(() -> closed.complete(null));
  }
}
