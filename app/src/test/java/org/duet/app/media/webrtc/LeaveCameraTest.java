package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.threads.FxThread;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a camera that takes its time, or anything that fails, changes about leaving: nothing. */
@Timeout(90)
class LeaveCameraTest {
  private static final int ORANGE = 30;

  private final FakeCameras cameras = new FakeCameras("Orange");
  private final AtomicBoolean screenFails = new AtomicBoolean();
  private final FxThread fx = new FxThread();
  private final Side ann = new Side("Ann");
  private final Side ben =
      new Side(
          MediaSettings.synthetic("Ben"),
          cameras,
          Patience.usual(),
          task -> {
            if (screenFails.get()) {
              throw new Error("a screen of the test");
            }
            fx.execute(task);
          });

  @BeforeEach
  void talk() {
    Side.wire(ann, ben);
    ben.engine.choose(new DeviceChoice("Orange", "", ""));
    ann.open();
    ben.open();
    connect();
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
    annSeesOrange();
    Until.soon("Ann hears Ben", () -> ann.heard.hears(Likeness.tone("Ben")));
  }

  private void connect() {
    UUID session = UUID.randomUUID();
    ben.connect(session, false);
    ann.connect(session, true);
  }

  private void annSeesOrange() {
    Until.soon("Ann sees orange", () -> Side.hueDistance(ann.hueShown(), ORANGE) < 15);
  }

  @AfterEach
  void over() {
    screenFails.set(false);
    cameras.letGo();
    ann.close();
    ben.close();
  }

  private void benLeaves() {
    ben.call.cut();
    ben.call.say(new PeerNote.Goodbye());
  }

  @Test
  void whileTheCameraIsStillOnTheOtherGetsNothingMore() {
    cameras.hold();
    benLeaves();
    Until.within(
        Duration.ofSeconds(2),
        "the goodbye, before any camera is given up",
        () -> ann.told.contains(new PeerNote.Goodbye()));
    assertThat(cameras.open()).isEqualTo(1);
    assertThat(ben.call.remote().image().get()).as("what Ben is shown").isNull();
    assertThat(ben.call.local().image().get()).as("what Ben sees of himself").isNull();
    // What was on its way is there once the sound of it is over.
    Until.soon("no tone", () -> !ann.heard.hears(Likeness.tone("Ben")));
    long sound = ann.heard.total();
    long frames = ann.call.remote().framesReceived();
    Until.soon("another second of sound", () -> ann.heard.total() > sound + 48_000);
    assertThat(ann.call.remote().framesReceived()).as("frames of Ben").isEqualTo(frames);

    cameras.letGo();
    Until.soon("the light is out", () -> cameras.open() == 0);
  }

  @Test
  void whileACameraIsSwitchedOffNobodyWaitsForItEither() {
    cameras.hold();
    ben.call.camera(false);
    Until.soon("no picture", () -> ann.call.remote().image().get() == null);
    benLeaves();
    Until.within(
        Duration.ofSeconds(2), "the goodbye", () -> ann.told.contains(new PeerNote.Goodbye()));
    assertThat(cameras.open()).isEqualTo(1);
  }

  @Test
  void aCameraIsFreeBeforeTheNextCallOpensIt() {
    cameras.hold();
    var closed = ben.call.close();
    ann.open();
    ben.open();
    connect();
    ann.pictureShown.orTimeout(20, TimeUnit.SECONDS);
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
    assertThat(closed).isNotDone();
    cameras.letGo();
    closed.orTimeout(20, TimeUnit.SECONDS).join();
    annSeesOrange();

    assertThat(cameras.most()).isEqualTo(1);
  }

  @Test
  void whatFailsOnTheWayKeepsNothingOpen() {
    screenFails.set(true);
    benLeaves();
    Until.soon("the goodbye", () -> ann.told.contains(new PeerNote.Goodbye()));
    Until.soon("the light is out", () -> cameras.open() == 0);
    ben.call.close().orTimeout(20, TimeUnit.SECONDS).join();
    screenFails.set(false);
    ann.open();
    ben.open();
    connect();
    annSeesOrange();
  }
}
