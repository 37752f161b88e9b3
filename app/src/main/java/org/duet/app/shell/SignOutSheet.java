package org.duet.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Undoable;
import org.duet.app.state.Unsent;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.SheetPane;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * Who signs out leaves nothing on this machine, also what the server was not told yet. Where there
 * is such a thing it is named, and asked; else they are out at once.
 */
public final class SignOutSheet extends SheetPane {
  public static final String ID = "sign-out-sheet";
  public static final String TITLE = "sign-out-title";
  public static final String GO = "sign-out-anyway";
  public static final String STAY = "sign-out-stay";

  private final ReadOnlyObjectProperty<AppState> state;
  private final Consumer<? super Event> dispatch;
  private final ObservableValue<Boolean> practising;
  private final Messages messages;

  /**
   * Hidden until somebody has something to lose.
   *
   * @param practising whether nothing is real, and so nothing can be lost
   */
  SignOutSheet(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      ObservableValue<Boolean> practising,
      Messages messages) {
    super(ID);
    this.state = state;
    this.dispatch = dispatch;
    this.practising = practising;
    this.messages = messages;
    state.subscribe(now -> {
      if (isVisible() && !(now instanceof SignedIn)) {
        putAway();
      }
    });
  }

  /** What the person does goes through here: the wish to leave may wait a little. */
  void pressed(Event event) {
    if (event instanceof Event.Account.SignOutPressed
        && state.get() instanceof SignedIn in
        && !practising.getValue()) {
      List<String> lost = lost(Unsent.of(in));
      if (!lost.isEmpty()) {
        show(lost);
        return;
      }
    }
    dispatch.accept(event);
  }

  /** What would be lost, in words. */
  private List<String> lost(Unsent unsent) {
    List<String> all = new ArrayList<>();
    int outgoing = unsent.outgoing().values().stream().mapToInt(List::size).sum();
    int drafts = unsent.drafts().size();
    int answers = unsent.untold().size();
    if (outgoing > 0) {
      all.add(messages.plural("leave.messages", outgoing));
    }
    if (drafts > 0) {
      all.add(messages.plural("leave.drafts", drafts));
    }
    if (answers > 0) {
      all.add(messages.plural("leave.answers", answers));
    }
    unsent
        .owed()
        .forEach(one ->
            all.add(
                messages.text(one.block() ? "leave.block" : "leave.unblock", one.person().name())));
    unsent.leaving().forEach(one -> all.add(words(one)));
    return all;
  }

  private String words(Undoable pending) {
    return pending instanceof Undoable.PhotoRemoved
        ? messages.text("leave.photo")
        : messages.text("leave.parting", pending.name());
  }

  private void show(List<String> lost) {
    var title = Texts.saying(messages.text("leave.title"), "text-title");
    title.setId(TITLE);
    VBox lines = new VBox();
    lines.getStyleClass().add("sheet-list");
    lines.getChildren().setAll(lost.stream().<Node>map(line -> Texts.saying(line)).toList());
    Button stay = Buttons.plain(STAY, messages.text("leave.stay"), this::putAway);
    Button go = Buttons.of(GO, messages.text("leave.go"), Feather.LOG_OUT, this::go, "decline");
    ask(
        new VBox(
            title,
            Texts.saying(messages.text("leave.more"), "text-quiet"),
            lines,
            answers(stay, go)));
    requestFocus();
  }

  private void go() {
    putAway();
    dispatch.accept(new Event.Account.SignOutPressed());
  }

  @Override
  protected void escape() {
    putAway();
  }
}
