package org.duet.app.testing;

import javafx.scene.Parent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.duet.app.alerts.CallPopup;

/** Who calls, on top of whatever else the person does. */
public final class CallPopupPage {
  private final Locator root;

  /** Of one that shows. */
  public CallPopupPage(CallPopup popup) {
    root = new WindowUnderTest(Fx.call(() -> ownerOf(popup.root()))).popup();
  }

  /** A window that nobody sees. */
  private static Stage ownerOf(Parent cards) {
    return (Stage) ((PopupWindow) cards.getScene().getWindow()).getOwnerWindow();
  }

  public Card card(long matchId) {
    return new Card(root.id(CallPopup.CARD + matchId));
  }

  /** One who calls. */
  public record Card(Locator root) {
    public Locator name() {
      return root.id(CallPopup.NAME);
    }

    public Locator answer() {
      return root.id(CallPopup.ANSWER);
    }

    public Locator decline() {
      return root.id(CallPopup.DECLINE);
    }
  }
}
