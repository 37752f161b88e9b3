package org.duet.app.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * One kind of news: a heading, and a node for each of them. What has not changed stays as it is:
 * while a hundred messages come, nothing else is made anew, and what has the focus keeps it.
 *
 * @param <T> what a node is made of; equal ones look alike
 */
final class Part<T> {
  private final Pane root;
  private final Pane list;
  private final Function<T, Node> make;
  private final Map<T, Node> made = new HashMap<>();

  Part(Node heading, Pane list, Function<T, Node> make) {
    this.root = new VBox(heading, list);
    this.list = list;
    this.make = make;
    root.getStyleClass().add("news-part");
  }

  /** Without a heading. */
  Part(Pane list, Function<T, Node> make) {
    this.root = list;
    this.list = list;
    this.make = make;
  }

  /** Those there are now, in their order. */
  Node show(List<T> all) {
    made.keySet().retainAll(all);
    List<Node> nodes = all.stream().distinct().map(one -> made.computeIfAbsent(one, make)).toList();
    if (!list.getChildren().equals(nodes)) {
      list.getChildren().setAll(nodes);
    }
    return root;
  }

  /** What they say has changed though they have not. */
  void renew() {
    made.clear();
  }
}
