package org.duet.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.Preferences;
import org.duet.app.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInViewModelTest {
  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedOut());
  private final List<Event> events = new ArrayList<>();
  private final SignInViewModel model =
      new SignInViewModel(state, events::add, new Messages(Locale.ENGLISH));

  private void fill(String server, String email, String password) {
    model.server().set(server);
    model.email().set(email);
    model.password().set(password);
  }

  @Test
  void nothingIsWrongBeforeTheFirstTry() {
    model.email().set("nonsense");
    assertThat(model.emailFault().getValue()).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidAfterTheFirstTry() {
    model.submit();
    assertThat(model.emailFault().getValue()).isEqualTo("Enter your e-mail address.");
    assertThat(model.passwordFault().getValue()).isEqualTo("Enter your password.");
    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNABLE", "NOT_THERE", "NONSENSE"})
  void whatKnowsNothingOfSigningInIsNoDuetServer(Trouble.Kind kind) {
    state.set(new AppState.SignedOut(new Trouble(kind, "")));
    assertThat(model.trouble().get()).startsWith("What answers there is no Duet server.");
  }

  @Test
  void whatIsCorrectedIsNotWrongAnyMore() {
    model.submit();
    model.email().set("ann@example.org");
    assertThat(model.emailFault().getValue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://duet.example.org",
        "http://",
        "https://a b",
        "https://ann:secret@duet.example.org",
        "https://duet.example.org/?x=1",
        "javascript:alert(1)"
      })
  void serverMustBeAnAddress(String server) {
    fill(server, "ann@example.org", "secret 1");
    model.submit();
    assertThat(model.serverFault().getValue()).isNotEmpty();
    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:8377", "https://duet.example.org/s/blue", " http://[::1]:80/ "})
  void serverMayHaveAPortAndAPath(String server) {
    fill(server, "ann@example.org", "secret 1");
    model.submit();
    assertThat(events).hasSize(1);
  }

  @Test
  void passwordIsSentAsTyped() {
    fill("http://127.0.0.1:8377/", "  ann@example.org ", " secret 1 ");
    model.submit();
    assertThat(events)
        .containsExactly(
            new Event.Account.SignInPressed(
                "http://127.0.0.1:8377", "ann@example.org", " secret 1 "));
  }

  @Test
  void nothingIsSentTwiceWhileItIsUnderWay() {
    fill("http://127.0.0.1:8377", "ann@example.org", "secret 1");
    state.set(new AppState.SigningIn("ann@example.org"));
    model.submit();
    assertThat(events).isEmpty();
    assertThat(model.busy().get()).isTrue();
  }

  @Test
  void troubleIsSaidAndTheFieldsAreKept() {
    fill("http://127.0.0.1:8377", "ann@example.org", "secret 1");
    state.set(new AppState.SignedOut(new Trouble(Trouble.Kind.UNREACHABLE, "")));
    assertThat(model.trouble().get()).startsWith("The server does not answer");
    assertThat(model.password().get()).isEqualTo("secret 1");
  }

  @Test
  void passwordIsForgottenOnceSignedIn() {
    fill("http://127.0.0.1:8377", "ann@example.org", "secret 1");
    state.set(People.signedIn());
    assertThat(model.password().get()).isEmpty();
    assertThat(model.email().get()).isEqualTo("ann@example.org");
  }

  private void refused(Map<String, String> faults) {
    state.set(new AppState.SigningIn("ann@example.org"));
    state.set(new AppState.SignedOut(new Trouble(Trouble.Kind.INVALID, "Please check."), faults));
  }

  @Test
  void whatTheServerFindsStandsBesideItsFieldUntilItIsChanged() {
    model.switchOver();
    fill("http://127.0.0.1:8377", "ann@example.org", "secret 1");
    refused(
        Map.of("email", "Email already registered", "password", "must have 12 to 99 characters"));
    assertThat(model.emailFault().getValue()).startsWith("There is an account with this address");
    assertThat(model.passwordFault().getValue()).isEqualTo("From 12 to 99 characters, please.");
    assertThat(model.trouble().get()).isEmpty();
    model.email().set("anna@example.org");
    assertThat(model.emailFault().getValue()).isEmpty();
    assertThat(model.passwordFault().getValue()).isNotEmpty();
    model.submit();
    assertThat(events).as("it is for the server to judge again").hasSize(1);
  }

  @Test
  void whatIsInNoFieldIsSaidAbove() {
    fill("http://127.0.0.1:8377", "ann@example.org", "secret 1");
    refused(Map.of("captcha", "Please prove that you are no robot."));
    assertThat(model.trouble().get())
        .isEqualTo(
            "Something is not as the server wants it. Please check what you entered."
                + " Please prove that you are no robot.");
  }

  @Test
  void theOtherFormBeginsWithoutOldFaults() {
    model.switchOver();
    fill("http://127.0.0.1:8377", "ann@example.org", "secret 1");
    refused(Map.of("email", "Email already registered"));
    model.switchOver();
    assertThat(model.emailFault().getValue()).isEmpty();
  }

  private SignInViewModel at(Preferences last, String server) {
    return new SignInViewModel(
        state,
        events::add,
        new Messages(Locale.ENGLISH),
        server,
        new SimpleObjectProperty<>(Credentials.Place.SYSTEM_STORE),
        last);
  }

  private void signIn(SignInViewModel form, String server, boolean keep) {
    form.server().set(server);
    form.email().set("ann@example.org");
    form.password().set("secret 1");
    form.keep().set(keep);
    form.submit();
    state.set(new AppState.SigningIn("ann@example.org"));
    state.set(People.signedIn());
    state.set(People.signedOut());
  }

  @Test
  void theServerIsRememberedAndWhoStaysSignedIn() {
    Preferences last = Preferences.unkept();
    signIn(at(last, SignInViewModel.DEFAULT_SERVER), "https://duet.example.org", true);
    SignInViewModel next = at(last, SignInViewModel.DEFAULT_SERVER);
    assertThat(next.server().get()).isEqualTo("https://duet.example.org");
    assertThat(next.email().get()).isEqualTo("ann@example.org");
    assertThat(next.keep().get()).isTrue();
    assertThat(next.password().get()).isEmpty();
  }

  @Test
  void whoDoesNotStaySignedInLeavesNoTraceButTheServer() {
    Preferences last = Preferences.unkept();
    signIn(at(last, SignInViewModel.DEFAULT_SERVER), "https://duet.example.org", true);
    SignInViewModel form = at(last, SignInViewModel.DEFAULT_SERVER);
    signIn(form, "https://other.example.org", false);
    assertThat(form.email().get()).isEmpty();
    assertThat(last.lastEmail.get()).isEmpty();
    assertThat(last.lastServer.get()).isEqualTo("https://other.example.org");
  }

  @Test
  void aServerThatWasNamedAtTheStartCountsMore() {
    Preferences last = Preferences.unkept();
    last.lastServer.set("https://duet.example.org");
    assertThat(at(last, "https://named.example.org").server().get())
        .isEqualTo("https://named.example.org");
  }

  @Test
  void onlyWhatTheFormLedToIsRemembered() {
    Preferences last = Preferences.unkept();
    SignInViewModel form = at(last, SignInViewModel.DEFAULT_SERVER);
    form.email().set("ann@example.org");
    form.password().set("secret 1");
    form.submit();
    state.set(new AppState.SigningIn("ann@example.org"));
    state.set(new AppState.SignedOut(new Trouble(Trouble.Kind.UNREACHABLE, "")));
    // Such as the practice, which signs in by itself.
    state.set(new AppState.SigningIn("practice@example.org"));
    state.set(People.signedIn());
    assertThat(last.lastServer.get()).isEmpty();
  }

  @Test
  void whoIsThrownOutNeedNotTypeTheAddressAgain() {
    SignInViewModel form = at(Preferences.unkept(), SignInViewModel.DEFAULT_SERVER);
    form.email().set("ann@example.org");
    state.set(People.signedIn());
    state.set(new AppState.SignedOut(new Trouble(Trouble.Kind.SIGNED_OUT, "")));
    assertThat(form.email().get()).isEqualTo("ann@example.org");
  }
}
