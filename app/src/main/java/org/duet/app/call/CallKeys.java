package org.duet.app.call;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duet.app.call.CallLayout.Corner;
import org.duet.model.wire.PeerNote.Feeling;

/**
 * Keys of a running call, that need no aim; none of them while something is written. In the little
 * window those that open something in the large one do nothing.
 */
final class CallKeys {
  private final CallViewModel model;
  private final CallLayout layout;
  private final boolean little;

  private CallKeys(CallViewModel model, CallLayout layout, boolean little) {
    this.model = model;
    this.layout = layout;
    this.little = little;
  }

  /** Takes keys pressed anywhere in this screen. */
  static void on(Node screen, CallViewModel model, CallLayout layout) {
    new CallKeys(model, layout, false).follow(screen);
  }

  /** Takes keys pressed anywhere in the little window. */
  static void onLittle(Node window, CallViewModel model, CallLayout layout) {
    new CallKeys(model, layout, true).follow(window);
  }

  private void follow(Node screen) {
    // Before a button that has the focus takes it for a press.
    screen.addEventFilter(KeyEvent.KEY_PRESSED, this::talk);
    screen.addEventFilter(KeyEvent.KEY_RELEASED, this::hush);
    screen.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(key, screen));
    screen.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    screen
        .sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(window -> window.focusedProperty())
        .orElse(false)
        .subscribe(focused -> model.talk().release());
  }

  private boolean isRunning() {
    return model.screen().get().isRunning();
  }

  private boolean isTalking() {
    return model.screen().get() instanceof CallScreen.Talking;
  }

  private static boolean writes(KeyEvent key) {
    return key.getTarget() instanceof TextInputControl;
  }

  /** With others held down it belongs to the system, or to a menu. */
  private static boolean isPlain(KeyEvent key) {
    return !(key.isShortcutDown() || key.isAltDown() || key.isMetaDown());
  }

  /** Space talks while it is held; a button that has the focus is then pressed by Enter. */
  private void talk(KeyEvent key) {
    if (!isTalking() || writes(key) || model.microphone().get()) {
      return;
    }
    if (key.getCode() == KeyCode.SPACE && model.talk().press()) {
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof ButtonBase button) {
      button.fire();
      key.consume();
    }
  }

  private void hush(KeyEvent key) {
    if (key.getCode() == KeyCode.SPACE && model.talk().held().get()) {
      model.talk().release();
      key.consume();
    }
  }

  private void press(KeyEvent key, Node screen) {
    if (!isPlain(key) || !isRunning()) {
      return;
    }
    boolean done =
        key.getCode() == KeyCode.ESCAPE
            ? escape()
            : !writes(key) && (anyTime(key.getCode()) || (isTalking() && talking(key, screen)));
    if (done) {
      key.consume();
    }
  }

  private boolean escape() {
    if (little) {
      layout.little().set(false);
      return true;
    }
    if (model.share().open().get()) {
      model.share().open().set(false);
      return true;
    }
    if (layout.closeOne()) {
      return true;
    }
    boolean open = model.beside().open().get();
    model.beside().open().set(false);
    return open;
  }

  private boolean anyTime(KeyCode code) {
    switch (code) {
      case M -> CallLayout.toggle(model.microphone());
      case V -> CallLayout.toggle(model.camera());
      case B -> model.toggleBlur();
      default -> {
        return code == KeyCode.F && large(() -> CallLayout.toggle(layout.fullScreen()));
      }
    }
    return true;
  }

  /** Does what is seen in the large window alone. Whether that is the one. */
  private boolean large(Runnable task) {
    if (!little) {
      task.run();
    }
    return !little;
  }

  private boolean talking(KeyEvent key, Node screen) {
    switch (key.getCode()) {
      case S -> model.toggleShield();
      case D -> {
        return share();
      }
      case P -> CallLayout.toggle(layout.little());
      case H -> {
        return large(() -> CallLayout.toggle(layout.selfView()));
      }
      case Q -> {
        return large(layout::askNext);
      }
      case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 -> feel(key.getCode());
      case LEFT, RIGHT, UP, DOWN -> {
        // Among buttons the arrows alone go from one to the next.
        return (key.isShiftDown() || key.getTarget().equals(screen))
            && large(() -> move(key.getCode()));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What is shared can be taken back from anywhere. */
  private boolean share() {
    if (little && !model.share().on().get()) {
      return false;
    }
    model.share().toggle();
    return true;
  }

  /** In the order in which the buttons stand. */
  private void feel(KeyCode digit) {
    model.beside().react(List.of(Feeling.values()).get(digit.getChar().charAt(0) - '1'));
  }

  private void move(KeyCode where) {
    Corner now = layout.corner().get();
    boolean top = where == KeyCode.UP || (where != KeyCode.DOWN && now.isTop());
    boolean left = where == KeyCode.LEFT || (where != KeyCode.RIGHT && now.isLeft());
    layout.corner().set(Corner.of(top, left));
  }

  /**
   * Where the question mark is differs from keyboard to keyboard; and the letter that opens the
   * chat must not be the first one in its field.
   */
  private void typed(KeyEvent key) {
    if (little || !isPlain(key) || writes(key) || !isRunning()) {
      return;
    }
    if (key.getCharacter().equals("?")) {
      CallLayout.toggle(layout.keys());
      key.consume();
    } else if (key.getCharacter().equalsIgnoreCase("c") && isTalking()) {
      CallLayout.toggle(model.beside().open());
      key.consume();
    }
  }
}
