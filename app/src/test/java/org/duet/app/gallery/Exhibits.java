package org.duet.app.gallery;

import static org.duet.app.testing.People.BEN;
import static org.duet.app.testing.People.LONG_NAME;
import static org.duet.app.testing.People.NOW;
import static org.duet.app.testing.People.calling;
import static org.duet.app.testing.People.elsewhere;
import static org.duet.app.testing.People.longOnes;
import static org.duet.app.testing.People.many;
import static org.duet.app.testing.People.named;
import static org.duet.app.testing.People.noticing;
import static org.duet.app.testing.People.pending;
import static org.duet.app.testing.People.ringing;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.some;
import static org.duet.app.testing.People.talking;
import static org.duet.app.testing.People.waiting;
import static org.duet.app.testing.People.with;
import static org.duet.app.testing.People.without;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import org.duet.app.call.CallView;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Connection;
import org.duet.app.state.Notice;
import org.duet.app.state.Trouble;
import org.duet.app.storage.Credentials;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.FakePicture;
import org.duet.model.call.Clarity;
import org.duet.model.call.EndReason;
import org.duet.model.call.PendingCall;
import org.duet.model.call.Wishes;
import org.duet.model.matching.Decision;
import org.duet.model.wire.RemovalReason;

/** Every view in every state. */
final class Exhibits {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final PendingCall FROM_BEN = pending(42, "Ben", true, 5);
  private static final PendingCall FROM_CARA = pending(43, "Cara Lindqvist", false, 0);
  private static final PendingCall FROM_LONG = pending(47, LONG_NAME, false, 31);

  /** A stranger. */
  private static final Peer CARA = new Peer(43, 3, "Cara Lindqvist", true, Wishes.BLURRED);

  private Exhibits() {}

  static List<Exhibit> all() {
    return Stream.of(
            signIn(),
            dashboard(),
            Places.discover(),
            Places.matches(),
            Places.chat(),
            Places.rest(),
            call(),
            Besides.all(),
            Shares.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Exhibit> signIn() {
    return List.of(
        Exhibit.of("signin-empty", new AppState.SignedOut(null)),
        Exhibit.of("signin-busy", new AppState.SigningIn("ann@example.org")),
        Exhibit.of(
            "signin-wrong",
            new AppState.SignedOut(new Trouble(Trouble.Kind.WRONG_CREDENTIALS, ""))),
        Exhibit.of("signin-unreachable", new AppState.SignedOut(UNREACHABLE)),
        Exhibit.of("signin-practice-opening", new AppState.SignedOut(null))
            .with(client -> client.opening.set(true)),
        Exhibit.of("signin-keep", new AppState.SignedOut(null))
            .with(client -> client.keeping.set(Credentials.Place.SYSTEM_STORE)),
        Exhibit.of("signin-keep-file", new AppState.SignedOut(null))
            .with(client -> client.keeping.set(Credentials.Place.OWN_FILE)));
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
        Exhibit.of("dashboard-loading", with(calm, new Connection.Connecting(), null)),
        Exhibit.of("dashboard-call-elsewhere", elsewhere(calm)),
        Exhibit.of("dashboard-none", signedIn(List.of())),
        Exhibit.of(
            "dashboard-failed",
            noticing(
                with(calm, new Connection.Connected(), null),
                new Notice.Failed(1, Notice.Wish.LOAD_MATCHES, UNREACHABLE))),
        Exhibit.of(
            "dashboard-reconnecting",
            with(
                ringing(calm, FROM_BEN), new Connection.Reconnecting(NOW.plusSeconds(12)), some())),
        Exhibit.of("dashboard-offline", with(calm, new Connection.Offline(), some())),
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

  private static List<Exhibit> call() {
    Instant end = NOW.plusSeconds(115);
    Peer longOne = new Peer(42, 7, LONG_NAME);
    return List.of(
        call("call-starting", new CallState.Starting(BEN, false)),
        call("call-cancelling", new CallState.Starting(BEN, true)),
        call("call-ringing", waiting()).with(Exhibits::local),
        call("call-ringing-no-camera", waiting(Lack.CAMERA_MISSING)),
        call("call-ringing-long", new CallState.Ringing(longOne, waiting().session(), Set.of()))
            .with(Exhibits::local),
        call("call-joining", new CallState.Joining(BEN, new UUID(1, 1))).with(Exhibits::local),
        call("call-connecting", talking(BEN, MediaLink.CONNECTING, false, end))
            .with(Exhibits::local),
        call("call-talking", talking(BEN, MediaLink.CONNECTED, true, end)).with(Exhibits::both),
        call("call-talking-long", talking(longOne, MediaLink.CONNECTED, true, null))
            .with(Exhibits::both),
        call("call-blurred", talking(CARA, MediaLink.CONNECTED, true, end)).with(Exhibits::blurred),
        call("call-shown", talking(CARA, MediaLink.CONNECTED, true, end))
            .with(Exhibits::blurred)
            .with(client -> press(client, CallView.SHIELD)),
        call(
                "call-waits-for-clear",
                talking(
                    CARA.with(new Wishes(Clarity.CLEAR, Clarity.SOFT)),
                    MediaLink.CONNECTED,
                    true,
                    end))
            .with(Exhibits::blurred)
            .with(client -> press(client, CallView.SHIELD)),
        call("call-first-ringing", new CallState.Ringing(CARA, waiting().session(), Set.of()))
            .with(client -> client.controls.local.set(FakePicture.blurred(320, 320, 240))),
        call("call-last-seconds", talking(BEN, MediaLink.CONNECTED, true, NOW.plusSeconds(20)))
            .with(Exhibits::both),
        call("call-no-picture", talking(BEN, MediaLink.CONNECTED, false, end))
            .with(Exhibits::local),
        call("call-relay-wanted", talking(BEN, MediaLink.CONNECTING, false, end))
            .with(Exhibits::local)
            .with(Connections::relayWanted),
        call("call-relayed", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(Connections::relayed),
        call("call-direct", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(Connections::direct),
        call("call-exposed", talking(longOne, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(Connections::exposed),
        call("call-quality", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(Connections::poor),
        call("call-verify", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(Connections::code),
        call("call-verify-same", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(Connections::same),
        call("call-verify-different", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(Connections::different),
        call("call-verify-impossible", talking(longOne, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(Connections::impossible),
        call("call-interrupted", talking(BEN, MediaLink.INTERRUPTED, true, end))
            .with(Exhibits::both),
        call("call-failed", talking(BEN, MediaLink.FAILED, false, end)).with(Exhibits::local),
        call(
                "call-lacking",
                talking(
                    BEN,
                    MediaLink.CONNECTED,
                    true,
                    end,
                    Lack.CAMERA_BUSY,
                    Lack.MICROPHONE_MISSING,
                    Lack.SPEAKER_MISSING))
            .with(Exhibits::both),
        Exhibit.of(
                "call-second-ring",
                ringing(
                    calling(signedIn(), talking(BEN, MediaLink.CONNECTED, true, end)),
                    FROM_CARA,
                    FROM_LONG))
            .with(Exhibits::both),
        call("call-devices", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Exhibits::both)
            .with(client -> {
              client.devices.plug(
                  new DeviceList(List.of("Lid camera"), List.of("Headset"), List.of()));
              client.preferences.speaker.set("Headset");
              ((Button) client.find(CallView.DEVICES).orElseThrow()).fire();
            }),
        over("call-over-me", EndReason.HANGUP, true),
        over("call-over-declined", EndReason.DECLINED, false),
        over("call-over-missed", EndReason.MISSED, false),
        over("call-over-lost", EndReason.LOST, false),
        over("call-over-time", EndReason.TIME_LIMIT, false),
        first("call-over-question", signedIn()),
        first(
            "call-over-said-yes",
            with(signedIn(), signedIn().social().deciding(43, Decision.LIKE))),
        call("call-over-trouble", new CallState.Over(BEN, null, false, UNREACHABLE)),
        call("call-over-long", new CallState.Over(longOne, EndReason.HANGUP, false, null)));
  }

  private static Exhibit call(String name, CallState call) {
    return Exhibit.of(name, calling(signedIn(), call));
  }

  private static Exhibit over(String name, EndReason reason, boolean byMe) {
    return call(name, new CallState.Over(BEN, reason, byMe, null));
  }

  /** The end of a first call. */
  private static Exhibit first(String name, SignedIn state) {
    Peer cara = new Peer(43, 3, "Cara Lindqvist");
    return Exhibit.of(
        name, calling(state, new CallState.Over(cara, EndReason.TIME_LIMIT, false, null)));
  }

  private static void local(FakeClient client) {
    client.controls.local.set(FakePicture.portrait(320, 320, 240));
  }

  private static void blurred(FakeClient client) {
    client.controls.local.set(FakePicture.blurred(320, 320, 240));
    client.controls.remote.set(FakePicture.blurred(200, 640, 360));
  }

  private static void press(FakeClient client, String id) {
    client.find(id).ifPresent(button -> ((ButtonBase) button).fire());
  }

  private static void both(FakeClient client) {
    local(client);
    client.controls.remote.set(FakePicture.portrait(200, 640, 360));
  }
}
