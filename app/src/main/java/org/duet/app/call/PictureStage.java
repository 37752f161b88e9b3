package org.duet.app.call;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;

/** The pictures of a call: the other large, the person themselves large while they wait. */
final class PictureStage extends StackPane {
  static final String REMOTE = "call-remote-picture";
  static final String LOCAL = "call-local-picture";

  private final VideoTile remote;
  private final VideoTile local;
  private final Avatar portrait = new Avatar(Avatar.Size.HUGE);

  PictureStage(CallViewModel model, CallControls controls, Messages messages) {
    getStyleClass().add("picture-stage");
    remote = new VideoTile(VideoTile.Fit.WHOLE, false, controls.remotePicture());
    remote.setId(REMOTE);
    local = new VideoTile(VideoTile.Fit.FILLED, true, controls.localPicture());
    local.setId(LOCAL);
    local.setAccessibleText(messages.text("call.local-picture"));
    getChildren().setAll(portrait, remote, local);
    ObservableValue<Boolean> talking = model.screen().map(CallScreen.Talking.class::isInstance);
    ObservableValue<Boolean> waiting = model.screen().map(CallScreen.Waiting.class::isInstance);
    remote.wanted().bind(Bindings.createBooleanBinding(talking::getValue, talking));
    remote.visibleProperty().bind(remote.wanted());
    local
        .wanted()
        .bind(
            Bindings.createBooleanBinding(
                () -> (talking.getValue() || waiting.getValue()) && model.camera().get(),
                talking,
                waiting,
                model.camera()));
    local
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> local.wanted().get() && local.hasPicture().getValue(),
                local.wanted(),
                local.hasPicture()));
    portrait.visibleProperty().bind(Bindings.createBooleanBinding(talking::getValue, talking));
    model.screen().subscribe(screen -> show(screen, messages));
  }

  private void show(CallScreen screen, Messages messages) {
    boolean corner = screen instanceof CallScreen.Talking;
    StackPane.setAlignment(local, corner ? Pos.TOP_RIGHT : Pos.CENTER);
    local.getStyleClass().setAll("video-tile", corner ? "preview-corner" : "preview-large");
    portrait.show(screen.peer().userId(), screen.peer().name());
    remote.setAccessibleText(messages.text("call.remote-picture", screen.peer().name()));
  }
}
