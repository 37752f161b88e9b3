package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is on screen, and what it costs. */
@Timeout(60)
class PictureTest extends AnnAndBen {

  private static Image shown(VideoPicture picture) {
    return HeadlessFx.ask(() -> picture.image().get());
  }

  private static void frames(VideoPicture picture, int more) {
    long before = picture.framesReceived();
    Until.soon("frames come", () -> picture.framesReceived() >= before + more);
  }

  @Test
  void aPersonSeesThemselvesBeforeAnybodyIsCalled() {
    VideoPicture own = ann.call.local();
    own.resize(160, 90);

    Until.soon("the preview is there", () -> own.framesShown() > 2);
    assertThat(shown(own).getWidth()).isEqualTo(160);
  }

  @Test
  void aHiddenPictureCostsNothing() {
    call();
    VideoFramePump picture = (VideoFramePump) ben.call.remote();
    picture.resize(0, 0);
    frames(picture, 2); // one may be under way
    long converted = picture.framesConverted();
    frames(picture, 15);

    assertThat(picture.framesConverted()).isEqualTo(converted);
  }

  @Test
  void aPictureIsHiddenUntilItIsGivenASize() {
    VideoFramePump own = (VideoFramePump) ann.call.local();
    frames(own, 10);

    assertThat(own.framesConverted()).isZero();
  }

  @Test
  void aPictureThatIsShownAgainGoesOn() {
    call();
    VideoPicture picture = ben.call.remote();
    picture.resize(0, 0);
    frames(picture, 5);
    long shown = picture.framesShown();
    picture.resize(Side.WIDTH, Side.HEIGHT);

    Until.soon("it goes on", () -> picture.framesShown() > shown + 5);
  }

  @Test
  void aPictureFitsIntoItsRoomAndKeepsItsShape() {
    call();
    ben.call.remote().resize(400, 400);

    Until.soon("it is as wide as its room", () -> shown(ben.call.remote()).getWidth() == 400);
    assertThat(shown(ben.call.remote()).getHeight()).isEqualTo(224);
  }

  @Test
  void theSameTwoPicturesAreFilledAgainAndAgain() {
    call();
    VideoPicture picture = ben.call.remote();
    Set<Image> seen = new HashSet<>();
    HeadlessFx.run(() -> picture.image().addListener((property, old, now) -> seen.add(now)));
    long shown = picture.framesShown();
    Until.soon("two seconds of frames", () -> picture.framesShown() > shown + 60);

    assertThat(HeadlessFx.ask(() -> seen.size())).isEqualTo(2);
  }

  @Test
  void theCameraCanBeSwitchedOffAndOnAgain() {
    call();
    Until.soon("Ben sees Ann", () -> ben.sees("Ann"));
    ann.call.local().resize(160, 90);
    ann.call.camera(false);
    Until.soon("Ben sees no picture", () -> shown(ben.call.remote()) == null);
    Until.soon("Ann's own picture is gone", () -> shown(ann.call.local()) == null);
    VideoPicture atBen = ben.call.remote();
    Until.soon("nothing comes any more", () -> standsStill(atBen));
    ann.call.camera(true);

    Until.soon("Ben sees Ann again", () -> ben.sees("Ann"));
    Until.soon("and so does Ann", () -> shown(ann.call.local()) != null);
  }

  private static boolean standsStill(VideoPicture picture) {
    long before = picture.framesReceived();
    long end = System.nanoTime() + 200_000_000L;
    while (System.nanoTime() < end) {
      if (picture.framesReceived() != before) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  @Test
  void theMicrophoneCanBeSwitchedOffAndOnAgain() {
    call();
    int tone = Likeness.tone("Ann");
    Until.soon("Ben hears Ann", () -> ben.heard.hears(tone));
    ann.call.microphone(false);
    Until.soon("Ben hears nothing", () -> ben.heard.silent());
    ann.call.microphone(true);

    Until.soon("Ben hears Ann again", () -> ben.heard.hears(tone));
  }

  @Test
  void afterTheCallThereIsNoPictureAndTheCameraIsOff() {
    call();
    ann.call.local().resize(160, 90);
    Until.soon("Ann sees herself", () -> ann.call.local().framesShown() > 0);
    PeerCall over = ann.call;
    over.close().orTimeout(5, TimeUnit.SECONDS).join();

    Until.soon("her window is empty", () -> shown(over.remote()) == null);
    assertThat(shown(over.local())).isNull();
    assertThat(standsStill(over.local())).isTrue();
  }
}
