package org.duet.app.testing;

import javafx.scene.Parent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.duet.app.alerts.CallPopup;
import org.duet.app.theme.PersonMenu;

/** Who calls, on top of whatever else the person does. */
public final class CallPopupPage {
  private final WindowUnderTest window;
  private final Locator root;

  /** Of one that shows. */
  public CallPopupPage(CallPopup popup) {
    window = new WindowUnderTest(Fx.call(() -> ownerOf(popup.root())));
    root = window.popup();
  }

  /** A window that nobody sees. */
  private static Stage ownerOf(Parent cards) {
    return (Stage) ((PopupWindow) cards.getScene().getWindow()).getOwnerWindow();
  }

  public Card card(long matchId) {
    return new Card(window, root.id(CallPopup.CARD + matchId));
  }

  /** One who calls. */
  public record Card(WindowUnderTest window, Locator root) {
    public Locator name() {
      return root.id(CallPopup.NAME);
    }

    public Locator answer() {
      return root.id(CallPopup.ANSWER);
    }

    public Locator decline() {
      return root.id(CallPopup.DECLINE);
    }

    /** What else can be done about them, opened. */
    public PersonMenuPage menu() {
      root.id(PersonMenu.ID).click();
      return new PersonMenuPage(window);
    }
  }
}
