package org.duet.app.gallery;

import static org.duet.app.testing.People.BEN;
import static org.duet.app.testing.People.LONG_NAME;
import static org.duet.app.testing.People.NOW;
import static org.duet.app.testing.People.calling;
import static org.duet.app.testing.People.elsewhere;
import static org.duet.app.testing.People.match;
import static org.duet.app.testing.People.pending;
import static org.duet.app.testing.People.ringing;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.talking;
import static org.duet.app.testing.People.waiting;
import static org.duet.app.testing.People.with;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duet.app.call.CallParts;
import org.duet.app.call.CallView;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Trouble;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.FakePicture;
import org.duet.model.call.Clarity;
import org.duet.model.call.EndReason;
import org.duet.model.call.Wishes;
import org.duet.model.matching.Decision;
import org.duet.model.matching.MatchStatus;

/** A call in every state, from the first ring to the question at its end. */
final class Calls {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");

  /** A stranger. */
  private static final Peer CARA = new Peer(43, 3, "Cara Lindqvist", true, Wishes.BLURRED);

  private Calls() {}

  static List<Exhibit> all() {
    Instant end = NOW.plusSeconds(115);
    Peer longOne = new Peer(42, 7, LONG_NAME);
    return List.of(
        call("call-starting", new CallState.Starting(BEN, false)),
        call("call-cancelling", new CallState.Starting(BEN, true)),
        call("call-ringing", waiting()).with(Calls::local),
        call("call-ringing-no-camera", waiting(Lack.CAMERA_MISSING)),
        call("call-ringing-long", new CallState.Ringing(longOne, waiting().session(), Set.of()))
            .with(Calls::local),
        call("call-joining", new CallState.Joining(BEN, new UUID(1, 1))).with(Calls::local),
        call("call-connecting", talking(BEN, MediaLink.CONNECTING, false, end)).with(Calls::local),
        call("call-talking", talking(BEN, MediaLink.CONNECTED, true, end)).with(Calls::both),
        call("call-talking-long", talking(longOne, MediaLink.CONNECTED, true, null))
            .with(Calls::both),
        call("call-blurred", talking(CARA, MediaLink.CONNECTED, true, end)).with(Calls::blurred),
        call("call-shown", talking(CARA, MediaLink.CONNECTED, true, end))
            .with(Calls::blurred)
            .with(client -> client.press(CallView.SHIELD)),
        call(
                "call-waits-for-clear",
                talking(
                    CARA.with(new Wishes(Clarity.CLEAR, Clarity.SOFT)),
                    MediaLink.CONNECTED,
                    true,
                    end))
            .with(Calls::blurred)
            .with(client -> client.press(CallView.SHIELD)),
        call("call-first-ringing", new CallState.Ringing(CARA, waiting().session(), Set.of()))
            .with(client -> client.controls.local.set(FakePicture.blurred(320, 320, 240))),
        call("call-last-seconds", talking(BEN, MediaLink.CONNECTED, true, NOW.plusSeconds(20)))
            .with(Calls::both),
        call("call-no-picture", talking(BEN, MediaLink.CONNECTED, false, end)).with(Calls::local),
        call("call-relay-wanted", talking(BEN, MediaLink.CONNECTING, false, end))
            .with(Calls::local)
            .with(Connections::relayWanted),
        call("call-relayed", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(Connections::relayed),
        call("call-direct", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(Connections::direct),
        call("call-exposed", talking(longOne, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(Connections::exposed),
        call("call-quality", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(Connections::poor),
        call("call-verify", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(Connections::code),
        call("call-verify-same", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(Connections::same),
        call("call-verify-different", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(Connections::different),
        call("call-verify-impossible", talking(longOne, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(Connections::impossible),
        call("call-interrupted", talking(BEN, MediaLink.INTERRUPTED, true, end)).with(Calls::both),
        call("call-failed", talking(BEN, MediaLink.FAILED, false, end)).with(Calls::local),
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
            .with(Calls::both),
        Exhibit.of(
                "call-second-ring",
                ringing(
                    calling(signedIn(), talking(BEN, MediaLink.CONNECTED, true, end)),
                    pending(43, "Cara Lindqvist", false, 0),
                    pending(47, LONG_NAME, false, 31)))
            .with(Calls::both),
        call("call-devices", talking(BEN, MediaLink.CONNECTED, true, end))
            .with(Calls::both)
            .with(client -> {
              client.devices.plug(
                  new DeviceList(List.of("Lid camera"), List.of("Headset"), List.of()));
              client.preferences.speaker.set("Headset");
              client.press(CallParts.MORE);
              client.press(CallView.DEVICES);
            }),
        over("call-over-me", EndReason.HANGUP, true),
        over("call-over-declined", EndReason.DECLINED, false),
        over("call-over-missed", EndReason.MISSED, false),
        over("call-over-lost", EndReason.LOST, false),
        call(
            "call-over-unconnected",
            new CallState.Over(
                BEN, EndReason.LOST, false, new Trouble(Trouble.Kind.NOT_CONNECTED, ""))),
        over("call-over-time", EndReason.TIME_LIMIT, false),
        first("call-over-question", signedIn()),
        first(
            "call-over-said-yes",
            with(signedIn(), signedIn().social().deciding(43, Decision.LIKE))),
        first(
            "call-over-liked",
            signedIn(List.of(match(43, "Cara Lindqvist", 30, 0.8, MatchStatus.MATCHED, true, "")))),
        Exhibit.of(
            "call-over-second-ring",
            ringing(
                calling(signedIn(), new CallState.Over(BEN, EndReason.HANGUP, false, null)),
                pending(43, LONG_NAME, true, 0))),
        Exhibit.of(
            "call-over-elsewhere",
            calling(
                elsewhere(signedIn()),
                new CallState.Over(
                    BEN, null, false, new Trouble(Trouble.Kind.ANSWERED_ELSEWHERE, "")))),
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
    Peer cara = new Peer(43, 3, "Cara Lindqvist", true, Wishes.atFirst(true));
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

  /** The two of a call, each in front of their camera. */
  static void both(FakeClient client) {
    local(client);
    client.controls.remote.set(FakePicture.portrait(200, 640, 360));
  }
}
