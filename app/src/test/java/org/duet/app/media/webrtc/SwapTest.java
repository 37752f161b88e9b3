package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.Lack;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.FakeCameras.State;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.model.call.SignalType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Other cameras, in the middle of a call. */
@Timeout(90)
class SwapTest {
  private static final int ORANGE = 30;
  private static final int VIOLET = 276;

  private final FakeCameras cameras = new FakeCameras("Orange", "Violet");
  private Side ann;
  private Side ben;

  @BeforeEach
  void two() {
    ann = new Side("Ann");
    ben = new Side(MediaSettings.synthetic("Ben"), cameras, Patience.usual());
    Side.wire(ann, ben);
    ann.open();
  }

  @AfterEach
  void over() {
    ann.close();
    ben.close();
  }

  private void call() {
    UUID session = UUID.randomUUID();
    ben.open();
    ben.connect(session, false);
    ann.connect(session, true);
  }

  private void choose(String camera) {
    ben.engine.choose(new DeviceChoice(camera, "", ""));
  }

  private void annSees(int hue) {
    Until.soon("Ann sees hue " + hue, () -> Side.hueDistance(ann.hueShown(), hue) < 15);
  }

  private void benLacks(Set<Lack> lacks) {
    Until.soon(
        "Ben lacks " + lacks,
        () -> ben.lacks.stream().reduce(Set.of(), (one, next) -> next).equals(lacks));
  }

  @Test
  void theOtherSeesTheOtherCameraWithoutANewOffer() {
    call();
    ann.pictureShown.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    Until.soon("Ann sees Ben", () -> ann.sees("Ben"));
    long described = descriptions();
    choose("Orange");
    annSees(ORANGE);
    choose("Violet");
    annSees(VIOLET);
    Until.soon("one camera is on", () -> cameras.open() == 1);
    cameras.unplug("Violet");
    Until.soon("Ann sees Ben again", () -> ann.sees("Ben"));
    cameras.plug("Violet");
    annSees(VIOLET);
    assertThat(descriptions()).isEqualTo(described);
  }

  /** As real people have it: nothing is made up where there is no camera. */
  @Test
  void whoseOnlyCameraIsBusyHasItAsSoonAsItIsFreeAndIsToldNothingInBetween() {
    FakeCameras only = new FakeCameras("Orange");
    only.state("Orange", State.BUSY);
    ben.close();
    ben = new Side(new MediaSettings("Ben", Synthetic.NEVER), only, Patience.usual());
    Side.wire(ann, ben);
    call();
    Until.soon("Ben is told", () -> ben.lacks.stream().anyMatch(SwapTest::isBusy));
    int tries = only.tries();
    Until.soon("it is tried again, and again", () -> only.tries() > tries + 1);
    assertThat(sinceBusy(ben)).allMatch(SwapTest::isBusy);
    assertThat(shown(ann.call.remote())).isNull();
    only.state("Orange", State.WELL);
    annSees(ORANGE);
    Until.soon("it is no longer lacking", () -> !isBusy(lastOf(ben)));
    assertThat(sinceBusy(ben).dropWhile(SwapTest::isBusy)).noneMatch(SwapTest::isBusy);
    assertThat(only.open()).isEqualTo(1);
  }

  private static boolean isBusy(Set<Lack> lacks) {
    return lacks.contains(Lack.CAMERA_BUSY);
  }

  private static Stream<Set<Lack>> sinceBusy(Side side) {
    return side.lacks.stream().dropWhile(lacks -> !isBusy(lacks));
  }

  private static Set<Lack> lastOf(Side side) {
    return side.lacks.stream().reduce(Set.of(), (_, next) -> next);
  }

  @Test
  void whoseOnlyCameraGoesIsNotSeenUntilItIsBack() {
    FakeCameras only = new FakeCameras("Orange");
    ben.close();
    ben = new Side(new MediaSettings("Ben", Synthetic.NEVER), only, Patience.usual());
    Side.wire(ann, ben);
    call();
    ben.call.local().resize(160, 90);
    annSees(ORANGE);
    Until.soon("Ben sees himself", () -> shown(ben.call.local()) != null);
    only.unplug("Orange");

    Until.soon("Ann sees nobody", () -> shown(ann.call.remote()) == null);
    Until.soon("nor does Ben", () -> shown(ben.call.local()) == null);
    only.plug("Orange");
    annSees(ORANGE);
    Until.soon("Ben sees himself again", () -> shown(ben.call.local()) != null);
    ben.call.camera(false);
    only.unplug("Orange");
    ben.call.camera(true); // nothing is there
    Until.soon("Ann sees nobody", () -> shown(ann.call.remote()) == null);
    only.plug("Orange");
    annSees(ORANGE);
  }

  private static Image shown(VideoPicture picture) {
    return HeadlessFx.ask(() -> picture.image().get());
  }

  private long descriptions() {
    return ann.said.stream().filter(signal -> signal.type() != CANDIDATE).count()
        + ben.said.stream().filter(signal -> signal.type() != CANDIDATE).count();
  }

  private static final SignalType CANDIDATE = SignalType.ICE_CANDIDATE;

  @Test
  void aBusyOneAGreenOneAndOneThatHangsAreReplacedAndSaidSo() {
    cameras.state("Orange", State.BUSY);
    choose("Orange");
    call();
    annSees(VIOLET);
    benLacks(Set.of(Lack.CAMERA_OTHER));
    cameras.state("Violet", State.GREEN);
    cameras.state("Orange", State.WELL);
    choose("Violet");
    annSees(VIOLET); // it is on already
    choose("Orange");
    annSees(ORANGE);
    benLacks(Set.of());
    choose("Violet");
    annSees(ORANGE); // after some seconds of green
    benLacks(Set.of(Lack.CAMERA_OTHER));
    cameras.state("Violet", State.HANGS);
    choose("Orange");
    benLacks(Set.of());
    choose("Violet");
    benLacks(Set.of(Lack.CAMERA_OTHER));
    annSees(ORANGE);
  }
}
