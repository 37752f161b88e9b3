package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import org.duet.app.media.CallMedia.Sight;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenList.Found;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.screen.DrawnScreens;
import org.duet.model.call.SignalType;
import org.duet.model.call.Wishes;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A screen in place of the camera, as the other sees it, in a first call where both are blurred.
 */
@Timeout(90)
class ShareTest {
  private static final double SHARP = 0.24;

  /** Of a blurred picture, beside what an encoder adds as one picture follows another. */
  private static final double NO_EDGE = 0.12;

  private Side ann;
  private Side ben;

  @BeforeEach
  void strangers() {
    ann = new Side("Ann");
    ben = new Side("Ben");
    Side.wire(ann, ben);
    ann.sight = new Sight(Wishes.BLURRED, false, 4711);
    ben.sight = new Sight(Wishes.BLURRED, false, 0);
    ann.open();
    ben.open();
    UUID session = UUID.randomUUID();
    ben.connect(session, false);
    ann.connect(session, true);
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @AfterEach
  void over() {
    ann.close();
    ben.close();
  }

  private static ScreenSource source(Side side, int number) {
    ScreenList list = side.call.screens().orTimeout(20, TimeUnit.SECONDS).join();
    return ((Found) list).offers().get(number).source();
  }

  /**
   * What Ben's window shows of Ann at one moment.
   *
   * @param hue of its corner
   * @param edge the sharpest there is
   */
  private record Seen(double hue, double edge) {
    boolean isScreen() {
      return Side.hueDistance(hue, DrawnScreens.HUE) < 15 && edge > SHARP;
    }

    boolean isAnn() {
      return Side.hueDistance(hue, Likeness.hue("Ann")) < 20;
    }
  }

  private Seen seen() {
    return HeadlessFx.ask(() -> {
      Image image = ben.call.remote().image().get();
      if (image == null) {
        return new Seen(Double.NaN, 0);
      }
      double hue = image.getPixelReader().getColor(12, 12).getHue();
      return new Seen(hue, Side.sharpestEdge(image));
    });
  }

  private boolean benSeesAScreen() {
    return seen().isScreen();
  }

  private void sharing(boolean on) {
    Until.soon("Ben is told", () -> ben.told.contains(new PeerNote.Sharing(on)));
  }

  @Test
  void theScreenIsSeenClearlyAndAfterItTheCameraBlurredFromTheFirstPictureOn() {
    long described = ann.said.size();
    ann.call.share(source(ann, 0));
    sharing(true);
    Until.soon("Ben sees it", this::benSeesAScreen);
    assertThat(HeadlessFx.ask(() -> ann.call.sharing().get())).isInstanceOf(Share.On.class);
    ann.call.share(source(ann, 1)); // a window, without stopping first
    long shown = ben.call.remote().framesShown();
    Until.soon("it moves", () -> ben.call.remote().framesShown() > shown + 10);
    assertThat(benSeesAScreen()).isTrue();

    ann.call.unshare();
    int anns = 0;
    while (anns < 40) {
      Seen now = seen(); // more often than pictures come
      if (now.isAnn()) {
        anns++;
        assertThat(now.edge()).as("of picture " + anns).isLessThan(NO_EDGE);
      }
    }
    sharing(false);
    assertThat(ann.said.stream().filter(s -> s.type() != ICE).count())
        .as("nothing was negotiated anew")
        .isLessThanOrEqualTo(described);
  }

  private static final SignalType ICE = SignalType.ICE_CANDIDATE;

  @Test
  void whoseCameraIsOffSharesAllTheSameAndIsDarkAgainAfterwards() {
    ann.call.camera(false);
    ann.call.share(source(ann, 0));
    Until.soon("Ben sees it", this::benSeesAScreen);
    ann.call.camera(true);
    ann.call.camera(false);
    ann.call.unshare();
    Until.soon("Ben sees nothing", () -> Double.isNaN(seen().hue()));

    ann.call.share(source(ann, 0));
    Until.soon("Ben sees it again", this::benSeesAScreen);
    ann.call.cut();
    Until.soon(
        "it is over", () -> HeadlessFx.ask(() -> ann.call.sharing().get()).equals(Share.OFF));
    long last = ben.call.remote().framesReceived();
    ann.call.share(source(ben, 0)); // who left shares nothing
    ann.call.close().orTimeout(20, TimeUnit.SECONDS).join();
    assertThat(ben.call.remote().framesReceived()).isLessThan(last + 10);
  }
}
