package org.duet.app.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.duet.app.media.RingSound;
import org.duet.app.media.Ringer.Ring;
import org.duet.app.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ringing, on a device that tells what it was given. */
class SoundRingerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Ring LOUD = new Ring(RingSound.DUET, 0.7, "");

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Semaphore room = new Semaphore(0);
  private final SoundRinger ringer = new SoundRinger(this::line);

  @AfterEach
  void close() {
    ringer.close();
  }

  private SourceDataLine line(String device) {
    told.add("device " + device);
    return (SourceDataLine)
        Proxy.newProxyInstance(
            SourceDataLine.class.getClassLoader(),
            new Class<?>[] {SourceDataLine.class},
            (line, method, arguments) -> {
              if (method.getName().equals("write")) {
                told.add("write");
                room.tryAcquire(10, TimeUnit.MILLISECONDS);
                return arguments[2];
              }
              told.add(method.getName());
              return null;
            });
  }

  private void await(String what) {
    Waiting.until(what, PATIENCE, () -> told.contains(what));
  }

  @Test
  void ringsOnAndOnUntilToldOtherwise() {
    room.release(10_000);
    ringer.ring(LOUD);
    int moreThanATurn = 3 * 44_100 / 882 * 2;
    Waiting.until(
        "rings into its second turn",
        PATIENCE,
        () -> told.stream().filter("write"::equals).count() > moreThanATurn);
    ringer.quiet();
    await("close");
    assertThat(told).endsWith("flush", "close").doesNotContain("drain");
  }

  @Test
  void askedTwiceItRingsOnce() {
    ringer.ring(LOUD);
    ringer.ring(LOUD);
    await("write");
    assertThat(told).filteredOn(word -> word.startsWith("device")).hasSize(1);
  }

  @Test
  void aSampleEndsByItself() {
    room.release(10_000);
    ringer.sample(new Ring(RingSound.WOOD, 1, "Headset"));
    await("close");
    assertThat(told).startsWith("device Headset").endsWith("drain", "close");
  }

  @Test
  void anotherWayOfRingingTakesItsPlace() {
    ringer.ring(LOUD);
    await("write");
    ringer.ring(new Ring(RingSound.BELL, 0.7, "Headset"));
    await("close");
    await("device Headset");
  }

  @Test
  void withoutVolumeNothingIsOpened() {
    ringer.ring(new Ring(RingSound.DUET, 0, ""));
    ringer.ring(LOUD);
    await("write");
    assertThat(told).filteredOn(word -> word.startsWith("device")).hasSize(1);
  }

  @Test
  void withoutADeviceItIsSilentAndNothingElse() throws Exception {
    var asked = new Semaphore(0);
    var silent =
        new SoundRinger(device -> {
          asked.release();
          throw new LineUnavailableException();
        });
    silent.ring(LOUD);
    assertThat(asked.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    silent.quiet();
    silent.close();
  }

  @Test
  void closedItRingsNoMore() {
    ringer.close();
    ringer.ring(LOUD);
    assertThat(told).isEmpty();
  }
}
