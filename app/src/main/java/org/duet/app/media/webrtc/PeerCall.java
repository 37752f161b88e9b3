package org.duet.app.media.webrtc;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.SafetyCheck;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.Ways;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.link.Findings;
import org.duet.app.media.webrtc.local.LocalMedia;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.model.call.Clarity;
import org.duet.model.call.Signal;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;

/**
 * The media of one call, as everybody else holds it: what there is to see and to know, from any
 * thread. Whatever is asked is done with the {@link LiveCall} on the media thread, in the order it
 * was asked.
 */
final class PeerCall implements CallMedia {
  private final CallEnvironment environment;
  private final VideoFramePump localPicture;
  private final VideoFramePump remotePicture;
  private final Findings findings;
  private final LiveCall live;

  /**
   * @param library opens the native library where it is not yet open; called on the media thread
   */
  PeerCall(CallEnvironment environment, Supplier<NativeLibrary> library, Listener listener) {
    this.environment = environment;
    findings = new Findings(environment.fx());
    localPicture = VideoFramePump.ofOneself(environment.fx());
    remotePicture =
        new VideoFramePump(
            environment.fx(), () -> environment.thread().execute(listener::pictureShown));
    remotePicture.shield(true);
    remotePicture.lead(localPicture);
    live = new LiveCall(environment, library, listener, localPicture, remotePicture, findings);
  }

  /** For whoever is on the media thread. */
  LiveCall live() {
    return live;
  }

  private void whileOpen(BiConsumer<LocalMedia, Links> task) {
    environment.thread().execute(() -> live.whileOpen(task));
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
  public void begin(Sight sight) {
    remotePicture.shield(sight.shielded());
    whileOpen((media, _) -> media.begin(sight));
  }

  @Override
  public void wish(Clarity mine) {
    whileOpen((media, _) -> media.wish(mine));
    say(new PeerNote.Wish(mine));
  }

  @Override
  public void shield(boolean on) {
    remotePicture.shield(on);
  }

  @Override
  public void connect(UUID sessionId, boolean caller, boolean returning, Ways ways) {
    whileOpen((media, links) -> links.connect(seat(sessionId, caller, returning, ways, media)));
  }

  @Override
  public void expect(UUID sessionId, boolean caller, boolean returning, Ways ways) {
    whileOpen((media, links) -> links.expect(seat(sessionId, caller, returning, ways, media)));
  }

  private static Links.Seat seat(
      UUID sessionId, boolean caller, boolean returning, Ways ways, LocalMedia media) {
    return new Links.Seat(sessionId, caller, caller || returning, ways, media);
  }

  @Override
  public void receive(Signal signal) {
    whileOpen((_, links) -> links.receive(signal));
  }

  @Override
  public void lookAgain() {
    whileOpen((_, links) -> links.lookAgain());
  }

  @Override
  public void say(PeerNote note) {
    environment.thread().execute(() -> live.say(note));
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
    whileOpen((media, links) -> {
      media.microphone(on);
      links.watchVoice(!on);
    });
  }

  @Override
  public void camera(boolean on) {
    whileOpen((media, _) -> {
      media.camera(on);
      live.tellLacks();
    });
  }

  @Override
  public CompletableFuture<ScreenList> screens() {
    CompletableFuture<ScreenList> found = new CompletableFuture<>();
    whileOpen((media, _) -> {
      var _ = media.screens().thenAcceptAsync(found::complete, environment.fx());
    });
    return found;
  }

  @Override
  public void share(ScreenSource what) {
    whileOpen((media, _) -> media.share(what));
  }

  @Override
  public void unshare() {
    whileOpen((media, _) -> media.unshare());
  }

  @Override
  public ReadOnlyObjectProperty<Share> sharing() {
    return findings.sharing();
  }

  @Override
  public void cut() {
    environment.thread().execute(live::cut);
  }

  @Override
  public CompletableFuture<Void> close() {
    environment.thread().execute(live::end);
    return live.closed().copy();
  }

  /** Makes a new offer, as a change of what is sent would. */
  void renegotiate() {
    whileOpen((_, links) -> links.renegotiate());
  }

  /** All that the library says of the connection, as text; nothing without one. For tests. */
  CompletableFuture<String> statistics() {
    CompletableFuture<String> told = new CompletableFuture<>();
    whileOpen((_, links) -> {
      var _ = links.statistics().thenAccept(told::complete);
    });
    return told;
  }
}
