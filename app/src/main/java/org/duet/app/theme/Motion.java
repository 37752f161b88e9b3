package org.duet.app.theme;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.duet.app.threads.FxThread;

/** Short and quiet motion; none where the system asks for reduced motion. */
public final class Motion {
  private static final Duration SHORT = Duration.millis(180);
  private static final Duration AIMED = Duration.millis(400);
  private static final Duration SEEN = Duration.millis(2200);
  private static final double RISE = 10;
  private static final double DRIFT = 120;

  private Motion() {}

  /** Fades and rises into place. */
  public static void enter(Node node, Runnable whenThere) {
    if (still(node)) {
      whenThere.run();
      return;
    }
    node.setOpacity(0);
    TranslateTransition rise = new TranslateTransition(SHORT, node);
    rise.setFromY(RISE);
    rise.setToY(0);
    rise.setInterpolator(Interpolator.EASE_OUT);
    ParallelTransition motion = new ParallelTransition(node, fade(node, 0, 1), rise);
    motion.setOnFinished(end -> whenThere.run());
    motion.play();
  }

  /**
   * Comes as {@link #enter} does, for what fills the window. Where no graphics hardware draws it is
   * there at once: each step would paint the whole window twice.
   */
  public static void arrive(Node place) {
    if (FxThread.drawsInHardware()) {
      enter(place, () -> {});
    }
  }

  /** Fades away. */
  public static void leave(Node node, Runnable whenGone) {
    if (still(node)) {
      whenGone.run();
      return;
    }
    FadeTransition fade = fade(node, node.getOpacity(), 0);
    fade.setOnFinished(end -> whenGone.run());
    fade.play();
  }

  /**
   * Something else stands where a hand was already aiming at: until that hand has come down, no
   * press there is meant. So it is where nothing moves, too.
   */
  public static void settle(Node node, Runnable whenSettled) {
    if (node.getScene() == null) {
      whenSettled.run();
      return;
    }
    PauseTransition aimed = new PauseTransition(AIMED);
    aimed.setOnFinished(end -> whenSettled.run());
    aimed.play();
  }

  /** Floats up for a moment and fades; where nothing shall move, it stands still and fades. */
  public static void drift(Node node, Runnable whenGone) {
    PauseTransition seen = new PauseTransition(SEEN);
    FadeTransition fade = fade(node, 1, 0);
    SequentialTransition show = new SequentialTransition(seen, fade);
    show.setOnFinished(end -> whenGone.run());
    if (!still(node)) {
      TranslateTransition rise = new TranslateTransition(SEEN.add(SHORT), node);
      rise.setByY(-DRIFT);
      rise.setInterpolator(Interpolator.EASE_OUT);
      rise.play();
    }
    show.play();
  }

  private static FadeTransition fade(Node node, double from, double to) {
    FadeTransition fade = new FadeTransition(SHORT, node);
    fade.setFromValue(from);
    fade.setToValue(to);
    return fade;
  }

  /** A node that nobody sees, or whose window prefers stillness, does not move. */
  private static boolean still(Node node) {
    Scene scene = node.getScene();
    return scene == null || scene.getPreferences().isReducedMotion();
  }
}
