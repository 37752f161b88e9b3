package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.webcam.WebcamDriver;
import org.duet.app.media.webrtc.ListedCamera.State;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.Patience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A camera that the system itself lists, through the client's own way to it: what the other sees of
 * it in a call, and what its owner is told of one that is bad, in a process whose system has it.
 */
@Tag("own-process")
@ExtendWith(WithListedCamera.class)
class ListedCameraTest {
  /** Ben's client, whose camera it is, and Ann's. */
  private static final class Two implements AutoCloseable {
    final Side ann = new Side("Ann");
    final Side ben =
        new Side(
            MediaSettings.real("Ben"),
            new WebcamDriver(),
            Patience.usual().looking(Duration.ofMillis(100)));

    Two(State state) {
      ListedCamera.plug(state);
      Side.wire(ann, ben);
      UUID session = UUID.randomUUID();
      ann.open();
      ben.open();
      ben.connect(session, false);
      ann.connect(session, true);
    }

    void annSeesIt() {
      Until.soon("Ann sees the camera's picture", () -> isIt(shown()));
    }

    void annSeesNothing() {
      Until.soon("Ann sees nothing", () -> shown() == null);
    }

    private Image shown() {
      return HeadlessFx.ask(() -> ann.call.remote().image().get());
    }

    private static boolean isIt(Image image) {
      if (image == null) {
        return false;
      }
      PixelReader pixels = image.getPixelReader();
      int width = (int) image.getWidth();
      int middle = (int) image.getHeight() / 2;
      double left = pixels.getColor(width / 4, middle).getHue();
      double right = pixels.getColor(width * 3 / 4, middle).getHue();
      return Side.hueDistance(left, ListedCamera.LEFT) < 15
          && Side.hueDistance(right, ListedCamera.RIGHT) < 15;
    }

    void benIsToldThatHeLacks(Lack... camera) {
      Until.soon(
          "Ben is told that he lacks " + List.of(camera),
          () -> ben.lacks.stream().reduce((_, later) -> later).filter(isOf(camera)).isPresent());
    }

    private static Predicate<Set<Lack>> isOf(Lack... camera) {
      Set<Lack> all = new HashSet<>(Set.of(camera));
      all.addAll(Set.of(Lack.MICROPHONE_MISSING, Lack.SPEAKER_MISSING));
      return all::equals;
    }

    /** Whatever the camera did, it is the same call, and Ben sees and hears Ann. */
    void theCallGoesOn() {
      Until.soon("Ben sees Ann", () -> ben.sees("Ann"));
      Until.soon("Ben hears Ann", () -> ben.heard.hears(Likeness.tone("Ann")));
      assertThat(ben.links).containsExactly(MediaLink.CONNECTING, MediaLink.CONNECTED);
    }

    /** Ben does what he is told to. */
    void isSilentUntilItIsPluggedInAgain() {
      benIsToldThatHeLacks(Lack.CAMERA_SILENT);
      annSeesNothing();
      theCallGoesOn();
      ListedCamera.pull();
      benIsToldThatHeLacks(Lack.CAMERA_MISSING);
      ListedCamera.plug(State.GOOD);
      annSeesIt();
    }

    @Override
    public void close() {
      ann.close();
      ben.close();
      ListedCamera.pull();
    }
  }

  @Test
  void itIsListedByItsNameAsItComesAndGoes() {
    AtomicReference<DeviceList> list = new AtomicReference<>(DeviceList.NONE);
    Patience patience = Patience.usual().looking(Duration.ofMillis(100));
    try (Side ben = new Side(MediaSettings.real("Ben"), new WebcamDriver(), patience)) {
      ben.engine.devices().watch(list::set);
      ListedCamera.plug(State.GOOD);
      Until.soon("it", () -> list.get().cameras().equals(List.of(ListedCamera.NAME)));
      ListedCamera.pull();
      Until.soon("none", () -> list.get().cameras().isEmpty());
    }
  }

  @Test
  void oneThatWasLookedAtTooSoonAfterItWasPluggedInIsListedAllTheSame() {
    WebcamDriver driver = new WebcamDriver();
    try {
      ListedCamera.plug(State.LOCKED);
      assertThat(driver.cameras()).isEmpty();
      ListedCamera.plug(State.GOOD);
      assertThat(driver.cameras()).containsExactly(ListedCamera.NAME);
    } finally {
      ListedCamera.pull();
    }
  }

  @Test
  void itsPictureIsWhatTheOtherSees() {
    try (Two two = new Two(State.GOOD)) {
      two.annSeesIt();
      two.benIsToldThatHeLacks();
    }
  }

  @Test
  void pulledOutInTheMiddleOfACallItIsToldOfAndBackAsSoonAsItIsPluggedIn() {
    try (Two two = new Two(State.GOOD)) {
      two.annSeesIt();
      ListedCamera.pull();
      two.benIsToldThatHeLacks(Lack.CAMERA_MISSING);
      two.annSeesNothing();
      ListedCamera.plug(State.GOOD);
      two.annSeesIt();
      two.benIsToldThatHeLacks();
      two.theCallGoesOn();
    }
  }

  @Test
  void oneThatBringsNothingButGreenIsToldOf() {
    silent(State.GREEN);
  }

  @Test
  void oneThatBringsNothingIsToldOf() {
    silent(State.STILL);
  }

  @Test
  void oneWhoseFramesAreNoLongerWholeIsToldOf() {
    try (Two two = new Two(State.GOOD)) {
      two.annSeesIt();
      ListedCamera.plug(State.SHORT);
      two.isSilentUntilItIsPluggedInAgain();
    }
  }

  @Test
  void oneInAFormatThatNobodyAskedForIsToldOf() {
    silent(State.FOREIGN);
  }

  private static void silent(State state) {
    try (Two two = new Two(state)) {
      two.isSilentUntilItIsPluggedInAgain();
    }
  }

  @Test
  void oneThatCannotBeOpenedIsToldOfAndUsedOnceItIsSwitchedOnAgain() {
    try (Two two = new Two(State.BUSY)) {
      two.benIsToldThatHeLacks(Lack.CAMERA_BUSY);
      two.theCallGoesOn();
      ListedCamera.plug(State.GOOD);
      two.ben.call.camera(false);
      two.ben.call.camera(true);
      two.annSeesIt();
    }
  }

  @Test
  void oneThatAnotherProgramLetsGoIsUsedFromThenOn() {
    try (Two two = new Two(State.BUSY)) {
      two.benIsToldThatHeLacks(Lack.CAMERA_BUSY);
      ListedCamera.plug(State.GOOD);
      two.annSeesIt();
      two.benIsToldThatHeLacks();
      two.theCallGoesOn();
    }
  }

  @Test
  void oneThatIsPulledOutWhileItIsOpenedIsToldOf() {
    try (Two two = new Two(State.LEAVING)) {
      two.benIsToldThatHeLacks(Lack.CAMERA_MISSING);
      two.theCallGoesOn();
      ListedCamera.plug(State.GOOD);
      two.annSeesIt();
    }
  }

  @Test
  void whereTheBusIsTooSlowForItsLargestPictureItBringsASmallerOne() {
    try (Two two = new Two(State.NARROW)) {
      two.annSeesIt();
    }
  }
}
