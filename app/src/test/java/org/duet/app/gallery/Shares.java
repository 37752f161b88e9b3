package org.duet.app.gallery;

import static org.duet.app.testing.People.BEN;
import static org.duet.app.testing.People.NOW;
import static org.duet.app.testing.People.calling;
import static org.duet.app.testing.People.signedIn;
import static org.duet.app.testing.People.talking;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.duet.app.call.CallParts;
import org.duet.app.media.MediaLink;
import org.duet.app.media.Rehearsal.Still;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenList.Found;
import org.duet.app.media.ScreenList.Offer;
import org.duet.app.media.ScreenList.Reason;
import org.duet.app.media.ScreenList.Refused;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.ScreenSource.Kind;
import org.duet.app.media.Share;
import org.duet.app.state.Beside;
import org.duet.app.state.Beside.MoreTime;
import org.duet.app.state.CallState.Peer;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.FakePicture;
import org.duet.model.call.Wishes;

/** A screen in place of the camera. */
final class Shares {
  static final Offer SCREEN = offer("screen-0", Kind.SCREEN, "1 · 2560 × 1440", 320, 180);
  static final Offer WINDOW = offer("window-7", Kind.WINDOW, "Holiday plans", 260, 200);
  private static final Beside SHARED = new Beside(List.of(), null, true, MoreTime.NOT_ASKED);
  private static final Peer CARA =
      new Peer(43, 3, "Cara Lindqvist", true, Wishes.BLURRED).with(SHARED);

  private Shares() {}

  private static Offer offer(String id, Kind kind, String title, int width, int height) {
    int[] pixels =
        IntStream.range(0, width * height).map(i -> colour(i % width, i / width, height)).toArray();
    return new Offer(new ScreenSource(id, kind, title), new Still(width, height, pixels));
  }

  /** A bar above, and lines of text on paper. */
  private static int colour(int x, int y, int height) {
    if (y < height / 10) {
      return 0xff3a5a78;
    }
    boolean line = y % 14 > 6 && x > 20 && x < 200 - y % 28 * 3 && x % 40 > 5;
    return line ? 0xff57534b : 0xfff4f1ea;
  }

  static List<Exhibit> all() {
    List<Offer> many =
        List.of(
            SCREEN,
            offer("screen-1", Kind.SCREEN, "2 · 1920 × 1080", 320, 180),
            WINDOW,
            new Offer(
                new ScreenSource(
                    "window-8",
                    Kind.WINDOW,
                    "A very long title of a document that nobody will ever read to its end"),
                null),
            offer("window-9", Kind.WINDOW, "<b>Notes</b>", 120, 200),
            offer("window-10", Kind.WINDOW, "Photos of last summer", 320, 90),
            offer("window-11", Kind.WINDOW, "Chess", 200, 200),
            offer("window-12", Kind.WINDOW, "Map", 300, 200));
    return List.of(
        call("call-share-pick", BEN, picking(new Found(many))),
        call("call-share-looking", BEN, picking(null)),
        call("call-share-refused", BEN, picking(new Refused(Reason.WAYLAND))),
        call("call-share-permission", BEN, picking(new Refused(Reason.PERMISSION))),
        call("call-sharing", BEN, client -> share(client, many.get(3))),
        call(
            "call-share-closed",
            BEN,
            client -> {
              client.controls.share(WINDOW.source());
              client.controls.sharing.set(new Share.Off(Share.Why.CLOSED));
            }),
        call("call-other-shares", BEN.with(SHARED), client -> client.controls.remote.set(page())),
        call("call-other-shares-first", CARA, client -> client.controls.remote.set(page())));
  }

  private static Consumer<FakeClient> picking(ScreenList list) {
    return client -> {
      client.controls.screens = list;
      press(client, CallParts.SHARE);
      client
          .find(CallParts.SHARE_SOURCE + "window-7")
          .ifPresent(tile -> ((ButtonBase) tile).fire());
    };
  }

  private static void share(FakeClient client, Offer what) {
    client.controls.local.set(page());
    client.controls.share(what.source());
  }

  private static FakePicture page() {
    WritableImage page = new WritableImage(640, 360);
    for (int i = 0; i < 640 * 360; i++) {
      int rgb = colour(i % 640 / 2, i / 640, 360);
      page.getPixelWriter()
          .setColor(i % 640, i / 640, Color.web("#%06x".formatted(rgb & 0xffffff)));
    }
    FakePicture picture = new FakePicture();
    picture.show(page, 0);
    return picture;
  }

  private static Exhibit call(String name, Peer peer, Consumer<FakeClient> prepare) {
    var call = talking(peer, MediaLink.CONNECTED, true, NOW.plusSeconds(115));
    return Exhibit.of(name, calling(signedIn(), call))
        .with(client -> {
          client.controls.local.set(FakePicture.portrait(320, 320, 240));
          client.controls.remote.set(FakePicture.portrait(200, 640, 360));
          prepare.accept(client);
        });
  }

  private static void press(FakeClient client, String id) {
    ((ButtonBase) client.find(id).orElseThrow()).fire();
  }
}
