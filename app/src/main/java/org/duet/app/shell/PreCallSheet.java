package org.duet.app.shell;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.duet.app.devices.DevicesPane;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.Event;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.SheetPane;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Before a person's first call of a day: how they look and sound, and what they hear. The call
 * begins when they say so; who is called never waits for it.
 */
public final class PreCallSheet extends SheetPane {
  public static final String ID = "precall";
  public static final String TITLE = "precall-title";
  public static final String START = "precall-start";
  public static final String SKIP = "precall-skip";
  public static final String CANCEL = "precall-cancel";

  private final ReadOnlyObjectProperty<AppState> state;
  private final Consumer<? super Event> dispatch;
  private final BooleanSupplier wanted;
  private final StringProperty checked;
  private final InstantSource clock;
  private final DevicesViewModel devices;
  private final Messages messages;
  private Event.Calls.@Nullable CallPressed waiting;

  /**
   * Hidden until a call is wanted.
   *
   * @param wanted whether it is shown at all
   * @param checked the day it was last shown to this person
   */
  PreCallSheet(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      BooleanSupplier wanted,
      StringProperty checked,
      InstantSource clock,
      DevicesViewModel devices,
      Messages messages) {
    super(ID);
    this.state = state;
    this.dispatch = dispatch;
    this.wanted = wanted;
    this.checked = checked;
    this.clock = clock;
    this.devices = devices;
    this.messages = messages;
    state.subscribe(now -> {
      if (waiting != null && name(now, waiting.matchId()).isEmpty()) {
        close();
      }
    });
  }

  /** What the person does goes through here: the wish to call may wait a little. */
  void pressed(Event event) {
    if (event instanceof Event.Calls.CallPressed call
        && wanted.getAsBoolean()
        && !checked.get().equals(today())) {
      Optional<String> name = name(state.get(), call.matchId());
      if (name.isPresent()) {
        show(call, name.get());
        return;
      }
    }
    dispatch.accept(event);
  }

  /** Whom a call would be with; empty where none can begin just now. */
  private static Optional<String> name(AppState now, long matchId) {
    return now instanceof SignedIn in
            && (in.call() instanceof CallState.None || in.call() instanceof CallState.Over)
            && in.elsewhere(matchId).isEmpty() // who is in it already is not asked whether to begin
        ? in.match(matchId).map(match -> match.matchedUserName())
        : Optional.empty();
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).toString();
  }

  private void show(Event.Calls.CallPressed call, String name) {
    waiting = call;
    Label title = Texts.saying(messages.text("precall.title", name), "text-title");
    title.setId(TITLE);
    Button start =
        Buttons.of(START, messages.text("precall.start"), Feather.VIDEO, this::begin, "primary");
    ask(
        new VBox(
            title,
            Texts.saying(messages.text("precall.more", name), "text-quiet"),
            new DevicesPane(devices, messages)),
        answers(
            start,
            Buttons.plain(SKIP, messages.text("precall.skip"), this::begin),
            Buttons.plain(CANCEL, messages.text("precall.cancel"), this::close)));
    requestFocus();
  }

  /** Devices off first: the light that comes on after it is the call's. */
  private void begin() {
    Event.Calls.CallPressed call = waiting;
    close();
    checked.set(today());
    if (call != null) {
      dispatch.accept(call);
    }
  }

  private void close() {
    waiting = null;
    putAway();
    devices.rest();
  }

  @Override
  protected void escape() {
    close();
  }
}
