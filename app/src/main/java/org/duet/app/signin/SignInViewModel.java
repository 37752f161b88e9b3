package org.duet.app.signin;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.backend.ServerAddress;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.Preferences;

/** What the sign-in form holds, and what is wrong with it. */
public final class SignInViewModel {
  /** Where a server of one's own listens. */
  public static final String DEFAULT_SERVER = "http://127.0.0.1:8377";

  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final StringProperty server;
  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");

  private final BooleanProperty keep = new SimpleBooleanProperty();
  private final ObservableValue<Credentials.Place> place;
  private final LastTime last;
  private final PasswordRule rule;

  /** Nothing is called wrong before the person first tried; from then on at once. */
  private final BooleanProperty tried = new SimpleBooleanProperty();

  /** Whether the person wants a new account. */
  private final BooleanProperty registering = new SimpleBooleanProperty();

  private final StringBinding serverFault;
  private final StringBinding emailFault;
  private final StringBinding passwordFault;
  private final ServerFaults ofServer;
  private final BooleanProperty signingIn = new SimpleBooleanProperty();

  /** Something else keeps the form busy, and says so itself. */
  private final BooleanProperty occupied = new SimpleBooleanProperty();

  private final BooleanBinding asking = signingIn.and(occupied.not());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  /** Asks for everything but the server, which stands there already. */
  public SignInViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this(
        state,
        dispatch,
        messages,
        DEFAULT_SERVER,
        new SimpleObjectProperty<>(Credentials.Place.NOWHERE),
        Preferences.unkept());
  }

  /**
   * The same, on a machine that can keep people signed in.
   *
   * @param serverAtFirst what stands in its field before anybody typed
   * @param place where it keeps what is secret
   * @param kept where and as whom somebody was signed in before; another server than usual counts
   *     more
   */
  public SignInViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      String serverAtFirst,
      ObservableValue<Credentials.Place> place,
      Preferences kept) {
    this.place = place;
    this.last = new LastTime(kept);
    this.rule = new PasswordRule(password, registering, messages);
    this.ofServer = new ServerFaults(messages);
    server = new SimpleStringProperty(last.server(serverAtFirst));
    email.set(last.email());
    keep.set(!last.email().isEmpty());
    serverFault = fault(server, "", this::faultOfServer);
    emailFault = fault(email, ServerFaults.EMAIL, this::faultOfEmail);
    passwordFault = fault(password, ServerFaults.PASSWORD, rule::fault);
    this.dispatch = dispatch;
    this.messages = messages;
    busy.bind(signingIn.or(occupied));
    ofServer.of(ServerFaults.EMAIL, email);
    ofServer.of(ServerFaults.PASSWORD, password);
    state.subscribe(this::show);
  }

  /** Something else keeps the form busy too, signing in by itself. */
  void occupy(ObservableValue<Boolean> other) {
    occupied.bind(other);
  }

  private void show(AppState state) {
    ofServer.clear();
    trouble.set(state instanceof AppState.SignedOut out ? ofServer.take(out) : "");
    signingIn.set(state instanceof AppState.SigningIn); // What is wrong is known by then.
    if (state instanceof AppState.SignedIn) {
      password.set("");
      tried.set(false);
    }
    if (last.seen(state)) {
      // Whoever goes, and did not stay signed in, leaves no trace for who comes next.
      email.set(last.email());
      registering.set(false);
    }
  }

  /** The person pressed Enter or the button. */
  public void submit() {
    tried.set(true);
    boolean right = faultOfEmail().isEmpty() && rule.fault().isEmpty() && faultOfServer().isEmpty();
    if (right && !busy.get()) {
      String where = address().map(ServerAddress::toString).orElse("");
      String who = email.get().strip();
      last.ask(where, who, keeps());
      dispatch.accept(
          registering.get()
              ? new Event.Account.RegisterPressed(where, who, password.get(), keeps())
              : new Event.Account.SignInPressed(where, who, password.get(), keeps()));
    }
  }

  /** The person does not want to wait; what was typed stays. */
  void cancel() {
    if (asking.get()) {
      dispatch.accept(new Event.Account.SignOutPressed());
    }
  }

  private StringBinding fault(StringProperty field, String name, Supplier<String> check) {
    return Bindings.createStringBinding(
        () -> {
          String mine = tried.get() ? check.get() : "";
          return mine.isEmpty() ? ofServer.byField().getOrDefault(name, "") : mine;
        },
        field,
        tried,
        registering,
        ofServer.byField());
  }

  private Optional<ServerAddress> address() {
    return ServerAddress.parse(server.get());
  }

  private String faultOfServer() {
    return address().isPresent() ? "" : messages.text("signin.server-wrong");
  }

  private String faultOfEmail() {
    String typed = email.get().strip();
    if (typed.isEmpty()) {
      return messages.text("signin.email-missing");
    }
    return typed.matches("[^@\\s]+@[^@\\s]+") ? "" : messages.text("signin.email-wrong");
  }

  private boolean keeps() {
    return keep.get() && place.getValue() != Credentials.Place.NOWHERE;
  }

  PasswordRule rule() {
    return rule;
  }

  /** From signing in to a new account, or back. What was typed stays. */
  void switchOver() {
    tried.set(false);
    ofServer.clear();
    trouble.set("");
    registering.set(!registering.get());
  }

  BooleanProperty registering() {
    return registering;
  }

  /** What is to be known before one stays signed in here; empty where all is well. */
  ObservableValue<String> keepNote() {
    return place.map(
        where -> where == Credentials.Place.OWN_FILE ? messages.text("signin.keep-file") : "");
  }

  ObservableValue<Boolean> canKeep() {
    return place.map(where -> where != Credentials.Place.NOWHERE);
  }

  BooleanProperty keep() {
    return keep;
  }

  StringProperty server() {
    return server;
  }

  StringProperty email() {
    return email;
  }

  StringProperty password() {
    return password;
  }

  ObservableValue<String> serverFault() {
    return serverFault;
  }

  ObservableValue<String> emailFault() {
    return emailFault;
  }

  ObservableValue<String> passwordFault() {
    return passwordFault;
  }

  /** Whether the server is asked for what stands in the form. */
  ObservableValue<Boolean> signingIn() {
    return asking;
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }
}
