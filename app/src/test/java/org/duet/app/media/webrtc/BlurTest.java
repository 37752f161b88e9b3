package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import org.duet.app.media.CallMedia.Sight;
import org.duet.model.call.Clarity;
import org.duet.model.call.Wishes;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What really arrives at the other in a first call. */
@Timeout(90)
class BlurTest extends AnnAndBen {
  /** Of two neighbours in a row, where nothing but cells of a twelfth of the width is left. */
  private static final double NO_EDGE = 0.08;

  BlurTest() {
    ann.sight = new Sight(Wishes.BLURRED, false, 0);
    ben.sight = ann.sight;
  }

  /** The sharpest edge in what somebody's window shows of the other; not a number of nothing. */
  private static double edge(Side side) {
    return HeadlessFx.ask(() -> {
      Image image = side.call.remote().image().get();
      return image == null ? Double.NaN : Side.sharpestEdge(image);
    });
  }

  private static void staysBlurred(Side side, int frames) {
    long from = side.call.remote().framesShown();
    while (side.call.remote().framesShown() < from + frames) {
      assertThat(edge(side)).isLessThan(NO_EDGE);
    }
  }

  private static void sharpens(Side side) {
    Until.soon(side.name + " sees the other clearly", () -> edge(side) > 3 * NO_EDGE);
  }

  private static void blurs(Side side) {
    Until.soon(side.name + " sees the other blurred", () -> edge(side) < NO_EDGE);
  }

  @Test
  void itTakesTwoToClearThePictureAndOneToBlurItAgain() {
    call();
    staysBlurred(ben, 10);
    assertThat(ben.sees("Ann")).as("her colour is left").isTrue();

    ben.call.wish(Clarity.CLEAR); // also what a client would say that lies
    Until.soon("Ann was told", () -> ann.told.contains(new PeerNote.Wish(Clarity.CLEAR)));
    staysBlurred(ben, 10);
    staysBlurred(ann, 3);

    ann.call.wish(Clarity.CLEAR);
    sharpens(ben);
    sharpens(ann);

    ben.call.wish(Clarity.BLURRED);
    blurs(ben);
    blurs(ann);
    staysBlurred(ben, 10);
    staysBlurred(ann, 3);
  }

  @Test
  void theShieldBlursWhateverComes() {
    ben.sight = Sight.OF_STRANGERS;
    ann.sight = Sight.CLEAR;
    open();
    call();
    ben.call.wish(Clarity.CLEAR);
    Until.soon("Ann was told", () -> !ann.told.isEmpty());
    Until.soon("Ann's picture goes out clear", () -> ann.call.local().framesReceived() > 10);
    staysBlurred(ben, 10);

    ben.call.shield(false);
    sharpens(ben);
    ben.call.shield(true);
    blurs(ben);
  }
}
