package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.Rehearsal;
import org.duet.app.media.SoundCare;
import org.duet.app.media.webrtc.SoundServer.Plugged;
import org.duet.app.media.webrtc.SoundServer.Speaker;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.model.call.SignalType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Microphones and loudspeakers of a real sound server, which are chosen, pulled out and plugged in
 * while two people talk: what the other hears, and what is to be heard at each loudspeaker. In a
 * process of its own, for a process has one sound server.
 */
@Tag("own-process")
@Timeout(120)
class SoundDevicesTest {
  private static final String HEADSET = "Headset of Ann";
  private static final int ROOM_HERTZ = 300;
  private static final int HEADSET_HERTZ = 900;
  private static final int BEN_HERTZ = Likeness.tone("Ben");

  /** The first note of the tone by which a loudspeaker is tried. */
  private static final int TRIED_HERTZ = 523;

  private static final Set<Lack> NO_CAMERA = Set.of(Lack.CAMERA_MISSING);
  private static final Set<Lack> OTHERS =
      Set.of(Lack.CAMERA_MISSING, Lack.MICROPHONE_OTHER, Lack.SPEAKER_OTHER);
  private static final Set<Lack> NOTHING =
      Set.of(Lack.CAMERA_MISSING, Lack.MICROPHONE_MISSING, Lack.SPEAKER_MISSING);

  private static SoundServer server;

  private Side ann;
  private Side ben;

  @BeforeAll
  static void place() {
    server = SoundServer.place();
  }

  @AfterAll
  static void leave() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void twoPeople() {
    // Not by looking: by what the sound server tells.
    Patience patience = Patience.usual().looking(Duration.ofMinutes(2));
    ann = new Side(MediaSettings.real("Ann"), patience);
    ben = new Side("Ben");
    Side.wire(ann, ben);
    choose("");
  }

  @AfterEach
  void over() {
    if (ann != null) {
      ann.close();
      ben.close();
    }
    server.stop();
  }

  /** Nothing is done to the sound: a steady tone is noise. */
  private void choose(String name) {
    ann.engine.choose(new DeviceChoice("", name, name, new SoundCare(false, false, false)));
  }

  private void talk() {
    talk(true);
  }

  private void talk(boolean annCalls) {
    ann.open();
    ben.open();
    UUID session = UUID.randomUUID();
    ben.connect(session, !annCalls);
    ann.connect(session, annCalls);
  }

  private void headset(Speaker speaker) {
    Until.soon("Ben hears the headset", () -> ben.heard.hears(HEADSET_HERTZ));
    Until.soon("Ben is heard in the headset", () -> speaker.heard.hears(BEN_HERTZ));
  }

  private void room(Speaker speaker) {
    Until.soon("Ben hears the room", () -> ben.heard.hears(ROOM_HERTZ));
    Until.soon("Ben is heard in the room", () -> speaker.heard.hears(BEN_HERTZ));
  }

  private void lacks(Set<Lack> expected) {
    Until.within(
        Duration.ofSeconds(30), // a microphone is silent only after a while
        "Ann is told of " + expected + ", and not of " + ann.lacks,
        () -> ann.lacks.stream().reduce((_, later) -> later).filter(expected::equals).isPresent());
  }

  private void nothingWasNegotiatedAnew() {
    assertThat(ann.said).filteredOn(one -> one.type() == SignalType.OFFER).hasSize(1);
    assertThat(ben.said).filteredOn(one -> one.type() == SignalType.ANSWER).hasSize(1);
    assertThat(ann.links).containsExactly(MediaLink.CONNECTING, MediaLink.CONNECTED);
    assertThat(ben.links).containsExactly(MediaLink.CONNECTING, MediaLink.CONNECTED);
  }

  @Test
  void theHeadsetIsChosenPulledOutAndPluggedInAgainInTheMiddleOfACall() {
    server.start();
    Speaker box = server.speaker("box", "Box");
    Speaker earpiece = server.speaker("headset", HEADSET);
    Plugged _ = server.microphone("desk", "Desk", ROOM_HERTZ);
    Plugged mouthpiece = server.microphone("headset-in", HEADSET, HEADSET_HERTZ);
    server.usual("box", "desk");
    AtomicReference<DeviceList> list = new AtomicReference<>(DeviceList.NONE);
    ann.engine.devices().watch(list::set);
    DeviceList expected =
        new DeviceList(List.of(), List.of("Desk", HEADSET), List.of("Box", HEADSET));
    Until.soon("all of them", () -> list.get().equals(expected));

    talk();
    room(box);
    choose(HEADSET);
    headset(earpiece);
    Until.soon("the room is still", () -> !box.heard.hears(BEN_HERTZ));
    assertThat(List.copyOf(ann.lacks)).containsExactly(NO_CAMERA);

    mouthpiece.pull();
    earpiece.pull();
    lacks(OTHERS);
    room(box);
    assertThat(list.get()).isEqualTo(new DeviceList(List.of(), List.of("Desk"), List.of("Box")));

    Speaker again = server.speaker("headset", HEADSET);
    Plugged _ = server.microphone("headset-in", HEADSET, HEADSET_HERTZ);
    lacks(NO_CAMERA);
    headset(again);
    nothingWasNegotiatedAnew();
  }

  @Test
  void aCallGoesOnWithoutAnySoundDeviceAndUsesWhatIsPluggedIn() {
    server.start();
    Speaker box = server.speaker("box", "Box");
    Plugged desk = server.microphone("desk", "Desk", ROOM_HERTZ);
    talk();
    room(box);

    desk.pull();
    lacks(Set.of(Lack.CAMERA_MISSING, Lack.MICROPHONE_MISSING));
    Until.soon(
        "nothing is sent, least of all what is played here",
        () -> {
          assertThat(ben.heard.hears(BEN_HERTZ)).as("Ben hears himself").isFalse();
          return ben.heard.still();
        });
    box.pull();
    lacks(NOTHING);
    Speaker earpiece = server.speaker("headset", HEADSET);
    Plugged _ = server.microphone("headset-in", HEADSET, HEADSET_HERTZ);
    lacks(NO_CAMERA);
    headset(earpiece);
    nothingWasNegotiatedAnew();
  }

  @Test
  void aMicrophoneThatBringsNothingIsToldOfInTheCallUntilAnotherIsChosen() {
    server.start();
    Speaker box = server.speaker("box", "Box");
    Plugged _ = server.microphone("mute", "Mute", 0);
    talk();
    lacks(Set.of(Lack.CAMERA_MISSING, Lack.MICROPHONE_SILENT));

    Plugged _ = server.microphone("desk", "Desk", ROOM_HERTZ);
    choose("Desk");
    lacks(Set.of(Lack.CAMERA_MISSING, Lack.SPEAKER_OTHER)); // of that name there is none
    room(box);
    nothingWasNegotiatedAnew();
  }

  @Test
  void aSoundServerThatComesInACallIsUsedAtOnce() {
    talk();
    Until.soon("a connection", () -> ann.link() == MediaLink.CONNECTED);
    lacks(NOTHING);

    server.start();
    Speaker box = server.speaker("box", "Box");
    Plugged _ = server.microphone("desk", "Desk", ROOM_HERTZ);
    room(box);
    lacks(NO_CAMERA);
    Until.soon("Ann sees Ben", () -> ann.sees("Ben"));
  }

  @Test
  void aSoundServerThatEndsInACallAndComesBackIsUsedAgain() {
    server.start();
    Speaker before = server.speaker("box", "Box");
    Plugged _ = server.microphone("desk", "Desk", ROOM_HERTZ);
    talk(false);
    room(before);

    ann.call.microphone(false);
    server.stop();
    lacks(NOTHING);
    server.start();
    Speaker box = server.speaker("box", "Box");
    Plugged _ = server.microphone("desk", "Desk", ROOM_HERTZ);
    Until.soon("Ben is heard in the room", () -> box.heard.hears(BEN_HERTZ));
    Until.soon("who is muted stays so", ben.heard::still);
    lacks(NO_CAMERA);

    ann.call.microphone(true);
    room(box);
  }

  @Test
  void aSoundServerThatComesWhileDevicesAreTriedIsTriedToo() {
    Trying trying = new Trying();
    Rehearsal trial = ann.engine.rehearse(true, trying);
    Until.soon("no microphone", () -> trying.lacks.contains(Lack.MICROPHONE_MISSING));
    assertThat(trying.levels).isEmpty();

    server.start();
    Speaker box = server.speaker("box", "Box");
    Plugged mute = server.microphone("mute", "Mute", 0);
    Until.soon("a silent one", () -> trying.lacks.contains(Lack.MICROPHONE_SILENT));
    mute.pull();
    Plugged _ = server.microphone("desk", "Desk", ROOM_HERTZ);
    Until.soon("a level", () -> trying.levels.stream().anyMatch(level -> level > 0.5));
    Until.soon("a microphone", () -> trying.lacks.equals(NO_CAMERA));
    trial.tone();
    Until.soon("the tone", () -> box.heard.hears(TRIED_HERTZ));

    talk();
    room(box);
  }

  private static final class Trying implements Rehearsal.Listener {
    private final List<Double> levels = new CopyOnWriteArrayList<>();
    private volatile Set<Lack> lacks = Set.of();

    @Override
    public void lacking(Set<Lack> now) {
      lacks = now;
    }

    @Override
    public void level(double loudness) {
      levels.add(loudness);
    }

    @Override
    public void inCall() {}
  }
}
