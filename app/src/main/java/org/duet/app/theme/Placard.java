package org.duet.app.theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Stands where there is nothing to show, and says why. */
public final class Placard extends VBox {
  private Placard(String id, Node sign, String title, String more) {
    Label text = Texts.saying(more, "text-quiet", "centred");
    Texts.hideWhileEmpty(text);
    getChildren().setAll(sign, Texts.saying(title, "text-strong", "centred"), text);
    setId(id);
    getStyleClass().add("message");
  }

  /** Something is under way. */
  public static Placard busy(String id, String title) {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(title);
    return new Placard(id, progress, title, "");
  }

  public static Placard of(String id, Feather glyph, String title, String more) {
    return new Placard(id, Icons.of(glyph), title, more);
  }

  /** Something did not come; says why. */
  public static Placard failed(String id, String title, String why) {
    return of(id, Feather.CLOUD_OFF, title, why);
  }

  /** With what can be done about it. */
  public Placard with(Button button) {
    getChildren().add(button);
    return this;
  }
}
