package org.duet.app.gallery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.duet.app.picture.VideoTile;
import org.duet.app.testing.Accessible;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Guide;

/** Finds what a person would call broken in a window. To be used on the JavaFX thread. */
final class Inspection {
  /** A pixel, and what sums of fractions are off by. */
  private static final double SLACK = 1.01;

  /** As large as the pointer and the eye need it, in pixels. */
  private static final double LEAST_THUMB = 12;

  /** Texts of any length, which may end in dots: there a row has only so much room. */
  private static final Set<String> MAY_END_IN_DOTS =
      Set.of(
          "my-name",
          "side-name",
          "pending-call-name",
          "call-popup-name",
          "call-little-name",
          "match-name",
          "match-bio",
          "call-peer",
          "chat-name",
          "devices-name");

  /** What a node has that was given none. */
  private static final Set<AccessibleRole> NO_ROLES =
      EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

  /** What JavaFX itself gives to what its controls are made of. */
  private static final Set<String> OF_SKINS =
      Set.of("list-view", "virtual-flow", "arrow", "arrow-button");

  private static final Guide GUIDE = Guide.read();

  private final Scene scene;
  private final List<String> faults = new ArrayList<>();

  private Inspection(Scene scene) {
    this.scene = scene;
  }

  /**
   * All there are, of shape and of colour. From any thread.
   *
   * @param picture a snapshot of the scene
   */
  static List<String> faults(Scene scene, Image picture) {
    return Fx.call(() ->
        Stream.of(new Inspection(scene).faults(), new Contrast(scene, picture).faults())
            .flatMap(List::stream)
            .toList());
  }

  private List<String> faults() {
    visit(scene.getRoot());
    return List.copyOf(faults);
  }

  private void visit(Node node) {
    if (!node.isVisible()) {
      return;
    }
    unheardOf(node);
    if (node instanceof Labeled labeled) {
      clipped(labeled);
    }
    if (isControl(node)) {
      outside(node);
      cutByWhatHoldsIt(node);
      unnamed(node);
    }
    if (node instanceof Slider slider) {
      handless(slider);
    }
    if (node instanceof ButtonBase button) {
      unexplained(button);
    }
    if (node instanceof Parent parent) {
      overlapping(parent);
      parent.getChildrenUnmodifiable().forEach(this::visit);
    }
  }

  private void unheardOf(Node node) {
    String id = node.getId();
    if (id != null && !OF_SKINS.contains(id) && !GUIDE.names(id)) {
      fault("has an id the guide does not name", node);
    }
  }

  /** What the keyboard or a press reaches; the parts that skins are made of are none of it. */
  private static boolean isControl(Node node) {
    return node.isFocusTraversable() || node instanceof ButtonBase || node instanceof VideoTile;
  }

  /** What is drawn is not what was meant. */
  private void clipped(Labeled labeled) {
    if (MAY_END_IN_DOTS.contains(String.valueOf(labeled.getId()))) {
      return;
    }
    labeled.lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> text.getParent() == labeled)
        .filter(text -> !squeezed(text.getText()).equals(squeezed(labeled.getText())))
        .forEach(text ->
            fault("cut short: “" + text.getText() + "” of “" + labeled.getText() + "”", labeled));
  }

  private static String squeezed(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }

  private void outside(Node node) {
    if (isScrolled(node)) {
      return;
    }
    Bounds at = node.localToScene(node.getLayoutBounds());
    if (at.getMinX() < -SLACK
        || at.getMinY() < -SLACK
        || at.getMaxX() > scene.getWidth() + SLACK
        || at.getMaxY() > scene.getHeight() + SLACK) {
      fault("outside the window at " + describe(at), node);
    }
  }

  /** Inside the window, or scrolled into it, and still not whole: what holds it is too narrow. */
  private void cutByWhatHoldsIt(Node node) {
    for (Parent holder = node.getParent(); holder != null; holder = holder.getParent()) {
      if (holder instanceof ScrollPane pane && !pane.isFitToWidth()) {
        return; // by scrolling sideways all of it is seen
      }
      Bounds at = holder.sceneToLocal(node.localToScene(node.getLayoutBounds()));
      Bounds room = roomIn(holder);
      boolean moves = holder.getStyleClass().contains("viewport") || isBelowViewport(holder);
      if (!moves
          && (at.getMinX() < room.getMinX() - SLACK || at.getMaxX() > room.getMaxX() + SLACK)) {
        fault("is wider than what holds it, " + name(holder), node);
        return;
      }
    }
  }

  /** A card's edge belongs to the card: what touches it looks torn, though all of it is seen. */
  private static Bounds roomIn(Parent holder) {
    Bounds all = holder.getLayoutBounds();
    if (!(holder instanceof Region region && holder.getStyleClass().contains("card"))) {
      return all;
    }
    Insets edge = region.getInsets();
    return new BoundingBox(
        all.getMinX() + edge.getLeft(),
        all.getMinY(),
        all.getWidth() - edge.getLeft() - edge.getRight(),
        all.getHeight());
  }

  private static boolean isBelowViewport(Parent holder) {
    return holder.getParent() != null && holder.getParent().getStyleClass().contains("viewport");
  }

  private static boolean isScrolled(Node node) {
    return Stream.iterate(node.getParent(), parent -> parent != null, Node::getParent)
        .anyMatch(parent -> parent instanceof ScrollPane || parent instanceof ListView<?>);
  }

  private void unnamed(Node node) {
    if (Accessible.nameOf(node).isBlank()) {
      fault("has no accessible name", node);
    }
    if (NO_ROLES.contains(node.getAccessibleRole()) && !holdsControls(node)) {
      fault("has no accessible role", node);
    }
  }

  /** An icon alone says little to whoever sees it for the first time: pointed at, it must tell. */
  private void unexplained(ButtonBase button) {
    boolean wordless =
        button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
            || String.valueOf(button.getText()).isBlank();
    boolean tells = button.getTooltip() != null && !button.getTooltip().getText().isBlank();
    if (wordless && !tells && !(button instanceof CheckBox)) {
      fault("shows no words, and says none when it is pointed at", button);
    }
  }

  /** What cannot be taken hold of looks like a line between two words. */
  private void handless(Slider slider) {
    Node thumb = slider.lookup(".thumb");
    if (thumb == null || thumb.getLayoutBounds().getWidth() < LEAST_THUMB) {
      fault("has no thumb to take hold of", slider);
    }
    Node track = slider.lookup(".track");
    if (track != null && track.getLayoutBounds().getWidth() > slider.getWidth() + SLACK) {
      fault("has a track that is longer than the slider", slider);
    }
  }

  /** As a whole screen does, which may have the keyboard and is rightly a parent. */
  private static boolean holdsControls(Node node) {
    return node.lookupAll("*").stream().anyMatch(inner -> inner != node && isControl(inner));
  }

  /** Two neighbours with something to read or press must not lie on each other. */
  private void overlapping(Parent parent) {
    List<Node> told =
        parent.getChildrenUnmodifiable().stream()
            .filter(Node::isVisible)
            .filter(n -> n instanceof Labeled)
            .toList();
    for (int i = 0; i < told.size(); i++) {
      for (int j = i + 1; j < told.size(); j++) {
        Bounds one = told.get(i).getBoundsInParent();
        Bounds other = told.get(j).getBoundsInParent();
        double across =
            Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down =
            Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        if (across > SLACK && down > SLACK) {
          fault("lies on its neighbour " + name(told.get(j)), told.get(i));
        }
      }
    }
  }

  private void fault(String what, Node node) {
    faults.add(name(node) + " " + what);
  }

  private static String name(Node node) {
    return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId());
  }

  private static String describe(Bounds at) {
    return "%.0f…%.0f × %.0f…%.0f"
        .formatted(at.getMinX(), at.getMaxX(), at.getMinY(), at.getMaxY());
  }
}
