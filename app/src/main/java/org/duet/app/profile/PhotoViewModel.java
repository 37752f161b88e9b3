package org.duet.app.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.media.Rehearsal;
import org.duet.app.media.photo.PhotoFile;
import org.duet.app.media.photo.PhotoFile.Fault;
import org.duet.app.media.photo.PhotoFile.Outcome;
import org.duet.app.media.photo.Picture;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.OwnPhoto;
import org.duet.app.state.Photo;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Trouble;
import org.jspecify.annotations.Nullable;

/** Choosing, checking and cutting one's picture. Files are read and pictures cut elsewhere. */
public final class PhotoViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final PhotoSource source;
  private final DevicesViewModel camera;
  private final Executor fxThread;
  private final ObservableValue<Me> me;
  private final ReadOnlyObjectWrapper<Stand> stand =
      new ReadOnlyObjectWrapper<>(new Stand.Calm(""));
  private final Preview preview;
  private final Unfinished begun;

  /** How far choosing came on this side; while nothing is chosen, that of the server shows. */
  private Stand here;

  private OwnPhoto there = new OwnPhoto.Settled();
  private int attempt;

  /**
   * Goes on with what was begun elsewhere.
   *
   * @param begun keeps the picture that is being cut
   */
  public PhotoViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      PhotoSource source,
      DevicesViewModel camera,
      Executor fxThread,
      Unfinished begun) {
    this.begun = begun;
    this.here = begun.cutting == null ? new Stand.Calm("") : begun.cutting;
    this.dispatch = dispatch;
    this.messages = messages;
    this.source = source;
    this.camera = camera;
    this.fxThread = fxThread;
    this.preview = new Preview(fxThread);
    this.me = state.map(s -> s instanceof SignedIn in ? in.me() : new Me(0, "", ""));
    state.subscribe(this::seen);
    show();
  }

  private void seen(AppState state) {
    OwnPhoto now = new OwnPhoto.Settled();
    if (state instanceof SignedIn in) {
      now = in.social().self().photo();
    } else {
      cancel();
    }
    if (!now.equals(there)) {
      there = now;
      preview.show(now);
      show();
    }
  }

  private void stand(Stand next) {
    here = next;
    begun.cutting = next instanceof Stand.Cutting cutting ? cutting : null;
    show();
  }

  private void show() {
    Stand next = here instanceof Stand.Calm calm ? shownThere(calm) : here;
    if (!next.equals(stand.get())) {
      stand.set(next);
    }
  }

  private Stand shownThere(Stand.Calm calm) {
    return switch (there) {
      case OwnPhoto.Settled _ -> calm;
      case OwnPhoto.Sending(Photo photo) -> new Stand.Sending(photo == null);
      case OwnPhoto.Failed(Photo photo, Trouble why) ->
          new Stand.Failed(
              messages.text(
                  photo == null ? "photo.not-removed" : "photo.not-sent",
                  PhotoWords.of(why, messages)),
              PhotoWords.isForAnotherTry(why),
              photo == null);
    };
  }

  void choose() {
    source.choose(messages.text("photo.file-kind"), this::read);
  }

  /** Switches the camera on. */
  void pose() {
    attempt++;
    camera.rehearse(false);
    stand(new Stand.Posing());
  }

  /** What the camera sees now is the picture; its light goes out. */
  void take() {
    Rehearsal rehearsal = camera.rehearsal();
    if (rehearsal == null || !(here instanceof Stand.Posing)) {
      return;
    }
    int mine = ++attempt;
    stand(new Stand.Reading());
    var _ =
        rehearsal
            .still()
            .thenApplyAsync(
                still ->
                    Stand.Cutting.of(
                        Picture.of(still.width(), still.height(), still.pixels()), true),
                Thread::startVirtualThread)
            .whenCompleteAsync((cutting, error) -> took(mine, cutting), fxThread);
  }

  private void took(int mine, Stand.@Nullable Cutting cutting) {
    if (mine != attempt) {
      return;
    }
    camera.rest();
    stand(cutting == null ? new Stand.Calm(messages.text("photo.no-frame")) : cutting);
  }

  /** Nobody looks any more: no light stays on. */
  void leave() {
    if (here instanceof Stand.Posing) {
      cancel();
    }
  }

  DevicesViewModel camera() {
    return camera;
  }

  private void read(Path file) {
    int mine = ++attempt;
    stand(new Stand.Reading());
    var _ =
        CompletableFuture.supplyAsync(
                () -> looked(PhotoFile.read(file)), Thread::startVirtualThread)
            .whenCompleteAsync(
                (next, error) -> {
                  if (mine == attempt) {
                    stand(
                        next == null
                            ? new Stand.Calm(PhotoWords.of(Fault.UNREADABLE, messages))
                            : next);
                  }
                },
                fxThread);
  }

  private Stand looked(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Good(Picture picture) -> Stand.Cutting.of(picture, false);
      case Outcome.Bad(Fault fault) -> new Stand.Calm(PhotoWords.of(fault, messages));
    };
  }

  /** This square of the picture it is. */
  void use(Stand.Cutting cutting, int x, int y, int side) {
    int mine = ++attempt;
    stand(new Stand.Reading());
    var _ =
        CompletableFuture.supplyAsync(
                () -> cut(cutting.source(), x, y, side), Thread::startVirtualThread)
            .whenCompleteAsync(
                (photo, error) -> {
                  if (mine != attempt) {
                    return;
                  }
                  if (error == null) {
                    dispatch.accept(new SocialEvent.OfSelf.PhotoChosen(photo));
                  }
                  stand(new Stand.Calm(error == null ? "" : messages.text("photo.unreadable")));
                },
                fxThread);
  }

  private static Photo cut(Picture picture, int x, int y, int side) {
    try {
      int inside = Math.min(side, Math.min(picture.width() - x, picture.height() - y));
      return new Photo(picture.cut(x, y, inside), Picture.MEDIA_TYPE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void cancel() {
    attempt++;
    camera.rest();
    stand(new Stand.Calm(""));
  }

  void remove() {
    dispatch.accept(new SocialEvent.OfSelf.PhotoRemovePressed());
  }

  /** The picture that did not arrive, once more. */
  void retry() {
    dispatch.accept(new SocialEvent.OfSelf.PhotoRetryPressed());
  }

  void giveUp() {
    dispatch.accept(new SocialEvent.OfSelf.PhotoGivenUp());
  }

  /** What is on its way, or did not arrive; null for nothing. */
  ReadOnlyObjectProperty<@Nullable Image> preview() {
    return preview.image();
  }

  ReadOnlyObjectProperty<Stand> stand() {
    return stand.getReadOnlyProperty();
  }

  ObservableValue<Me> me() {
    return me;
  }
}
