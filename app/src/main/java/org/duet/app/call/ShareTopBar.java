package org.duet.app.call;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Theme;
import org.duet.app.threads.FxThread;

/**
 * On top of all windows while somebody shares and works in another one than the call's. It takes
 * the focus from nobody.
 */
final class ShareTopBar {
  private final Node call;
  private final ShareViewModel model;
  private final FxThread fx = new FxThread();
  private final Popup popup = new Popup();
  private final ObservableValue<Boolean> looksHere;

  ShareTopBar(Node call, ShareViewModel model, Messages messages) {
    this.call = call;
    this.model = model;
    StackPane root =
        new StackPane(
            new ShareBar(model, CallParts.SHARE_TOP_BAR, CallParts.SHARE_TOP_STOP, messages));
    root.getStyleClass().addAll("root", "call", "share-top");
    root.getStylesheets().add(Theme.sheet(CallView.class, "call.css"));
    popup.getContent().setAll(root);
    popup.setHideOnEscape(false);
    popup.setAnchorLocation(AnchorLocation.WINDOW_TOP_LEFT);
    looksHere =
        call.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::focusedProperty)
            .orElse(true);
    // Not at once: a popup that goes while its owner tells of the focus is told of it all the same.
    looksHere.subscribe(_ -> fx.later(this::show));
    model.on().subscribe(_ -> fx.later(this::show));
  }

  private void show() {
    boolean wanted = model.on().get() && !looksHere.getValue();
    if (!wanted) {
      popup.hide();
    } else if (!popup.isShowing() && call.getScene() != null) {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      popup.show(call.getScene().getWindow(), screen.getMinX(), screen.getMinY());
      // How wide it is is known only now.
      popup.setX(screen.getMinX() + (screen.getWidth() - popup.getWidth()) / 2);
    }
  }
}
