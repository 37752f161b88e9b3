package org.duet.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

/** Of the news only what changed is made anew. */
class PartTest {
  private final List<String> made = new ArrayList<>();
  private final VBox list = new VBox();
  private final Part<String> part = new Part<>(new Rectangle(), list, this::make);

  private Node make(String what) {
    made.add(what);
    return new Rectangle();
  }

  @Test
  void whatStaysTheSameStaysTheSameNode() {
    part.show(List.of("ann", "ben"));
    Node ben = list.getChildren().get(1);
    part.show(List.of("ben", "cam"));
    assertThat(list.getChildren()).hasSize(2).startsWith(ben);
    assertThat(made).containsExactly("ann", "ben", "cam");
  }

  @Test
  void whatIsThereTwiceIsShownOnce() {
    part.show(List.of("ann", "ann"));
    assertThat(list.getChildren()).hasSize(1);
  }

  @Test
  void whatSaysSomethingElseIsMadeAnew() {
    part.show(List.of("ann"));
    part.renew();
    part.show(List.of("ann"));
    assertThat(made).containsExactly("ann", "ann");
    assertThat(list.getChildren()).hasSize(1);
  }
}
