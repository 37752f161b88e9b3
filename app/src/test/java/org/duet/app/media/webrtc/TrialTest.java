package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.DeviceCatalog;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.Rehearsal;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Devices tried without a call. */
@Timeout(60)
class TrialTest implements Rehearsal.Listener {
  private final FakeCameras cameras = new FakeCameras("Orange");
  private final Side ann = new Side(MediaSettings.synthetic("Ann"), cameras, Patience.usual());
  private final CompletableFuture<Void> inCall = new CompletableFuture<>();
  private final CompletableFuture<Double> level = new CompletableFuture<>();

  @AfterEach
  void over() {
    ann.close();
  }

  @Override
  public void lacking(Set<Lack> lacks) {}

  @Override
  public void level(double loudness) {
    level.complete(loudness);
  }

  @Override
  public void inCall() {
    inCall.complete(null);
  }

  private static double hue(Rehearsal.Still still) {
    Color corner = new Color(still.pixels()[8 * still.width() + 8]);
    return Color.RGBtoHSB(corner.getRed(), corner.getGreen(), corner.getBlue(), null)[0] * 360;
  }

  @Test
  void itIsSeenHeardPhotographedAndGivesWayToACall() {
    Rehearsal trial = ann.engine.rehearse(true, this);
    trial.picture().resize(160, 90);
    Until.soon("a picture", () -> trial.picture().framesShown() > 0);
    assertThat(level.orTimeout(20, TimeUnit.SECONDS).join()).isPositive();
    Rehearsal.Still still = trial.still().orTimeout(20, TimeUnit.SECONDS).join();
    assertThat(still.width()).isEqualTo(640);
    assertThat(Side.hueDistance(hue(still), Likeness.hue("Ann"))).isLessThan(20);
    ann.engine.choose(new DeviceChoice("Orange", "", ""));
    Until.soon("the camera is on", () -> cameras.open() == 1);
    Until.soon(
        "an orange picture",
        () -> Side.hueDistance(hue(trial.still().orTimeout(20, TimeUnit.SECONDS).join()), 30) < 15);
    ann.open();
    inCall.orTimeout(20, TimeUnit.SECONDS).join();
    long seen = trial.picture().framesReceived();
    ann.call.local().resize(160, 90);
    Until.soon("the call has the camera", () -> ann.call.local().framesShown() > 3);
    assertThat(trial.picture().framesReceived()).isEqualTo(seen);
    ann.call.close().orTimeout(20, TimeUnit.SECONDS).join();
    assertThat(cameras.open()).isZero();
  }

  @Test
  void whatIsPluggedInIsToldAsItComes() {
    var told = new ConcurrentLinkedQueue<DeviceList>();
    DeviceCatalog.Watch watch = ann.engine.devices().watch(told::add);
    Until.soon("the first", () -> !told.isEmpty());
    cameras.plug("Violet");
    Until.soon("both", () -> told.stream().anyMatch(all -> all.cameras().contains("Violet")));
    watch.close();
  }
}
