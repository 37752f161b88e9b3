package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.Image;
import org.duet.app.media.Ways;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A picture that is out of date is not on screen as if it were live. */
@Timeout(60)
class NothingOldTest extends AnnAndBen {
  private Image shown() {
    return HeadlessFx.ask(() -> ben.call.remote().image().get());
  }

  private void benSeesAnn() {
    call();
    Until.soon("Ben sees Ann", () -> ben.sees("Ann"));
  }

  /** Notes arrive in their order. */
  private void benHasHeardAll() {
    long before = ben.told.size();
    ann.call.say(new PeerNote.Reaction(PeerNote.Feeling.HEART));
    Until.soon("Ben was told", () -> ben.told.size() > before);
  }

  private void framesCome() {
    long came = ben.call.remote().framesReceived();
    Until.soon("frames come", () -> ben.call.remote().framesReceived() > came + 5);
  }

  @Test
  void whoseCameraWentOffWhileNobodyLookedIsNotSeenAfterwards() {
    benSeesAnn();
    ben.call.remote().resize(0, 0); // as a window that is minimised
    ann.call.camera(false);
    benHasHeardAll();
    ben.call.remote().resize(Side.WIDTH, Side.HEIGHT);

    assertThat(shown()).isNull();
    ann.call.camera(true);
    Until.soon("Ben sees Ann again", () -> ben.sees("Ann"));
  }

  /** Here nothing is black: that can be lost on the way. */
  @Test
  void whoSaysThatThereIsNoPictureIsNotSeenUntilTheySayThatThereIs() {
    benSeesAnn();
    ann.call.say(new PeerNote.Picture(false));
    Until.soon("Ben sees no picture", () -> shown() == null);
    framesCome();

    assertThat(shown()).isNull();
    ann.call.say(new PeerNote.Picture(true));
    Until.soon("Ben sees Ann again", () -> ben.sees("Ann"));
  }

  @Test
  void theOthersNextClientIsToldToo() {
    benSeesAnn();
    ann.call.say(new PeerNote.Picture(false));
    ben.call.close().join();
    ben.open();
    ben.call.connect(session, false, true, Ways.any(List.of()));
    framesCome();
    benHasHeardAll();
    framesCome();

    assertThat(shown()).isNull();
  }
}
