package org.duet.app.discover;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.duet.model.people.Personality;

/**
 * Where two people are on a scale: a filled mark for the one who looks, a ring for the other, and
 * what lies between them. Where both are the same, the mark is in the ring.
 */
final class TraitScale extends Region {
  private static final int STEPS = Personality.MAX - Personality.MIN;

  private final Region between = part("trait-between");
  private final Region other = part("trait-other");
  private final Region me = part("trait-me");
  private int mine = Personality.MIN;
  private int theirs = Personality.MIN;

  TraitScale() {
    getStyleClass().add("trait-scale");
    setAccessibleRole(AccessibleRole.NODE);
    for (int step = 0; step <= STEPS; step++) {
      getChildren().add(part("trait-step"));
    }
    getChildren().addAll(between, other, me);
  }

  private static Region part(String look) {
    Region part = new Region();
    part.getStyleClass().add(look);
    return part;
  }

  void show(int me, int other) {
    mine = me;
    theirs = other;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    for (int step = 0; step <= STEPS; step++) {
      centre((Region) getChildren().get(step), Personality.MIN + step);
    }
    centre(other, theirs);
    centre(me, mine);
    double from = at(Math.min(mine, theirs));
    double height = between.prefHeight(-1);
    between.resizeRelocate(
        from, (getHeight() - height) / 2, at(Math.max(mine, theirs)) - from, height);
  }

  private void centre(Region mark, int value) {
    mark.autosize();
    mark.relocate(at(value) - mark.getWidth() / 2, (getHeight() - mark.getHeight()) / 2);
  }

  /** Marks at the ends do not stand out. */
  private double at(int value) {
    double edge = other.prefWidth(-1) / 2;
    return edge + (getWidth() - 2 * edge) * (value - Personality.MIN) / STEPS;
  }
}
