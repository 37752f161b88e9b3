package org.duet.app.call;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;

/** Where the things of the call's screen are, as the person arranged them. */
final class CallLayout {
  private final BooleanProperty more = new SimpleBooleanProperty();
  private final BooleanProperty keys = new SimpleBooleanProperty();
  private final BooleanProperty fullScreen = new SimpleBooleanProperty();
  private final BooleanProperty little = new SimpleBooleanProperty();
  private final BooleanProperty selfView = new SimpleBooleanProperty(true);
  private final ObjectProperty<Corner> corner = new SimpleObjectProperty<>(Corner.TOP_RIGHT);
  private final StringProperty prompt = new SimpleStringProperty("");
  private final Prompts prompts;

  /** Where the own picture may be. */
  enum Corner {
    TOP_LEFT(Pos.TOP_LEFT),
    TOP_RIGHT(Pos.TOP_RIGHT),
    BOTTOM_LEFT(Pos.BOTTOM_LEFT),
    BOTTOM_RIGHT(Pos.BOTTOM_RIGHT);

    private final Pos pos;

    Corner(Pos pos) {
      this.pos = pos;
    }

    Pos pos() {
      return pos;
    }

    boolean isTop() {
      return this == TOP_LEFT || this == TOP_RIGHT;
    }

    boolean isLeft() {
      return this == TOP_LEFT || this == BOTTOM_LEFT;
    }

    static Corner of(boolean top, boolean left) {
      return top ? (left ? TOP_LEFT : TOP_RIGHT) : (left ? BOTTOM_LEFT : BOTTOM_RIGHT);
    }
  }

  CallLayout(CallViewModel model, Prompts prompts) {
    this.prompts = prompts;
    model
        .screen()
        .subscribe(screen -> {
          if (!(screen instanceof CallScreen.Talking)) {
            beginAnew(screen instanceof CallScreen.Waiting);
          }
        });
  }

  private void beginAnew(boolean waiting) {
    if (!waiting) {
      more.set(false);
      fullScreen.set(false);
    }
    keys.set(false);
    little.set(false);
    selfView.set(true);
    prompt.set("");
    prompts.beginAnew();
  }

  /** A question to talk about, which was not asked in this call. */
  void askNext() {
    prompt.set(prompts.next());
  }

  /** Closes what was opened last. Whether there was anything. */
  boolean closeOne() {
    if (keys.get()) {
      keys.set(false);
    } else if (more.get()) {
      more.set(false);
    } else if (!prompt.get().isEmpty()) {
      prompt.set("");
    } else {
      return false;
    }
    return true;
  }

  static void toggle(BooleanProperty it) {
    it.set(!it.get());
  }

  BooleanProperty more() {
    return more;
  }

  BooleanProperty keys() {
    return keys;
  }

  BooleanProperty fullScreen() {
    return fullScreen;
  }

  /** Whether the other's picture is in a window of its own, on top of all others. */
  BooleanProperty little() {
    return little;
  }

  /** Whether the own picture is shown. */
  BooleanProperty selfView() {
    return selfView;
  }

  ObjectProperty<Corner> corner() {
    return corner;
  }

  /** What to talk about; empty while nobody asked. */
  StringProperty prompt() {
    return prompt;
  }
}
