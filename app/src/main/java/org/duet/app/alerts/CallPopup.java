package org.duet.app.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Theme;
import org.duet.app.theme.WindowIcon;
import org.duet.model.call.PendingCall;

/**
 * Who calls, over other programs' windows, in the lower corner of the screen: most desktops have
 * their own notices in the upper one. It never takes the keyboard: a {@link Popup} is the one
 * window of JavaFX that systems show without giving it the focus. A popup needs a window that it
 * belongs to, and goes where that one goes; so it belongs to one of its own that nobody sees. To be
 * used on the JavaFX thread.
 */
public final class CallPopup {
  public static final String ID = "call-popup";

  /** Followed by the match's id. */
  public static final String CARD = "call-popup:";

  public static final String NAME = "call-popup-name";
  public static final String ANSWER = "call-popup-answer";
  public static final String DECLINE = "call-popup-decline";

  private static final double MARGIN = 20;
  private static final double NOTHING = 1;
  private static final double BEYOND = 200;

  private final ObservableValue<Messages> messages;
  private final Portraits portraits;
  private final Stage owner = new Stage(StageStyle.UTILITY);
  private final Popup popup = new Popup();
  private final VBox cards = new VBox();
  private final Map<UUID, PopupCard> shown = new LinkedHashMap<>();

  public CallPopup(ObservableValue<Messages> messages, Portraits portraits, Theme theme) {
    this.portraits = portraits;
    this.messages = messages;
    cards.setId(ID);
    cards.getStyleClass().addAll("call-popup", "root");
    cards.getStylesheets().add(Theme.sheet(CallPopup.class, "alerts.css"));
    popup.getContent().setAll(cards);
    popup.setAutoFix(true);
    popup.setHideOnEscape(false);
    popup.setAnchorLocation(AnchorLocation.WINDOW_BOTTOM_RIGHT);
    owner.setScene(new Scene(new Pane(), NOTHING, NOTHING));
    // A popup takes its sheets from the window it belongs to, but not whether it is dark.
    theme.dress(owner.getScene());
    theme.dress(popup.getScene());
    // Only the cards are to be seen, nothing of a page around them.
    popup.getScene().getRoot().getStyleClass().remove("root");
    WindowIcon.dress(owner);
    owner.setOpacity(0);
    // Beyond the last screen, so that it is in nobody's way even where it cannot be invisible.
    owner.setX(
        Screen.getScreens().stream()
                .mapToDouble(screen -> screen.getBounds().getMaxX())
                .max()
                .orElse(0)
            + BEYOND);
    owner.setY(0);
  }

  /**
   * Makes the window it belongs to, which may take the focus: to be done once, before any other
   * window shows.
   */
  public void prepare() {
    owner.show();
  }

  /** Shows exactly these; none, and it is gone. */
  public void show(List<PendingCall> calls, CallHand hand) {
    Map<UUID, PopupCard> wanted = new LinkedHashMap<>();
    for (PendingCall call : calls) {
      PopupCard known = shown.get(call.sessionId());
      wanted.put(
          call.sessionId(),
          known == null ? new PopupCard(call, portraits, messages.getValue(), hand) : known);
    }
    if (wanted.keySet().equals(shown.keySet())) {
      return;
    }
    shown.clear();
    shown.putAll(wanted);
    cards.getChildren().setAll(shown.values());
    if (shown.isEmpty()) {
      popup.hide();
    } else {
      present();
    }
  }

  private void present() {
    if (!owner.isShowing()) {
      owner.show();
    }
    if (!popup.isShowing()) {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      popup.show(owner, screen.getMaxX() - MARGIN, screen.getMaxY() - MARGIN);
    }
  }

  /** What it is made of, whether it shows or not. */
  public Parent root() {
    return cards;
  }

  public boolean isShowing() {
    return popup.isShowing();
  }

  public void close() {
    popup.hide();
    owner.hide();
  }
}
