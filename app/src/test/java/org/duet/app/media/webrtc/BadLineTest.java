package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.duet.app.media.CallQuality;
import org.duet.app.media.MediaLink;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.model.call.SignalType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two people on a line that loses, delays, holds back, and goes away. */
@Timeout(90)
class BadLineTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Patience IMPATIENT =
      new Patience(
          Duration.ofSeconds(15),
          Duration.ofMillis(100),
          Duration.ofMillis(800),
          Duration.ofSeconds(4));

  private final Side ann = new Side(MediaSettings.synthetic("Ann"), IMPATIENT);
  private final Side ben = new Side(MediaSettings.synthetic("Ben"), IMPATIENT);
  private final UdpLink line = new UdpLink(ann, ben);

  private void connect() {
    UUID session = UUID.randomUUID();
    ann.open();
    ben.open();
    ben.connect(session, false);
    ann.connect(session, true);
    Until.within(LONG, "Ben sees Ann", () -> ben.sees("Ann"));
    Until.within(LONG, "Ann sees Ben", () -> ann.sees("Ben"));
  }

  @AfterEach
  void over() {
    ann.close();
    ben.close();
    line.close();
  }

  private static void moreFrames(Side side, int more) {
    long before = side.call.remote().framesReceived();
    Until.within(
        LONG, more + " more frames", () -> side.call.remote().framesReceived() > before + more);
  }

  private static void moreSound(Side side, String from) {
    long before = side.heard.total();
    Until.within(
        LONG,
        side.name + " hears " + from,
        () -> side.heard.total() > before + 24_000 && side.heard.hears(Likeness.tone(from)));
  }

  @Test
  void soundComesBeforePictureOnALineThatBecomesNarrow() {
    line.loss = 5;
    line.delayMillis = 40;
    line.kilobits = 1000;
    connect();
    moreFrames(ben, 60);
    moreSound(ben, "Ann");
    line.loss = 0;
    line.kilobits = 300;
    moreSound(ben, "Ann");
    line.kilobits = 130;
    Until.within(
        LONG,
        "Ann sends a smaller picture",
        () -> {
          CallQuality quality = ann.call.quality().get();
          return quality != null && quality.out().width() > 0 && quality.out().width() < 400;
        });
    moreSound(ben, "Ann");
    moreSound(ann, "Ben");
  }

  @Test
  void anOutageFreezesAndHealsAndOneWithoutEndIsGivenUp() {
    connect();
    line.down = true;
    Until.within(LONG, "interrupted", () -> ann.link() == MediaLink.INTERRUPTED);
    assertThat(ann.call.remote().image().get()).as("the picture stays").isNotNull();
    Until.within(LONG, "the light says so", () -> reason(ann) == CallQuality.Reason.NOTHING_IN);
    ann.call.shield(true);
    Until.within(LONG, "what stands is covered", () -> ann.call.remote().image().get() == null);
    ann.call.shield(false);
    long offers = offers();
    Until.within(LONG, "new tries for paths", () -> offers() >= offers + 2);
    line.down = false;
    Until.within(LONG, "healed", () -> ann.link() == MediaLink.CONNECTED);
    Until.within(LONG, "healed", () -> ben.link() == MediaLink.CONNECTED);
    moreFrames(ann, 15);
    moreFrames(ben, 15);
    Until.within(LONG, "the light is back", () -> reason(ann) != CallQuality.Reason.NOTHING_IN);
    line.down = true;
    Until.within(LONG, "given up", () -> ann.link() == MediaLink.FAILED);
    assertThat(ann.links).endsWith(MediaLink.INTERRUPTED, MediaLink.FAILED);
  }

  @Test
  void whoMovesToAnotherNetworkIsBackBeforeAnybodyCallsItAnOutage() {
    connect();
    line.move();
    ann.call.lookAgain();
    Until.within(LONG, "new paths", () -> offers() == 2);
    moreFrames(ben, 15);
    moreFrames(ann, 15);
    moreSound(ben, "Ann");
    assertThat(ann.links).doesNotContain(MediaLink.INTERRUPTED);
    assertThat(ben.links).doesNotContain(MediaLink.INTERRUPTED);
  }

  private static CallQuality.Reason reason(Side side) {
    CallQuality quality = side.call.quality().get();
    return quality == null ? null : quality.reason();
  }

  private long offers() {
    return ann.said.stream().filter(signal -> signal.type() == SignalType.OFFER).count();
  }
}
