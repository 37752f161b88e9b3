package org.duet.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/**
 * One window to be used like a person would. Several windows may be open in one JVM: what is found
 * here is in this one. A failure leaves a picture, the tree of nodes, the client's events and what
 * was logged under {@code target/failures}.
 */
public final class WindowUnderTest {
  private static final Path FAILURES = Path.of("target", "failures");
  private static final long PROCESS = ProcessHandle.current().pid();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Stage stage;
  private final Journal journal;
  private final FxRobot robot = new FxRobot();

  /** Of a stage that shows. */
  public WindowUnderTest(Stage stage) {
    this(stage, new Journal());
  }

  /**
   * Of a stage that shows.
   *
   * @param journal of the client whose window it is
   */
  public WindowUnderTest(Stage stage, Journal journal) {
    this.stage = stage;
    this.journal = journal;
  }

  public Scene scene() {
    return stage.getScene();
  }

  /** The one node of this window with this id. */
  public Locator id(String id) {
    return everything().id(id);
  }

  /** The one node of this window with this role and accessible name. */
  public Locator role(AccessibleRole role, String name) {
    return everything().role(role, name);
  }

  /** The one text of this window that says exactly this. */
  public Locator label(String text) {
    return everything().label(text);
  }

  /** What popped up over this window: a menu that is open. */
  public Locator popup() {
    return new Locator(
        this,
        root ->
            Window.getWindows().stream()
                .filter(w -> w instanceof PopupWindow up && isOfThis(up) && w.isShowing())
                .map(w -> w.getScene().getRoot()),
        title() + " popup");
  }

  /** Over this window, or over what popped up over it. */
  private boolean isOfThis(PopupWindow up) {
    Window owner = up.getOwnerWindow();
    return owner == stage || (owner instanceof PopupWindow below && isOfThis(below));
  }

  private Locator everything() {
    return new Locator(this, Stream::of, title());
  }

  private String title() {
    return String.valueOf(stage.getTitle());
  }

  public Keyboard keyboard() {
    return new Keyboard(scene(), robot);
  }

  Pointer pointer() {
    bringForward();
    return new Pointer(robot);
  }

  /**
   * Windows may lie on each other; the one that is used is on top, and has the keyboard. The
   * desktop is asked for that and may take its time: keys pressed meanwhile go elsewhere.
   */
  public void bringForward() {
    Fx.run(() -> {
      stage.toFront();
      stage.requestFocus();
    });
    Waiting.until(title() + " has the keyboard", Locator.PATIENCE, () -> Fx.call(stage::isFocused));
  }

  /** The same failure, with the place of its picture and tree. */
  AssertionError failed(AssertionError failure) {
    return failed(failure, "");
  }

  /**
   * The same failure, with the place of its picture and tree.
   *
   * @param instead what was so instead; empty where that is plain
   */
  AssertionError failed(AssertionError failure, String instead) {
    Path folder = FAILURES.resolve("failure-" + PROCESS + "-" + COUNT.incrementAndGet());
    Snapshots.write(Snapshots.of(scene()), folder.resolve("window.png"));
    String dump = Fx.call(() -> dump(scene().getRoot(), 0, new StringBuilder()).toString());
    try {
      Files.writeString(folder.resolve("nodes.txt"), dump);
      Files.write(folder.resolve("events.txt"), journal.events());
      Files.write(folder.resolve("journal.txt"), journal.logged());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AssertionError(
        failure.getMessage()
            + (instead.isEmpty() ? "" : "\n  instead: " + instead)
            + "\n  what was there: "
            + folder,
        failure);
  }

  private static StringBuilder dump(Node node, int depth, StringBuilder into) {
    into.repeat(' ', 2 * depth)
        .append(node.getClass().getSimpleName())
        .append(node.getId() == null ? "" : " #" + node.getId())
        .append(node.getAccessibleText() == null ? "" : " “" + node.getAccessibleText() + "”")
        .append(node.isVisible() ? "" : " hidden")
        .append(node.isDisabled() ? " disabled" : "")
        .append(node.isFocused() ? " focused" : "")
        .append('\n');
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> dump(child, depth + 1, into));
    }
    return into;
  }
}
