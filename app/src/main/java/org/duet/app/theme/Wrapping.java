package org.duet.app.theme;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Things in a line as long as they are, which breaks where the width is not enough. */
public class Wrapping extends FlowPane {
  private static final double LEFT_OVER = 0.01;

  public Wrapping(Node... children) {
    super(children);
  }

  /**
   * One line of all of it: a flow would ask for a length that was set, needed or not. What is left
   * over keeps the last of the line there where sizes are no whole numbers, as at a scale of 150 %:
   * the flow adds them up by itself, and a sum that is larger by nothing would break the line.
   */
  @Override
  protected double computePrefWidth(double height) {
    double all =
        getManagedChildren().stream().mapToDouble(child -> snapSizeX(child.prefWidth(-1))).sum();
    double between = snapSpaceX(getHgap()) * Math.max(0, getManagedChildren().size() - 1);
    return snapSizeX(getInsets().getLeft() + all + between + getInsets().getRight() + LEFT_OVER);
  }
}
