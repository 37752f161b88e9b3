package org.duet.app.gallery;

import static org.duet.app.testing.People.LONG_NAME;
import static org.duet.app.testing.People.NOW;
import static org.duet.app.testing.People.elsewhere;
import static org.duet.app.testing.People.longOnes;
import static org.duet.app.testing.People.many;
import static org.duet.app.testing.People.named;
import static org.duet.app.testing.People.noticing;
import static org.duet.app.testing.People.pending;
import static org.duet.app.testing.People.ringing;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.some;
import static org.duet.app.testing.People.unloaded;
import static org.duet.app.testing.People.with;
import static org.duet.app.testing.People.without;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Notice;
import org.duet.app.state.Trouble;
import org.duet.app.storage.Credentials;
import org.duet.app.testing.FakeClient;
import org.duet.model.call.PendingCall;
import org.duet.model.wire.RemovalReason;

/** Every view in every state. */
final class Exhibits {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final PendingCall FROM_BEN = pending(42, "Ben", true, 5);
  private static final PendingCall FROM_CARA = pending(43, "Cara Lindqvist", false, 0);
  private static final PendingCall FROM_LONG = pending(47, LONG_NAME, false, 31);

  private Exhibits() {}

  static List<Exhibit> all() {
    return Stream.of(
            signIn(),
            dashboard(),
            Places.discover(),
            Places.matches(),
            PastCalls.all(),
            Places.chat(),
            Places.checks(),
            Places.rest(),
            Calls.all(),
            Besides.all(),
            Shares.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Exhibit> signIn() {
    return List.of(
        Exhibit.of("signin-empty", new AppState.SignedOut(null)),
        Exhibit.of("signin-busy", new AppState.SigningIn("ann@example.org")).once("sign-in-cancel"),
        Exhibit.of(
            "signin-wrong",
            new AppState.SignedOut(new Trouble(Trouble.Kind.WRONG_CREDENTIALS, ""))),
        Exhibit.of(
                "signin-taken",
                new AppState.SignedOut(
                    new Trouble(Trouble.Kind.INVALID, ""),
                    Map.of("email", "Email already registered")))
            .after(new AppState.SigningIn("ann@example.org")),
        Exhibit.of("signin-unreachable", new AppState.SignedOut(UNREACHABLE)),
        Exhibit.of("signin-practice-opening", new AppState.SignedOut(null))
            .with(client -> client.opening.set(true))
            .once("sign-in-practice-cancel"),
        Exhibit.of("signin-practice-entering", new AppState.SigningIn("ann@duet.test"))
            .with(client -> client.opening.set(true))
            .once("sign-in-practice-cancel"),
        Exhibit.of("signin-practice-failed", new AppState.SignedOut(null))
            .with(client -> client.practiceFailed.set(true)),
        Exhibit.of("signin-keep", new AppState.SignedOut(null))
            .with(client -> client.keeping.set(Credentials.Place.SYSTEM_STORE)),
        Exhibit.of("signin-keep-file", new AppState.SignedOut(null))
            .with(client -> client.keeping.set(Credentials.Place.OWN_FILE)),
        // The last of these: it goes on making an account until somebody is in.
        Exhibit.of("signin-register", new AppState.SignedOut(null)).with(Exhibits::register),
        Exhibit.of("signin-register-busy", new AppState.SignedOut(null))
            .with(Exhibits::register)
            .with(client -> client.state.set(new AppState.SigningIn("ann@example.org")))
            .once("sign-in-submit", "register.busy"));
  }

  /** From wherever the exhibit before it left the form. */
  private static void register(FakeClient client) {
    String offer = client.messages.text("register.offer");
    if (client
        .find("sign-in-switch")
        .filter(it -> offer.equals(((Labeled) it).getText()))
        .isPresent()) {
      client.press("sign-in-switch");
    }
    client
        .find("sign-in-password")
        .ifPresent(password -> ((TextInputControl) password).setText("lantern"));
  }

  private static List<Exhibit> dashboard() {
    SignedIn calm = signedIn();
    SignedIn two = ringing(calm, FROM_BEN, FROM_CARA);
    UUID gone = FROM_BEN.sessionId();
    return List.of(
        Exhibit.of("dashboard-calm", calm),
        Exhibit.of("dashboard-full", Places.full()),
        Exhibit.of("dashboard-full-ring", ringing(Places.full(), FROM_BEN)),
        Exhibit.of("dashboard-ring", ringing(calm, FROM_BEN)),
        Exhibit.of("dashboard-rings", ringing(calm, FROM_BEN, FROM_CARA, FROM_LONG)),
        Exhibit.of("dashboard-rings-many", ringing(calm, rings())),
        Exhibit.of(
                "dashboard-gone",
                noticing(
                    without(two, gone),
                    new Notice.CallGone(1, gone, 2, "Ben", RemovalReason.JOINED_ELSEWHERE)))
            .after(two),
        Exhibit.of(
            "dashboard-notice",
            noticing(calm, new Notice.Failed(1, Notice.Wish.DECLINE, UNREACHABLE))),
        Exhibit.of("dashboard-matched", noticing(calm, new Notice.Matched(1, 42, 2, "Ben"))),
        Exhibit.of("dashboard-parted", noticing(calm, new Notice.Parted(1, LONG_NAME))),
        Exhibit.of("dashboard-not-a-match", noticing(calm, new Notice.NotAMatch(1))),
        Exhibit.of("dashboard-loading", with(calm, new Connection.Connecting(), null)),
        Exhibit.of("dashboard-call-elsewhere", elsewhere(calm)),
        Exhibit.of("dashboard-none", signedIn(List.of())),
        Exhibit.of("dashboard-failed", unloaded(calm, UNREACHABLE)),
        Exhibit.of(
            "dashboard-failed-offline",
            unloaded(with(calm, new Connection.Offline(), some()), UNREACHABLE)),
        Exhibit.of(
            "dashboard-reconnecting",
            with(
                ringing(calm, FROM_BEN), new Connection.Reconnecting(NOW.plusSeconds(12)), some())),
        Exhibit.of("dashboard-offline", with(calm, new Connection.Offline(), some()))
            .once("pending-calls-empty", "pending.unheard"),
        Exhibit.of("dashboard-old", with(calm, new Connection.Offline(), some()))
            .with(client -> client.asOf.set(NOW.minusSeconds(8000))),
        Exhibit.of("dashboard-long", named(ringing(signedIn(longOnes()), FROM_LONG), LONG_NAME)),
        Exhibit.of("dashboard-many", signedIn(many(1000))));
  }

  private static PendingCall[] rings() {
    return Stream.of(41L, 42L, 43L, 44L, 45L, 46L, 47L)
        .map(id -> pending(id, "Person " + id, id % 2 == 0, Math.toIntExact(id - 40) * 5))
        .toArray(PendingCall[]::new);
  }
}
