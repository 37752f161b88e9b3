package org.duet.app.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.Trait;
import org.duet.app.theme.Field;
import org.duet.app.theme.Texts;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.duet.model.people.Personality;

/** Makes the parts of the form, the same for the first time as for a change. */
final class Sections {
  private static final int MOST_KILOMETRES = 500;

  private final FormViewModel model;
  private final Messages messages;
  private final Draft draft;

  Sections(FormViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.draft = model.draft();
  }

  Node about() {
    return stack(
        field("name", messages.text("form.name"), draft.name, FormIds.NAME),
        field("age", messages.text("form.age"), draft.age, FormIds.AGE),
        choice("gender", messages.text("form.gender"), Gender.values(), draft.gender, this::words));
  }

  Node words() {
    TextArea bio = new TextArea();
    bio.setId(FormIds.BIO);
    bio.setWrapText(true);
    bio.setPrefRowCount(4);
    bio.setMinHeight(Region.USE_PREF_SIZE);
    bio.setPromptText(messages.text("form.bio-prompt"));
    bio.setAccessibleText(messages.text("form.bio"));
    bio.textProperty().bindBidirectional(draft.bio);
    Label left = new Label();
    left.getStyleClass().add("text-quiet");
    left.textProperty()
        .bind(
            draft.bio.map(
                text -> messages.text("form.of", Checks.length(text.strip()), Checks.MAX_BIO)));
    VBox counted = new VBox(bio, left);
    counted.getStyleClass().add("field");
    return stack(
        group("bio", messages.text("form.bio"), counted),
        field("location", messages.text("form.location"), draft.location, FormIds.LOCATION));
  }

  Node wishes() {
    HBox ages =
        new HBox(
            field("min_age", messages.text("form.min-age"), draft.minAge, FormIds.MIN_AGE),
            field("max_age", messages.text("form.max-age"), draft.maxAge, FormIds.MAX_AGE));
    ages.getStyleClass().add("form-ages");
    Slider far = new Slider(1, MOST_KILOMETRES, draft.distance.get());
    far.setId(FormIds.DISTANCE);
    far.setAccessibleText(messages.text("form.distance"));
    far.valueProperty().bindBidirectional(draft.distance);
    Label kilometres = new Label();
    kilometres.getStyleClass().add("text-strong");
    kilometres
        .textProperty()
        .bind(draft.distance.map(km -> messages.text("form.km", Math.round(km.doubleValue()))));
    HBox.setHgrow(far, Priority.ALWAYS);
    HBox distance = new HBox(far, kilometres);
    distance.getStyleClass().add("form-slider");
    return stack(
        choice("looking_for", messages.text("form.goal"), Goal.values(), draft.goal, this::words),
        ages,
        group("max_distance", messages.text("form.distance"), distance));
  }

  Node traits() {
    VBox all = new VBox();
    all.getStyleClass().add("stack");
    for (Trait trait : Trait.values()) {
      all.getChildren().add(trait(trait));
    }
    return all;
  }

  private Node trait(Trait trait) {
    Slider slider = new Slider(Personality.MIN, Personality.MAX, draft.trait(trait).get());
    slider.setId(FormIds.TRAIT + trait.name().toLowerCase(Locale.ROOT));
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setAccessibleText(
        messages.text(
            "trait.between", trait.name(messages), trait.low(messages), trait.high(messages)));
    slider.valueProperty().bindBidirectional(draft.trait(trait));
    Label low = Texts.saying(trait.low(messages), "trait-end");
    Label high = Texts.saying(trait.high(messages), "trait-end", "trait-high");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox ends = new HBox(low, gap, high);
    return group("", trait.name(messages), new VBox(slider, ends));
  }

  /**
   * @param label stands above them; empty where something else says what they are for
   */
  Node interests(String label) {
    return group("interest_ids", label, new InterestChoice(model, messages));
  }

  private <T extends Enum<T>> Node choice(
      String name,
      String label,
      T[] values,
      ObjectProperty<Optional<T>> chosen,
      Function<T, String> words) {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("chips");
    for (T value : values) {
      ToggleButton button =
          toggle(words.apply(value), FormIds.CHOICE + value.name().toLowerCase(Locale.ROOT));
      chosen.subscribe(now -> button.setSelected(now.equals(Optional.of(value))));
      button.setOnAction(press -> {
        button.setSelected(true); // One is always chosen.
        chosen.set(Optional.of(value));
      });
      buttons.getChildren().add(button);
    }
    return group(name, label, buttons);
  }

  static ToggleButton toggle(String text, String id) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.setAccessibleText(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("choice");
    return button;
  }

  private String words(Gender gender) {
    return switch (gender) {
      case MALE -> messages.text("gender.male");
      case FEMALE -> messages.text("gender.female");
      case OTHER -> messages.text("gender.other");
    };
  }

  private String words(Goal goal) {
    return GoalWords.of(goal, messages);
  }

  private Field field(
      String name, String label, javafx.beans.property.StringProperty value, String id) {
    TextField input = new TextField();
    input.setId(id);
    input.textProperty().bindBidirectional(value);
    input.setOnAction(enter -> model.next());
    Field field = new Field(label, input, model.fault(name));
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private VBox group(String name, String label, Node content) {
    VBox group = new VBox(content);
    group.getStyleClass().add("field");
    if (!label.isEmpty()) {
      group.getChildren().addFirst(Texts.saying(label, "field-label"));
    }
    if (!name.isEmpty()) {
      ObservableValue<String> fault = model.fault(name);
      Label wrong = Texts.wrapped("field-fault");
      wrong.textProperty().bind(fault);
      Texts.hideWhileEmpty(wrong);
      group.getChildren().add(wrong);
    }
    return group;
  }

  private static VBox stack(Node... parts) {
    VBox stack = new VBox(parts);
    stack.getStyleClass().add("stack");
    return stack;
  }
}
