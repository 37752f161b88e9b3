package org.duet.app.media.webrtc.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import java.util.ArrayList;
import java.util.List;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.CameraTurns;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.library.SoundDevices;
import org.duet.app.media.webrtc.library.SoundModule;
import org.duet.app.media.webrtc.library.SoundRoute;
import org.duet.app.media.webrtc.library.SoundTap;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What begins anew where sound devices come and go in a call. */
class SoundLacksTest {
  private static final DeviceList NOTHING = new DeviceList(List.of(), List.of(), List.of());
  private static final DeviceList SPEAKER = new DeviceList(List.of(), List.of(), List.of("Box"));
  private static final DeviceList HEADSET =
      new DeviceList(List.of(), List.of("Headset"), List.of("Box", "Headset"));

  private final WebRtcThread thread = new WebRtcThread("test-media");
  private final SoundRoute route = new SoundRoute(new SoundDevices());
  private final List<String> begun = new ArrayList<>();

  @AfterEach
  void close() {
    route.close();
    thread.close();
  }

  private SoundLacks sound(boolean records) {
    var environment =
        new CallEnvironment(
            thread,
            Runnable::run,
            new MediaSettings("Ann", Synthetic.WHEN_MISSING),
            Patience.usual(),
            new SoundTap(() -> null),
            null,
            new CameraTurns(),
            route);
    return new SoundLacks(
        new SoundModule(new Told(), true, SoundModule.NO_SERVER, true, records),
        environment,
        DeviceChoice.USUAL,
        records);
  }

  @Test
  void whereAToneStandsInNothingBeginsToRecordWhateverIsPluggedIn() {
    SoundLacks sound = sound(false);
    sound.goes();
    sound.plugged(NOTHING);
    sound.plugged(SPEAKER);
    sound.plugged(HEADSET);

    assertThat(begun).contains("loudspeaker").doesNotContain("microphone");
  }

  @Test
  void aRealMicrophoneBeginsAnew() {
    SoundLacks sound = sound(true);
    sound.goes();
    sound.plugged(HEADSET);
    sound.plugged(SPEAKER);

    assertThat(begun).containsExactly("microphone", "loudspeaker");
  }

  @Test
  void beforeSoundGoesNothingBegins() {
    SoundLacks sound = sound(true);
    sound.plugged(HEADSET);
    sound.plugged(SPEAKER);

    assertThat(begun).isEmpty();
  }

  /** Tells what of it begins. */
  private final class Told extends AudioDeviceModuleBase {
    @Override
    public void startPlayout() {
      begun.add("loudspeaker");
    }

    @Override
    public void startRecording() {
      begun.add("microphone");
    }

    @Override
    public void initPlayout() {}

    @Override
    public void initRecording() {}

    @Override
    public void stopPlayout() {}

    @Override
    public void stopRecording() {}
  }
}
