package org.duet.app.shell;

import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;
import org.duet.app.call.CallControls;
import org.duet.app.call.CallView;
import org.duet.app.call.CallViewModel;
import org.duet.app.call.IncomingViewModel;
import org.duet.app.chat.ChatView;
import org.duet.app.chat.ChatViewModel;
import org.duet.app.dashboard.DashboardView;
import org.duet.app.dashboard.DashboardViewModel;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.discover.DiscoverView;
import org.duet.app.discover.DiscoverViewModel;
import org.duet.app.history.HistoryView;
import org.duet.app.history.HistoryViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.matches.MatchesView;
import org.duet.app.matches.MatchesViewModel;
import org.duet.app.profile.FilePhotos;
import org.duet.app.profile.FormViewModel;
import org.duet.app.profile.OnboardingView;
import org.duet.app.profile.PhotoSource;
import org.duet.app.profile.PhotoViewModel;
import org.duet.app.profile.ProfileView;
import org.duet.app.profile.Unfinished;
import org.duet.app.safety.BlockedView;
import org.duet.app.safety.BlockedViewModel;
import org.duet.app.safety.SafetySheet;
import org.duet.app.safety.SheetViewModel;
import org.duet.app.settings.SettingsView;
import org.duet.app.settings.SettingsViewModel;
import org.duet.app.signin.SignInView;
import org.duet.app.signin.SignInViewModel;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.theme.Portraits;
import org.duet.app.threads.FxThread;

/**
 * Makes the screens of one window. A screen once made follows the state for as long as the window
 * lives, shown or not, so that coming back to it finds everything where it was.
 *
 * @param dispatch takes what the person does
 * @param clock this machine's
 * @param portraits the pictures of people
 * @param files where this person takes their own from
 * @param server what stands in the form at first
 * @param around what the machine has to offer
 */
public record Screens(
    ReadOnlyObjectProperty<AppState> state,
    Consumer<? super Event> dispatch,
    Messages messages,
    InstantSource clock,
    CallControls controls,
    Portraits portraits,
    PhotoSource files,
    String server,
    Surroundings around) {

  /** Without pictures of people, on a machine that has nothing to offer. */
  public Screens(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock,
      CallControls controls,
      String server) {
    this(
        state,
        dispatch,
        messages,
        clock,
        controls,
        Portraits.NONE,
        new FilePhotos(),
        server,
        Surroundings.none());
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
      case Route.Onboarding() -> onboarding();
      case Route.Dashboard() -> dashboard();
      case Route.Call() -> call();
      case Route.Discover() -> discover();
      case Route.People() -> people();
      case Route.Calls() -> calls();
      case Route.Profile() -> profile();
      case Route.Blocked() -> blocked();
      case Route.Settings() -> settings();
    };
  }

  private Screen signIn() {
    var model =
        new SignInViewModel(
            state, dispatch, messages, server, around.keeping(), around.preferences());
    var view = new SignInView(model, messages);
    Practising practice = around.practice();
    view.offerPractice(practice.open(), practice.leave(), practice.opening(), practice.failed());
    return new Screen(view, view::takeFocus);
  }

  private Screen dashboard() {
    var model = new DashboardViewModel(state, dispatch, messages, clock);
    var view = new DashboardView(model, portraits, messages);
    return new Screen(view, view::takeFocus);
  }

  private Screen discover() {
    var view =
        new DiscoverView(new DiscoverViewModel(state, dispatch, messages), portraits, messages);
    return new Screen(view, view::takeFocus);
  }

  private Screen people() {
    var found = new MatchesViewModel(state, dispatch, messages);
    found.query().bindBidirectional(around.typed().search());
    var matches = new MatchesView(found, portraits, messages);
    var chat =
        new ChatView(new ChatViewModel(state, dispatch, messages, clock), portraits, messages);
    var view = new PeoplePane(state, matches, chat);
    return new Screen(view, view::takeFocus);
  }

  private Screen calls() {
    var model = new HistoryViewModel(state, dispatch, messages, clock);
    var view = new HistoryView(model, portraits, messages);
    return new Screen(view, view::takeFocus);
  }

  private Screen profile() {
    Runnable blocked = () -> dispatch.accept(new SocialEvent.Went(new Place.Blocked()));
    var view = new ProfileView(form(), photo(), blocked, portraits, messages);
    return new Screen(view, view::takeFocus);
  }

  private Screen onboarding() {
    var view = new OnboardingView(form(), photo(), portraits, messages);
    return new Screen(view, view::takeFocus);
  }

  /** What was told for the first time and not taken can be gone on with later. */
  private FormViewModel form() {
    return new FormViewModel(state, dispatch, messages, around.typed().profile());
  }

  private PhotoViewModel photo() {
    Unfinished begun = around.typed().profile();
    return new PhotoViewModel(state, dispatch, messages, files, devices(), new FxThread(), begun);
  }

  private Screen blocked() {
    var view = new BlockedView(new BlockedViewModel(state, dispatch), messages);
    return new Screen(view, view::takeFocus);
  }

  /** What lies over every screen before the first call of a day. */
  PreCallSheet preCall() {
    return new PreCallSheet(
        state, dispatch, around.checks(), around.preferences().checked, clock, devices(), messages);
  }

  /** What lies over every screen while somebody who wants to sign out has something to lose. */
  SignOutSheet signOut() {
    return new SignOutSheet(state, dispatch, around.practice().inside(), messages);
  }

  /** The same, whose events go elsewhere first. */
  Screens through(Consumer<? super Event> gate) {
    return new Screens(state, gate, messages, clock, controls, portraits, files, server, around);
  }

  /** What lies over every screen while it asks something. */
  Parent sheet() {
    return new SafetySheet(new SheetViewModel(state, dispatch, messages), messages);
  }

  private Screen call() {
    var model = new CallViewModel(state, dispatch, messages, clock, controls);
    var incoming = new IncomingViewModel(state, dispatch, messages);
    var view = new CallView(model, incoming, controls, portraits, messages);
    view.offer(devices());
    return new Screen(view, view::takeFocus);
  }

  private DevicesViewModel devices() {
    return new DevicesViewModel(
        around.preferences(), around.rehearsals(), messages, new FxThread());
  }

  private Screen settings() {
    var model =
        new SettingsViewModel(
            around.preferences(), around.ringer(), around.autostart(), messages, new FxThread());
    var view = new SettingsView(model, devices(), messages);
    view.offerBlocked(
        () -> dispatch.accept(new SocialEvent.Went(new Place.Blocked(new Place.Settings()))));
    view.offerKeys(() -> around.typed().keys().set(true));
    view.scrolled().bindBidirectional(around.typed().settings());
    return new Screen(view, view::takeFocus);
  }
}
