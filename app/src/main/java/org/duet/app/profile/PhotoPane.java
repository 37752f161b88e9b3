package org.duet.app.profile;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.picture.VideoTile;
import org.duet.app.state.AppState.Me;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Patience;
import org.duet.app.theme.Portrait;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One's picture: as it is, or while another one is chosen and cut. */
final class PhotoPane extends VBox {
  private final PhotoViewModel model;
  private final ObservableValue<Me> me;

  /** Whether there is a picture already. */
  private final ObservableValue<Boolean> there;

  private final Portraits portraits;
  private final Messages messages;

  /** Of somebody whose name is known. */
  PhotoPane(PhotoViewModel model, Portraits portraits, Messages messages) {
    this(model, model.me(), portraits, messages);
  }

  /**
   * Of somebody new.
   *
   * @param me with the name as it is to be
   */
  PhotoPane(PhotoViewModel model, ObservableValue<Me> me, Portraits portraits, Messages messages) {
    this.model = model;
    this.me = me;
    this.portraits = portraits;
    this.messages = messages;
    there =
        me.flatMap(who -> portraits.of(who.userId()))
            .map(_ -> true)
            .orElse(false)
            .when(OnScreen.of(this));
    getStyleClass().add("photo-pane");
    model.stand().subscribe(this::show);
    OnScreen.of(this)
        .subscribe(seen -> {
          if (!seen) {
            model.leave();
          }
        });
  }

  private void show(Stand stand) {
    boolean focused = isFocusWithin();
    getChildren()
        .setAll(
            switch (stand) {
              case Stand.Calm(String fault) -> calm(fault);
              case Stand.Reading() -> reading();
              case Stand.Posing() -> posing();
              case Stand.Cutting cutting -> cutting(cutting);
              case Stand.Sending(boolean removing) -> sending(removing);
              case Stand.Failed failed -> failed(failed);
            });
    if (focused) { // The button pressed is gone: not on to whichever is the first of the screen.
      requestFocus();
    }
  }

  private List<Node> calm(String why) {
    return List.of(
        portrait(true),
        Texts.saying(messages.text("photo.more"), "text-quiet", "centred"),
        fault(why),
        row(
            choose(),
            Buttons.of(
                FormIds.PHOTO_CAMERA, messages.text("photo.camera"), Feather.CAMERA, model::pose),
            remove()));
  }

  /** Only where there is one. */
  private Button remove() {
    Button remove =
        Buttons.of(
            FormIds.PHOTO_REMOVE,
            messages.text("photo.remove"),
            Feather.TRASH_2,
            model::remove,
            "quiet");
    Shown.during(remove, there);
    return remove;
  }

  private List<Node> reading() {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(messages.text("photo.reading"));
    progress.getStyleClass().add("photo-reading");
    progress.visibleProperty().bind(Patience.lasting(new SimpleBooleanProperty(true)));
    return List.of(progress, row(cancel(model::cancel)));
  }

  /** The new one, or the one that goes; how it goes on takes its room from the start. */
  private List<Node> sending(boolean removing) {
    Label line = Texts.saying(messages.text(removing ? "photo.removing" : "photo.sending"));
    line.setId(FormIds.PHOTO_SENDING);
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(line.getText());
    HBox both = new HBox(progress, line);
    both.getStyleClass().add("photo-sending");
    FlowPane wayOut = row(cancel(model::giveUp));
    VBox wait = new VBox(both, wayOut);
    wait.getStyleClass().add("photo-wait");
    wait.visibleProperty().bind(Patience.lasting(new SimpleBooleanProperty(true)));
    return List.of(portrait(removing), wait);
  }

  private Avatar portrait(boolean asItIs) {
    Avatar portrait =
        new Avatar(
            Avatar.Size.POSTER,
            asItIs
                ? portraits
                : userId -> model.preview().<@Nullable Portrait>map(PhotoPane::inSizes));
    me.subscribe(who -> portrait.show(who.userId(), who.name()));
    return portrait;
  }

  private List<Node> failed(Stand.Failed failed) {
    Label fault = fault(failed.fault());
    FlowPane buttons = row();
    if (failed.again()) {
      buttons
          .getChildren()
          .add(
              Buttons.of(
                  FormIds.PHOTO_RETRY,
                  messages.text("form.retry"),
                  Feather.REFRESH_CW,
                  model::retry,
                  "primary"));
    }
    buttons.getChildren().addAll(choose(), cancel(model::giveUp));
    return List.of(portrait(failed.removing()), fault, buttons);
  }

  private Label fault(String why) {
    Label fault = Texts.saying(why, "field-fault", "centred");
    fault.setId(FormIds.PHOTO_FAULT);
    Texts.hideWhileEmpty(fault);
    return fault;
  }

  private Button choose() {
    return Buttons.of(
        FormIds.PHOTO_CHOOSE, messages.text("photo.choose"), Feather.IMAGE, model::choose);
  }

  private Button cancel(Runnable action) {
    return Buttons.plain(FormIds.PHOTO_CANCEL, messages.text("photo.cancel"), action);
  }

  private static FlowPane row(Node... buttons) {
    FlowPane row = new FlowPane(buttons);
    row.getStyleClass().add("photo-buttons");
    return row;
  }

  private List<Node> posing() {
    VideoTile live =
        VideoTile.mirror(FormIds.PHOTO_LIVE, messages.text("photo.live"), model.camera().picture());
    live.getStyleClass().add("photo-live");
    Label fault = Texts.wrapped("field-fault", "centred");
    fault.setId(FormIds.PHOTO_FAULT);
    fault.textProperty().bind(model.camera().trouble());
    Texts.hideWhileEmpty(fault);
    Button take =
        Buttons.of(
            FormIds.PHOTO_TAKE,
            messages.text("photo.take"),
            Feather.CAMERA,
            model::take,
            "primary");
    take.disableProperty()
        .bind(
            model
                .camera()
                .picture()
                .flatMap(shown -> shown == null ? null : shown.image())
                .map(image -> image == null)
                .orElse(true));
    return List.of(live, fault, row(take, cancel(model::cancel)));
  }

  private List<Node> cutting(Stand.Cutting cutting) {
    CropPane crop = new CropPane(cutting.shown(), cutting.scale(), messages);
    Slider zoom = new Slider(1, CropPane.MOST_ZOOM, 1);
    zoom.setId(FormIds.PHOTO_ZOOM);
    zoom.setAccessibleText(messages.text("photo.zoom"));
    zoom.getStyleClass().add("photo-zoom");
    zoom.valueProperty().bindBidirectional(crop.zoom());
    FlowPane buttons =
        row(
            Buttons.of(
                FormIds.PHOTO_USE,
                messages.text("photo.use"),
                Feather.CHECK,
                () -> model.use(cutting, crop.x(), crop.y(), crop.width()),
                "primary"));
    if (cutting.taken()) {
      buttons
          .getChildren()
          .add(
              Buttons.of(
                  FormIds.PHOTO_AGAIN,
                  messages.text("photo.again"),
                  Feather.ROTATE_CCW,
                  model::pose));
    }
    buttons.getChildren().add(cancel(model::cancel));
    return List.of(crop, zoom, buttons);
  }

  private static @Nullable Portrait inSizes(@Nullable Image preview) {
    return preview == null ? null : Portrait.of(preview);
  }
}
