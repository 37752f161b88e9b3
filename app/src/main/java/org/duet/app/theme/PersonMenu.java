package org.duet.app.theme;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.duet.app.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;

/** What can be done about somebody, tucked away behind three dots. */
public final class PersonMenu extends MenuButton {
  public static final String ID = "person-menu";
  public static final String UNMATCH = "person-unmatch";
  public static final String BLOCK = "person-block";
  public static final String REPORT = "person-report";

  /**
   * An empty one.
   *
   * @param name for screen readers; may be changed when the person does
   */
  public PersonMenu(String name) {
    setId(ID);
    setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
    setAccessibleText(name);
    getStyleClass().addAll("quiet", "icon-only", "person-menu");
    setMinWidth(USE_PREF_SIZE);
    Buttons.nameShown(this);
  }

  /** With giving them up. */
  public PersonMenu unmatch(Runnable action, Messages messages) {
    return with(UNMATCH, messages.text("person.unmatch"), Feather.USER_MINUS, action);
  }

  /** With what keeps them away, which is offered wherever somebody is shown. */
  public PersonMenu keepAway(Runnable report, Runnable block, Messages messages) {
    return with(REPORT, messages.text("person.report"), Feather.FLAG, report)
        .with(BLOCK, messages.text("person.block"), Feather.SLASH, block);
  }

  /** With one more thing to do. */
  public PersonMenu with(String id, String text, Feather glyph, Runnable action) {
    MenuItem item = new MenuItem(text, Icons.of(glyph));
    item.setId(id);
    item.setOnAction(press -> action.run());
    getItems().add(item);
    return this;
  }
}
