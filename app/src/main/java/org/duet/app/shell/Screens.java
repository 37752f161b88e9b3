package org.duet.app.shell;

import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;
import org.duet.app.call.CallControls;
import org.duet.app.call.CallView;
import org.duet.app.call.CallViewModel;
import org.duet.app.call.IncomingViewModel;
import org.duet.app.dashboard.DashboardView;
import org.duet.app.dashboard.DashboardViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.matches.MatchesView;
import org.duet.app.matches.MatchesViewModel;
import org.duet.app.signin.SignInView;
import org.duet.app.signin.SignInViewModel;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;

/**
 * Makes the screens of one window. A screen once made follows the state for as long as the window
 * lives, shown or not, so that coming back to it finds everything where it was.
 *
 * @param dispatch takes what the person does
 * @param clock this machine's
 * @param server what stands in the form at first
 * @param around what the machine has to offer
 */
public record Screens(
    ReadOnlyObjectProperty<AppState> state,
    Consumer<? super Event> dispatch,
    Messages messages,
    InstantSource clock,
    CallControls controls,
    String server,
    Surroundings around) {

  /** On a machine that has nothing to offer. */
  public Screens(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock,
      CallControls controls,
      String server) {
    this(state, dispatch, messages, clock, controls, server, Surroundings.none());
  }

  /** With the server that listens where a server of one's own does. */
  public Screens(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock,
      CallControls controls) {
    this(state, dispatch, messages, clock, controls, SignInViewModel.DEFAULT_SERVER);
  }

  /**
   * One screen.
   *
   * @param takeFocus gives the keyboard to where it does no harm
   */
  record Screen(Parent root, Runnable takeFocus) {}

  Screen make(Route route) {
    return switch (route) {
      case Route.SignIn() -> signIn();
      case Route.Dashboard() -> dashboard();
      case Route.Call() -> call();
    };
  }

  private Screen signIn() {
    var model = new SignInViewModel(state, dispatch, messages, server, around.keeping());
    var view = new SignInView(model, messages);
    return new Screen(view, view::takeFocus);
  }

  private Screen dashboard() {
    var matches = new MatchesView(new MatchesViewModel(state, dispatch, messages), messages);
    var model = new DashboardViewModel(state, dispatch, messages, clock, around.asOf());
    var view = new DashboardView(model, messages, matches);
    return new Screen(view, view::takeFocus);
  }

  private Screen call() {
    var model = new CallViewModel(state, dispatch, messages, clock, controls);
    var incoming = new IncomingViewModel(state, dispatch, messages);
    var view = new CallView(model, incoming, controls, messages);
    return new Screen(view, view::takeFocus);
  }
}
