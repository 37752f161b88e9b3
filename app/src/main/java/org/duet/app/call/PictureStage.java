package org.duet.app.call;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.duet.app.call.CallScreen.Wait;
import org.duet.app.i18n.Messages;
import org.duet.app.picture.VideoTile;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Texts;
import org.duet.model.call.Clarity;

/** The pictures of a call: the other large, the person themselves large while they wait. */
final class PictureStage extends StackPane {

  private final VideoTile remote;
  private final VideoTile local;
  private final Avatar portrait;
  private final Label badge = new Label();

  /** Whether the own picture has the place of the other's. */
  private final BooleanProperty large = new SimpleBooleanProperty();

  private final CallWords words;
  private final CallLayout layout;
  private final SelfView self;
  private final Label away;

  PictureStage(
      CallViewModel model,
      CallLayout layout,
      CallControls controls,
      Portraits portraits,
      Messages messages) {
    this.layout = layout;
    portrait = new Avatar(Avatar.Size.HUGE, portraits);
    getStyleClass().add("picture-stage");
    remote = new VideoTile(VideoTile.Fit.WHOLE, false, controls.remotePicture());
    remote.setId(CallView.REMOTE_PICTURE);
    local =
        VideoTile.mirror(
            CallView.LOCAL_PICTURE, messages.text("call.local-picture"), controls.localPicture());
    words = new CallWords(messages);
    badge.setId(CallView.LOCAL_BADGE);
    badge.visibleProperty().bind(local.visibleProperty().and(badge.textProperty().isNotEmpty()));
    badge.setMouseTransparent(true);
    Shield shield = new Shield(model, messages);
    shield
        .visibleProperty()
        .bind(
            remote
                .wanted()
                .and(remote.hasPicture())
                .and(model.shield())
                .and(layout.little().not()));
    away = Texts.saying(messages.text("call.little-open"), "call-away");
    away.visibleProperty().bind(layout.little());
    self = new SelfView(this, local, badge, layout);
    getChildren().setAll(portrait, remote, shield, away, local, badge);
    local.visibleProperty().bind(Bindings.and(local.wanted(), local.hasPicture()));
    remote.visibleProperty().bind(remote.wanted());
    portrait.visibleProperty().bind(Bindings.and(remote.wanted(), remote.hasPicture().not()));
    model.share().on().subscribe(on -> local.asPage(on, VideoTile.Fit.FILLED));
    Runnable own = () -> local.wanted().set(isOwnWanted(model));
    model.camera().subscribe(_ -> own.run());
    model
        .share()
        .on()
        .subscribe(_ -> {
          own.run();
          name(model, messages);
        });
    layout.selfView().subscribe(_ -> own.run());
    model
        .screen()
        .subscribe(screen -> {
          own.run();
          show(screen, messages);
          name(model, messages);
        });
  }

  private boolean isOwnWanted(CallViewModel model) {
    CallScreen screen = model.screen().get();
    boolean hidden = screen instanceof CallScreen.Talking && !layout.selfView().get();
    boolean seen = model.camera().get() || model.share().on().get();
    return seen && screen.isRunning() && !hidden;
  }

  /** What lies over the picture above and below, for the own picture to keep clear of. */
  void keepClearOf(Region above, Region below) {
    self.keepClearOf(above, below);
  }

  /** Whether the other is seen. */
  ReadOnlyBooleanProperty hasPicture() {
    return remote.hasPicture();
  }

  /** Whether a picture fills the place: the other's, or the own one while they are waited for. */
  BooleanBinding isFilled() {
    return remote.hasPicture().or(local.visibleProperty().and(large));
  }

  /** The other's picture, to be shown elsewhere; until it is given back. */
  Node lend() {
    getChildren().remove(remote);
    return remote;
  }

  void giveBack() {
    if (remote.getParent() instanceof Pane elsewhere && elsewhere != this) {
      elsewhere.getChildren().remove(remote);
    }
    if (!getChildren().contains(remote)) {
      getChildren().add(getChildren().indexOf(portrait) + 1, remote);
    }
  }

  /** What the own picture says of itself. */
  private void name(CallViewModel model, Messages messages) {
    Clarity shown = model.screen().get().peer().wishes().shown();
    if (model.share().on().get()) {
      badge.setText(messages.text("share.badge"));
      badge.setAccessibleText(badge.getText());
    } else {
      badge.setText(shown == Clarity.CLEAR ? "" : words.clarity(shown));
      badge.setAccessibleText(messages.text("call.badge", badge.getText()));
    }
  }

  /** Who answers sees the other's place at once: two changes of the screen would take longer. */
  private static boolean hasOther(CallScreen screen) {
    return screen instanceof CallScreen.Talking
        || (screen instanceof CallScreen.Waiting waiting && waiting.what() == Wait.JOINING);
  }

  private void show(CallScreen screen, Messages messages) {
    boolean other = hasOther(screen);
    // In the corner before there is a call, too: what was ever as large as the window is drawn as
    // large once more when it comes to be seen.
    boolean corner = other || !screen.isRunning();
    large.set(!corner);
    remote.wanted().set(other);
    local.getStyleClass().setAll("video-tile", corner ? "preview-corner" : "preview-large");
    badge.getStyleClass().setAll("picture-badge", corner ? "badge-corner" : "badge-large");
    self.show(corner);
    portrait.show(screen.peer().userId(), screen.peer().name());
    remote.setAccessibleText(messages.text("call.remote-picture", screen.peer().name()));
  }
}
