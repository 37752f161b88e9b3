package org.duet.app.call;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Portraits;
import org.duet.model.call.Clarity;

/** The pictures of a call: the other large, the person themselves large while they wait. */
final class PictureStage extends StackPane {
  static final String REMOTE = "call-remote-picture";
  static final String LOCAL = "call-local-picture";

  static final String LOCAL_BADGE = "call-local-badge";

  private final VideoTile remote;
  private final VideoTile local;
  private final Avatar portrait;
  private final Label badge = new Label();
  private final CallWords words;

  PictureStage(CallViewModel model, CallControls controls, Portraits portraits, Messages messages) {
    portrait = new Avatar(Avatar.Size.HUGE, portraits);
    getStyleClass().add("picture-stage");
    remote = new VideoTile(VideoTile.Fit.WHOLE, false, controls.remotePicture());
    remote.setId(REMOTE);
    local = new VideoTile(VideoTile.Fit.FILLED, true, controls.localPicture());
    local.setId(LOCAL);
    local.setAccessibleText(messages.text("call.local-picture"));
    words = new CallWords(messages);
    badge.setId(LOCAL_BADGE);
    badge.visibleProperty().bind(local.visibleProperty().and(badge.textProperty().isNotEmpty()));
    badge.setMouseTransparent(true);
    Shield shield = new Shield(model, messages);
    shield.visibleProperty().bind(remote.wanted().and(remote.hasPicture()).and(model.shield()));
    getChildren().setAll(portrait, remote, shield, local, badge);
    local.visibleProperty().bind(Bindings.and(local.wanted(), local.hasPicture()));
    remote.visibleProperty().bind(remote.wanted());
    portrait.visibleProperty().bind(Bindings.and(remote.wanted(), remote.hasPicture().not()));
    model.camera().subscribe(on -> local.wanted().set(on && isRunning(model.screen().get())));
    model.screen().subscribe(screen -> show(screen, model.camera().get(), messages));
  }

  private static boolean isRunning(CallScreen screen) {
    return screen instanceof CallScreen.Waiting || screen instanceof CallScreen.Talking;
  }

  private void show(CallScreen screen, boolean cameraOn, Messages messages) {
    boolean corner = screen instanceof CallScreen.Talking;
    remote.wanted().set(corner);
    local.wanted().set(cameraOn && isRunning(screen));
    StackPane.setAlignment(local, corner ? Pos.TOP_RIGHT : Pos.CENTER);
    local.getStyleClass().setAll("video-tile", corner ? "preview-corner" : "preview-large");
    Clarity shown = screen.peer().wishes().shown();
    badge.setText(shown == Clarity.CLEAR ? "" : words.clarity(shown));
    badge.setAccessibleText(messages.text("call.badge", badge.getText()));
    StackPane.setAlignment(badge, corner ? Pos.TOP_RIGHT : Pos.TOP_CENTER);
    badge.getStyleClass().setAll("picture-badge", corner ? "badge-corner" : "badge-large");
    portrait.show(screen.peer().userId(), screen.peer().name());
    remote.setAccessibleText(messages.text("call.remote-picture", screen.peer().name()));
  }
}
