package org.duet.app.profile;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.picture.VideoTile;
import org.duet.app.profile.PhotoViewModel.Stand;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** One's picture: as it is, or while another one is chosen and cut. */
final class PhotoPane extends VBox {
  private final PhotoViewModel model;
  private final Portraits portraits;
  private final Messages messages;

  PhotoPane(PhotoViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.portraits = portraits;
    this.messages = messages;
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
    getChildren()
        .setAll(
            switch (stand) {
              case Stand.Calm(String fault) -> calm(fault);
              case Stand.Reading() -> List.of(reading());
              case Stand.Posing() -> posing();
              case Stand.Cutting cutting -> cutting(cutting);
            });
  }

  private List<Node> calm(String why) {
    Avatar portrait = new Avatar(Avatar.Size.POSTER, portraits);
    model.me().subscribe(me -> portrait.show(me.userId(), me.name()));
    Label fault = Texts.saying(why, "field-fault", "centred");
    fault.setId(FormIds.PHOTO_FAULT);
    Texts.hideWhileEmpty(fault);
    FlowPane buttons =
        new FlowPane(
            Buttons.of(
                FormIds.PHOTO_CHOOSE, messages.text("photo.choose"), Feather.IMAGE, model::choose),
            Buttons.of(
                FormIds.PHOTO_CAMERA, messages.text("photo.camera"), Feather.CAMERA, model::pose),
            Buttons.of(
                FormIds.PHOTO_REMOVE,
                messages.text("photo.remove"),
                Feather.TRASH_2,
                model::remove,
                "quiet"));
    buttons.getStyleClass().add("photo-buttons");
    return List.of(
        portrait,
        Texts.saying(messages.text("photo.more"), "text-quiet", "centred"),
        fault,
        buttons);
  }

  private Node reading() {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(messages.text("photo.reading"));
    progress.getStyleClass().add("photo-reading");
    return progress;
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
    FlowPane buttons =
        new FlowPane(
            take,
            Buttons.plain(FormIds.PHOTO_CANCEL, messages.text("photo.cancel"), model::cancel));
    buttons.getStyleClass().add("photo-buttons");
    return List.of(live, fault, buttons);
  }

  private List<Node> cutting(Stand.Cutting cutting) {
    CropPane crop = new CropPane(cutting.shown(), messages);
    Slider zoom = new Slider(1, CropPane.MOST_ZOOM, 1);
    zoom.setId(FormIds.PHOTO_ZOOM);
    zoom.setAccessibleText(messages.text("photo.zoom"));
    zoom.getStyleClass().add("photo-zoom");
    zoom.valueProperty().bindBidirectional(crop.zoom());
    FlowPane buttons =
        new FlowPane(
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
    buttons
        .getChildren()
        .add(Buttons.plain(FormIds.PHOTO_CANCEL, messages.text("photo.cancel"), model::cancel));
    buttons.getStyleClass().add("photo-buttons");
    return List.of(crop, zoom, buttons);
  }
}
