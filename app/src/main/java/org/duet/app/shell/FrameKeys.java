package org.duet.app.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.duet.app.i18n.Messages;
import org.duet.app.matches.MatchesView;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Undoable;
import org.duet.model.call.PendingCall;

/**
 * What keys do wherever the side bar is. Those for a call need two more held down: a letter that
 * somebody happens to press as it begins to ring must not show them to whoever calls.
 */
final class FrameKeys {
  /** Done where what was written is shown; here to be listed. */
  static final KeyCombination COPY = shortcut(KeyCode.C);

  static final KeyCombination UNDO = shortcut(KeyCode.Z);

  private final Screens screens;
  private final Messages messages;
  private final Scene scene;
  private final BooleanSupplier free;

  /**
   * One of them.
   *
   * @param does in words
   * @param act does it; nothing where there is nothing to do
   */
  record Key(KeyCombination key, String does, Runnable act) {}

  private FrameKeys(Screens screens, Scene scene, BooleanSupplier free) {
    this.screens = screens;
    this.messages = screens.messages();
    this.scene = scene;
    this.free = free;
  }

  /**
   * Takes keys pressed anywhere in this window.
   *
   * @param free whether nothing that asks something lies over the place
   * @return all there are, in the order in which they are listed
   */
  static List<Key> on(Scene scene, Screens screens, BooleanSupplier free) {
    FrameKeys keys = new FrameKeys(screens, scene, free);
    List<Key> all = keys.all();
    all.forEach(key -> scene.getAccelerators().put(key.key(), key.act()));
    scene.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
    return all;
  }

  private List<Key> all() {
    Stream<Key> places =
        Entry.all(messages).stream()
            .map(entry -> inside(entry.shortcut(), entry.name(), () -> go(entry.place())));
    Stream<Key> others =
        Stream.of(
            inside(shortcut(KeyCode.F), messages.text("shortcuts.find"), this::find),
            inside(UNDO, messages.text("shortcuts.undo"), this::undo),
            inside(
                shortcut(KeyCode.COMMA),
                messages.text("place.settings"),
                () -> go(new Place.Settings())),
            inside(forCalls(KeyCode.A), messages.text("shortcuts.answer"), this::answer),
            inside(forCalls(KeyCode.D), messages.text("shortcuts.decline"), this::decline),
            inside(new KeyCodeCombination(KeyCode.F1), messages.text("shortcuts.list"), this::list),
            new Key(shortcut(KeyCode.Q), messages.text("shortcuts.quit"), screens.around().quit()));
    return Stream.concat(places, others).toList();
  }

  private static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private static KeyCombination forCalls(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }

  private Key inside(KeyCombination key, String does, Runnable act) {
    return new Key(
        key,
        does,
        () -> {
          if (isInside()) {
            act.run();
          }
        });
  }

  private boolean isInside() {
    return free.getAsBoolean() && Route.of(screens.state().get()) instanceof Route.Inside;
  }

  private void tell(Event event) {
    screens.dispatch().accept(event);
  }

  private void go(Place place) {
    tell(new SocialEvent.Went(place));
  }

  private void find() {
    go(new Place.Matches());
    var field = scene.lookup("#" + MatchesView.SEARCH);
    if (field != null) {
      field.requestFocus();
    }
  }

  private void undo() {
    if (screens.state().get() instanceof SignedIn in) {
      List<Undoable> leaving = in.social().leaving();
      if (!leaving.isEmpty()) {
        tell(new SocialEvent.Circle.UndoPressed(leaving.getLast().id()));
      }
    }
  }

  private void answer() {
    calls().forEach(call -> tell(new Event.Calls.AnswerPressed(call.sessionId())));
  }

  private void decline() {
    calls().forEach(call -> tell(new Event.Calls.DeclinePressed(call.sessionId())));
  }

  /** The one that waits; of several it would not be clear which one is meant. */
  private List<PendingCall> calls() {
    List<PendingCall> all =
        screens.state().get() instanceof SignedIn in ? in.shownCalls() : List.of();
    return all.size() == 1 ? all : List.of();
  }

  private void list() {
    screens.around().typed().keys().set(true);
  }

  /** Where the question mark is differs from keyboard to keyboard. */
  private void typed(KeyEvent key) {
    boolean plain = !(key.isShortcutDown() || key.isAltDown() || key.isMetaDown());
    boolean writes = key.getTarget() instanceof TextInputControl;
    if (plain && !writes && key.getCharacter().equals("?") && isInside()) {
      list();
      key.consume();
    }
  }
}
