package org.duet.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found stays what was meant, whatever the view does meanwhile. */
class LocatorTest {
  private static final int ROW_HEIGHT = 40;

  private final StackPane root = new StackPane();
  private final List<String> pressed = new ArrayList<>();
  private Stage stage;
  private WindowUnderTest window;

  @BeforeEach
  void open() {
    Fx.start();
    stage =
        Fx.call(() -> {
          Stage made = new Stage();
          made.setScene(new Scene(root, 300, 400));
          made.show();
          return made;
        });
    window = new WindowUnderTest(stage);
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  private Button button(String id) {
    Button made = new Button(id);
    made.setId(id);
    made.setOnAction(press -> pressed.add(id));
    return made;
  }

  @Test
  void whatIsMadeAnewWhileWaitedForIsFoundAnew() {
    Button old = button("go");
    old.setDisable(true);
    int[] looks = {0};
    Fx.run(() -> {
      root.getChildren().setAll(old);
      root.getScene()
          .addPostLayoutPulseListener(() -> {
            if (++looks[0] == 5) {
              root.getChildren().setAll(button("go"));
            }
          });
    });
    window.id("go").click();
    assertThat(pressed).containsExactly("go");
  }

  @Test
  void aRowThatSlidOutOfItsListIsScrolledTo() {
    ListView<Integer> list = list();
    window.id("list").reveal("row-20").shouldBeVisible();
    // Up by most of its height: still there, and not to be met at its middle.
    Fx.run(() -> ((VirtualFlow<?>) list.lookup(".virtual-flow")).scrollPixels(0.9 * ROW_HEIGHT));
    window.id("row-20").id("press 20").click();
    assertThat(pressed).containsExactly("press 20");
  }

  @Test
  void whyItCannotBePressedIsSaid() {
    Fx.run(() -> {
      Region cover = new Region();
      cover.setId("cover");
      cover.setPickOnBounds(true);
      root.getChildren().setAll(button("go"), cover);
    });
    Node go = window.id("go").visible();
    assertThat(Fx.call(() -> Look.at(List.of(go)).hindrance())).contains("meets", "id=cover");
  }

  private ListView<Integer> list() {
    return Fx.call(() -> {
      ListView<Integer> made = new ListView<>();
      made.setId("list");
      made.setCellFactory(owner -> new Row());
      made.getItems().setAll(IntStream.range(0, 100).boxed().toList());
      root.getChildren().setAll(made);
      return made;
    });
  }

  private final class Row extends ListCell<Integer> {
    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
      super.updateItem(item, empty);
      setPrefHeight(ROW_HEIGHT);
      setId("row-" + item);
      setGraphic(empty ? null : button("press " + item));
    }
  }
}
