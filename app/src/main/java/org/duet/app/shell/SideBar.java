package org.duet.app.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.dashboard.ConnectionLine;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.KeyWords;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Wordmark;
import org.kordamp.ikonli.feather.Feather;

/** The places of the client, one below the other: an icon and a word, or the icon alone. */
public final class SideBar extends VBox {
  public static final String ID = "side-bar";

  /** Who is signed in. */
  public static final String NAME = "side-name";

  public static final String HOME = "go-home";
  public static final String DISCOVER = "go-discover";
  public static final String MATCHES = "go-matches";
  public static final String CALLS = "go-calls";
  public static final String PROFILE = "go-profile";
  public static final String SETTINGS = "go-settings";
  public static final String SIGN_OUT = "sign-out";

  /** There while nothing is real. */
  public static final String PRACTICE = "practice-chip";

  /** How many things wait at a place; inside its button. */
  public static final String BADGE = "badge";

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final FrameViewModel model;
  private final Messages messages;
  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final Map<Entry, Button> buttons = new HashMap<>();
  private final Map<Entry, Label> badges = new HashMap<>();

  SideBar(FrameViewModel model, ConnectionLine connection, Portraits portraits, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("side-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(messages.text("place.all"));
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    getChildren().add(new Wordmark(messages.text("app.name")));
    for (Entry entry : Entry.all(messages)) {
      getChildren().add(button(entry));
    }
    getChildren().addAll(gap, practice(), connection, me(portraits), signOut());
    narrow.subscribe(is -> pseudoClassStateChanged(NARROW, is));
    Buttons.wordsWhile(narrow.not(), connection);
    model.look().subscribe(this::show);
  }

  private Button button(Entry entry) {
    Label badge = new Label();
    badge.setId(BADGE);
    badge.getStyleClass().add("badge");
    StackPane sign = sign(entry.glyph());
    sign.getChildren().add(badge);
    Button button = Buttons.plain(entry.id(), entry.name(), () -> model.go(entry.place()), "place");
    button.setGraphic(sign);
    button.setTooltip(
        new Tooltip(
            messages.text(
                "place.shortcut", entry.name(), KeyWords.of(entry.shortcut(), messages))));
    Buttons.wordsWhile(narrow.not(), button);
    button.setMaxWidth(Double.MAX_VALUE);
    buttons.put(entry, button);
    badges.put(entry, badge);
    return button;
  }

  /** One below the other, whatever stands beside them. */
  private static StackPane sign(Feather glyph) {
    StackPane sign = new StackPane(Icons.of(glyph));
    sign.getStyleClass().add("place-sign");
    return sign;
  }

  private Label me(Portraits portraits) {
    Avatar portrait = new Avatar(Avatar.Size.SMALL, portraits);
    Label name = new Label();
    name.setId(NAME);
    name.getStyleClass().add("side-name");
    name.setGraphic(portrait);
    Buttons.wordsWhile(narrow.not(), name);
    model
        .me()
        .subscribe(who -> {
          portrait.show(who.userId(), who.name());
          name.setText(who.name());
        });
    return name;
  }

  private Label practice() {
    String word = messages.text("practice.chip");
    Label chip = new Label(word, Icons.of(Feather.TARGET));
    chip.setId(PRACTICE);
    chip.getStyleClass().addAll("chip", "chip-plain", "side-practice");
    chip.setAccessibleText(word);
    chip.setTooltip(new Tooltip(messages.text("signin.practice-note")));
    Buttons.wordsWhile(narrow.not(), chip);
    chip.visibleProperty().bind(model.practising());
    chip.managedProperty().bind(chip.visibleProperty());
    return chip;
  }

  private Button signOut() {
    Button button = Buttons.plain(SIGN_OUT, "", model::signOut, "quiet", "place");
    button.setGraphic(sign(Feather.LOG_OUT));
    ObservableValue<String> name =
        model.practising().map(is -> messages.text(is ? "practice.leave" : "dashboard.sign-out"));
    button.textProperty().bind(name);
    button.accessibleTextProperty().bind(name);
    Buttons.wordsWhile(narrow.not(), button);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private void show(FrameViewModel.Look look) {
    buttons.forEach((entry, button) -> {
      boolean here = entry.covers(look.place());
      int count = count(entry, look);
      button.pseudoClassStateChanged(CURRENT, here);
      button.setAccessibleText(name(entry, here, count));
      Label badge = badges.get(entry);
      if (badge != null) {
        badge.setText(count > 99 ? messages.text("place.many") : Integer.toString(count));
        badge.setVisible(count > 0);
      }
    });
  }

  private String name(Entry entry, boolean here, int count) {
    String name = here ? messages.text("place.here", entry.name()) : entry.name();
    String words = entry.id().equals(CALLS) ? "place.missed" : "place.waiting";
    return count == 0 ? name : messages.text(words, name, count);
  }

  private static int count(Entry entry, FrameViewModel.Look look) {
    return switch (entry.id()) {
      case HOME -> look.calls();
      case MATCHES -> look.news();
      case CALLS -> look.missed();
      default -> 0;
    };
  }

  /** Whether there is room for icons alone. */
  BooleanProperty narrow() {
    return narrow;
  }
}
