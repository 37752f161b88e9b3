package org.duet.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.Icons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.feather.Feather;

/** The gallery's own eyes: what they must not overlook. */
class InspectionTest {
  private Stage stage;

  @BeforeAll
  static void start() {
    Fx.start();
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  private List<String> faults(Supplier<Node> made) {
    Fx.run(() -> {
      stage = new Stage();
      stage.setScene(new Scene(new VBox(made.get()), 400, 300));
      stage.show();
    });
    Waiting.pulses(stage.getScene(), 2);
    WritableImage picture = Snapshots.of(stage.getScene());
    return Inspection.faults(stage.getScene(), picture);
  }

  static Stream<Supplier<Node>> nameless() {
    return Stream.of(
        Button::new,
        ToggleButton::new,
        CheckBox::new,
        MenuButton::new,
        ComboBox::new,
        Slider::new,
        TextArea::new,
        InspectionTest::pane);
  }

  /** Not a control, and reached by keys nevertheless. */
  private static Node pane() {
    Pane pane = new Pane();
    pane.setFocusTraversable(true);
    return pane;
  }

  @ParameterizedTest
  @MethodSource("nameless")
  void whateverHasTheKeyboardNeedsAName(Supplier<Node> made) {
    assertThat(faults(made)).anyMatch(fault -> fault.contains("has no accessible name"));
  }

  private static Button icon() {
    Button button = new Button("", Icons.of(Feather.X));
    button.setAccessibleText("Close");
    return button;
  }

  private static final String WORDLESS = "shows no words";

  @Test
  void anIconAloneIsExplainedWherePointedAt() {
    assertThat(faults(InspectionTest::icon)).anyMatch(fault -> fault.contains(WORDLESS));
  }

  @Test
  void anIconThatIsExplainedIsNone() {
    assertThat(
            faults(() -> {
              Button button = icon();
              button.setTooltip(new Tooltip("Close"));
              return button;
            }))
        .noneMatch(fault -> fault.contains(WORDLESS));
  }

  /** Whole, and yet on the card's edge. */
  @Test
  void aCardKeepsItsEdgeFree() {
    assertThat(
            faults(() -> {
              Button button = new Button("Answer");
              button.setMinWidth(190);
              VBox card = new VBox(button);
              card.getStyleClass().add("card");
              card.setPadding(new Insets(10));
              card.setMinWidth(200);
              card.setMaxWidth(200);
              return card;
            }))
        .anyMatch(fault -> fault.contains("is wider than what holds it"));
  }

  @Test
  void whatIsReachedByKeysNeedsARole() {
    assertThat(faults(InspectionTest::pane))
        .anyMatch(fault -> fault.contains("no accessible role"));
  }

  @Test
  void aLabelForItIsANameToo() {
    assertThat(
            faults(() -> {
              TextField field = new TextField();
              Label label = new Label("Age");
              label.setLabelFor(field);
              return new HBox(label, field);
            }))
        .isEmpty();
  }

  @Test
  void anIconThatIsAllAButtonShowsMustBeSeen() {
    assertThat(
            faults(() -> {
              Button button = new Button();
              button.setAccessibleText("Close");
              var icon = Icons.of(Feather.X);
              icon.setStyle("-fx-icon-color: #dddddd");
              button.setGraphic(icon);
              return button;
            }))
        .anyMatch(fault -> fault.startsWith("“icon of Close” has a contrast"));
  }
}
