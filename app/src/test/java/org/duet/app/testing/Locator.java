package org.duet.app.testing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

/**
 * Finds one thing in one window, and waits until it can be used: there is exactly one of it, it is
 * visible, stands still, is enabled, and is what the pointer really meets at its centre. Nothing is
 * looked up before it is needed, so a locator outlives whatever the view does. From the test's own
 * thread.
 */
public final class Locator {
  static final Duration PATIENCE = Duration.ofSeconds(8);

  private final WindowUnderTest window;
  private final Function<Parent, Stream<Node>> search;
  private final String words;

  Locator(WindowUnderTest window, Function<Parent, Stream<Node>> search, String words) {
    this.window = window;
    this.search = search;
    this.words = words;
  }

  /** Inside what this finds: the one with this id. */
  public Locator id(String id) {
    return inside(node -> id.equals(node.getId()), "#" + id);
  }

  /** Inside what this finds: the one with this role and accessible name. */
  public Locator role(AccessibleRole role, String name) {
    return inside(
        node -> node.getAccessibleRole() == role && name.equals(Accessible.nameOf(node)),
        role + " “" + name + "”");
  }

  /** Inside what this finds: the text that says exactly this. */
  public Locator label(String text) {
    return inside(
        node -> node instanceof Labeled labeled && text.equals(labeled.getText()),
        "“" + text + "”");
  }

  private Locator inside(Predicate<Node> wanted, String what) {
    return new Locator(
        window,
        root -> search.apply(root).flatMap(Locator::below).filter(wanted),
        words + " " + what);
  }

  static Stream<Node> below(Node node) {
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> Stream.concat(Stream.of(child), below(child)))
        : Stream.empty();
  }

  /** Presses it with the mouse, once it can be. */
  public void click() {
    window.pointer().click(usable());
  }

  /** Opens its own menu with the other button of the mouse, and is what opened. */
  public Locator menu() {
    window.pointer().clickOther(usable());
    return window.popup();
  }

  /** Types into it, in place of what it holds. */
  public void fill(String text) {
    click();
    should("have the keyboard", () -> found().stream().anyMatch(n -> Fx.call(() -> types(n))));
    window.keyboard().clear();
    should("be empty", () -> text().isEmpty());
    window.keyboard().type(text);
    should("hold what was typed", () -> text().equals(text));
  }

  /** What is pressed goes there, or into it. */
  private static boolean types(Node node) {
    return Stream.iterate(node.getScene().getFocusOwner(), Objects::nonNull, Node::getParent)
        .anyMatch(node::equals);
  }

  /**
   * The row with this id of the list that this finds, scrolled to: rows that are not seen do not
   * exist.
   */
  public Locator reveal(String id) {
    ListView<?> list = (ListView<?>) visible();
    should("have the row #" + id, () -> Fx.call(() -> Rows.reveal(list, id)));
    return id(id);
  }

  /** What it says, once it is visible. */
  public String text() {
    Node node = visible();
    return Fx.call(() -> textOf(node));
  }

  /** Waits until it says exactly this. */
  public void shouldSay(String text) {
    should(
        "say “" + text + "”",
        () -> found().stream().anyMatch(n -> Fx.call(() -> textOf(n)).equals(text)));
  }

  /** Waits until it is visible. */
  public void shouldBeVisible() {
    visible();
  }

  /** Waits until there is none that is visible. */
  public void shouldBeGone() {
    should("be gone", () -> found().isEmpty());
  }

  /** Waits until it is enabled, or is not. */
  public void shouldBeEnabled(boolean enabled) {
    should(
        enabled ? "be enabled" : "be disabled",
        () -> found().stream().anyMatch(n -> Fx.call(() -> n.isDisabled() != enabled)));
  }

  /** Waits until it has the keyboard. */
  public void shouldHaveFocus() {
    should("have the focus", () -> found().stream().anyMatch(n -> Fx.call(n::isFocused)));
  }

  /** How many are visible right now. */
  public int count() {
    return found().size();
  }

  /** The one, once it is there and visible; to read what no method here reads. */
  public Node visible() {
    should("be there once and visible", () -> found().size() == 1);
    List<Node> found = found();
    return found.size() == 1 ? found.getFirst() : visible();
  }

  /** Where to press it, on the screen, once it can be pressed. */
  private Point2D usable() {
    visible();
    Look[] last = {null};
    should(
        "stand still, be enabled, and be met by the pointer at its centre",
        () -> {
          Look before = last[0];
          Fx.run(() -> found().stream().limit(1).forEach(Scrolling::reveal));
          // Two looks without a pulse between them would find anything standing still.
          Waiting.pulses(window.scene(), 1);
          last[0] = Fx.call(() -> Look.at(found()));
          return last[0].isUsable() && last[0].equals(before);
        },
        () -> last[0] == null ? "" : last[0].toString());
    return last[0].middle();
  }

  private List<Node> found() {
    return Fx.call(
        () -> search.apply(window.scene().getRoot()).distinct().filter(Picking::isShown).toList());
  }

  private void should(String what, BooleanSupplier condition) {
    should(what, condition, () -> "");
  }

  private void should(String what, BooleanSupplier condition, Supplier<String> instead) {
    try {
      Waiting.until(this + " should " + what, PATIENCE, condition);
    } catch (AssertionError e) {
      throw window.failed(e, instead.get());
    }
  }

  private static String textOf(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      default -> String.valueOf(node.getAccessibleText());
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
