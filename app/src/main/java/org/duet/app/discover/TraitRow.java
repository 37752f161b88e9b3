package org.duet.app.discover;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.Trait;
import org.duet.app.theme.Texts;

/** One trait of two people, between its two words; below them where there is little room. */
final class TraitRow extends Region {
  /** Narrower than this, in pixels, a scale between two words would be too short to read. */
  private static final double ROOM_FOR_WORDS = 430;

  /** What each word may take of a row that has room for both: a share, and at most so much. */
  private static final double SHARE = 0.29;

  private static final double MOST = 132;

  private static final double GAP = 14;
  private static final double GAP_BELOW = 2;

  private final Trait trait;
  private final Messages messages;
  private final Label low;
  private final Label high;
  private final TraitScale scale = new TraitScale();

  TraitRow(Trait trait, Messages messages) {
    this.trait = trait;
    this.messages = messages;
    low = Texts.saying(trait.low(messages), "trait-word", "trait-low");
    high = Texts.saying(trait.high(messages), "trait-word", "trait-high");
    setId(DiscoverView.TRAIT + trait.name().toLowerCase(Locale.ROOT));
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    high.setMaxWidth(Double.MAX_VALUE);
    getChildren().setAll(low, scale, high);
  }

  /** What {@code called} is the other's name. */
  void show(Candidate.Both both, String called) {
    int mine = trait.of(both.mine());
    int theirs = trait.of(both.theirs());
    scale.show(mine, theirs);
    setAccessibleText(
        messages.text(
            "traits.row",
            trait.name(messages),
            trait.low(messages),
            trait.high(messages),
            mine,
            called,
            theirs));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return ROOM_FOR_WORDS;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = width < 0 ? ROOM_FOR_WORDS : width;
    return snapSizeY(
        isBeside(inside)
            ? Math.max(words(inside), scale.prefHeight(-1))
            : words(inside) + GAP_BELOW + scale.prefHeight(-1));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double word = word(width);
    double wordsHigh = isBeside(width) ? height : words(width);
    put(low, 0, 0, word, wordsHigh);
    put(high, width - word, 0, word, wordsHigh);
    if (isBeside(width)) {
      put(scale, word + GAP, 0, width - 2 * (word + GAP), height);
    } else {
      double top = wordsHigh + GAP_BELOW;
      put(scale, 0, top, width, height - top);
    }
  }

  private void put(Node node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, width, height, 0, null, true, true, HPos.LEFT, VPos.CENTER);
  }

  private double words(double width) {
    return Math.max(low.prefHeight(word(width)), high.prefHeight(word(width)));
  }

  private static double word(double width) {
    return Math.floor(isBeside(width) ? Math.min(MOST, width * SHARE) : (width - GAP) / 2);
  }

  private static boolean isBeside(double width) {
    return width >= ROOM_FOR_WORDS;
  }
}
