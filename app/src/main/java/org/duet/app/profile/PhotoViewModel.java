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
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
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
import org.duet.app.state.Photo;
import org.duet.app.state.SocialEvent;
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
  private int attempt;

  /** How far choosing a picture came. */
  sealed interface Stand {
    /**
     * Nothing is under way.
     *
     * @param fault why the last file is no photo, in words; empty where there is nothing to say
     */
    record Calm(String fault) implements Stand {}

    record Reading() implements Stand {}

    /** The camera is on. */
    record Posing() implements Stand {}

    /**
     * A square is chosen.
     *
     * @param taken whether the camera took it just now
     */
    record Cutting(Picture source, Image shown, boolean taken) implements Stand {}
  }

  public PhotoViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      PhotoSource source,
      DevicesViewModel camera,
      Executor fxThread) {
    this.dispatch = dispatch;
    this.messages = messages;
    this.source = source;
    this.camera = camera;
    this.fxThread = fxThread;
    this.me = state.map(s -> s instanceof SignedIn in ? in.me() : new Me(0, "", ""));
    state.subscribe(now -> {
      if (!(now instanceof SignedIn)) {
        cancel();
      }
    });
  }

  void choose() {
    source.choose(messages.text("photo.file-kind"), this::read);
  }

  /** Switches the camera on. */
  void pose() {
    attempt++;
    camera.rehearse(false);
    stand.set(new Stand.Posing());
  }

  /** What the camera sees now is the picture; its light goes out. */
  void take() {
    Rehearsal rehearsal = camera.rehearsal();
    if (rehearsal == null || !(stand.get() instanceof Stand.Posing)) {
      return;
    }
    int mine = ++attempt;
    stand.set(new Stand.Reading());
    var _ =
        rehearsal
            .still()
            .thenApplyAsync(
                still -> Picture.of(still.width(), still.height(), still.pixels()),
                Thread::startVirtualThread)
            .whenCompleteAsync((picture, error) -> took(mine, picture), fxThread);
  }

  private void took(int mine, @Nullable Picture picture) {
    if (mine != attempt) {
      return;
    }
    camera.rest();
    stand.set(
        picture == null
            ? new Stand.Calm(messages.text("photo.no-frame"))
            : new Stand.Cutting(picture, toFx(picture), true));
  }

  /** Nobody looks any more: no light stays on. */
  void leave() {
    if (stand.get() instanceof Stand.Posing) {
      cancel();
    }
  }

  DevicesViewModel camera() {
    return camera;
  }

  private void read(Path file) {
    int mine = ++attempt;
    stand.set(new Stand.Reading());
    var _ =
        CompletableFuture.supplyAsync(() -> PhotoFile.read(file), Thread::startVirtualThread)
            .thenAcceptAsync(outcome -> show(mine, outcome), fxThread);
  }

  private void show(int mine, Outcome outcome) {
    if (mine == attempt) {
      stand.set(
          switch (outcome) {
            case Outcome.Good(Picture picture) -> new Stand.Cutting(picture, toFx(picture), false);
            case Outcome.Bad(Fault fault) -> new Stand.Calm(words(fault));
          });
    }
  }

  private static Image toFx(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    WritableImage shown = new WritableImage(width, height);
    shown
        .getPixelWriter()
        .setPixels(
            0, 0, width, height, PixelFormat.getIntArgbInstance(), picture.pixels(), 0, width);
    return shown;
  }

  private String words(Fault fault) {
    return switch (fault) {
      case UNREADABLE -> messages.text("photo.unreadable");
      case TOO_LARGE -> messages.text("photo.too-large");
      case NOT_AN_IMAGE -> messages.text("photo.not-an-image");
      case TOO_MANY_PIXELS -> messages.text("photo.too-many-pixels");
    };
  }

  /** This square of the picture it is. */
  void use(Stand.Cutting cutting, int x, int y, int side) {
    int mine = ++attempt;
    stand.set(new Stand.Reading());
    var _ =
        CompletableFuture.supplyAsync(
                () -> cut(cutting.source(), x, y, side), Thread::startVirtualThread)
            .whenCompleteAsync(
                (photo, error) -> {
                  if (mine != attempt) {
                    return;
                  }
                  stand.set(new Stand.Calm(error == null ? "" : messages.text("photo.unreadable")));
                  if (error == null) {
                    dispatch.accept(new SocialEvent.OfSelf.PhotoChosen(photo));
                  }
                },
                fxThread);
  }

  private static Photo cut(Picture picture, int x, int y, int side) {
    try {
      return new Photo(picture.cut(x, y, side), Picture.MEDIA_TYPE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void cancel() {
    attempt++;
    camera.rest();
    stand.set(new Stand.Calm(""));
  }

  void remove() {
    dispatch.accept(new SocialEvent.OfSelf.PhotoRemovePressed());
  }

  ReadOnlyObjectProperty<Stand> stand() {
    return stand.getReadOnlyProperty();
  }

  ObservableValue<Me> me() {
    return me;
  }
}
