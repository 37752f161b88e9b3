package org.duet.app.gallery;

import static org.duet.app.testing.People.BEN;
import static org.duet.app.testing.People.NOW;
import static org.duet.app.testing.People.calling;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.talking;

import java.util.List;
import java.util.function.Consumer;
import org.duet.app.call.CallParts;
import org.duet.app.call.CallView;
import org.duet.app.media.MediaLink;
import org.duet.app.state.Beside;
import org.duet.app.state.Beside.Felt;
import org.duet.app.state.Beside.MoreTime;
import org.duet.app.state.CallState.Peer;
import org.duet.app.testing.FakeClient;
import org.duet.model.call.Clarity;
import org.duet.model.call.Wishes;
import org.duet.model.wire.PeerNote.Feeling;

/** What lies beside and over the picture of a call. */
final class Besides {
  private static final Peer CARA =
      new Peer(43, 3, "Cara Lindqvist", true, new Wishes(Clarity.CLEAR, Clarity.CLEAR));

  private static final List<Beside.Line> LINES =
      List.of(
          line(1, false, "Can you hear the rain on my window?"),
          line(2, true, "I can! It sounds like applause."),
          line(
              3,
              false,
              "https://example.org/a-very-long-address-that-has-no-place-to-break-at-all"),
          line(4, false, "<script>alert(1)</script>"),
          line(5, true, "You were saying something about kites, before the line went bad."));

  private Besides() {}

  private static Beside.Line line(int number, boolean mine, String body) {
    return new Beside.Line("line-" + number, mine, body);
  }

  static List<Exhibit> all() {
    Beside written = new Beside(LINES, null, false, MoreTime.NOT_ASKED);
    return List.of(
        call("call-chat-first", CARA.with(written), client -> client.press(CallParts.CHAT_TOGGLE)),
        call("call-chat-kept", BEN.with(written), client -> client.press(CallParts.CHAT_TOGGLE)),
        call("call-chat-unread", CARA.with(written), client -> {}),
        call("call-more", BEN, client -> client.press(CallParts.MORE)),
        call(
            "call-react",
            CARA.with(
                new Beside(List.of(), new Felt(Feeling.APPLAUSE, false, 2), false, MoreTime.ASKED)),
            client -> {}),
        call(
            "call-more-time",
            CARA.with(new Beside(List.of(), null, false, MoreTime.GRANTED)),
            client -> more(client, CallParts.PROMPT)),
        call("call-keys", BEN, client -> more(client, CallParts.KEYS_OPEN)),
        call(
            "call-muted",
            CARA,
            client -> {
              client.press(CallView.MICROPHONE);
              client.press(CallView.CAMERA);
              client.controls.unheard.set(true);
            }));
  }

  private static Exhibit call(String name, Peer peer, Consumer<FakeClient> prepare) {
    var call = talking(peer, MediaLink.CONNECTED, true, NOW.plusSeconds(115));
    return Exhibit.of(name, calling(signedIn(), call))
        .with(client -> {
          Calls.both(client);
          if (peer.firstCall()) {
            client.press(CallView.SHIELD);
          }
          prepare.accept(client);
        });
  }

  /** Among what is not needed in every call. */
  private static void more(FakeClient client, String id) {
    client.press(CallParts.MORE);
    client.press(id);
  }
}
