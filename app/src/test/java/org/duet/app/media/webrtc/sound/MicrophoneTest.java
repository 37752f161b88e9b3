package org.duet.app.media.webrtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import java.util.List;
import org.duet.app.media.SoundCare;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done to the own sound changes under a connection, which keeps what it agreed on. */
class MicrophoneTest {
  private static final SoundCare NONE = new SoundCare(false, false, false);

  private final NativeLibrary library = new NativeLibrary(Synthetic.ALWAYS);
  private final Microphone microphone = Microphone.real(library, SoundCare.ALL);
  private final RTCPeerConnection connection =
      library.factory().createPeerConnection(new RTCConfiguration(), candidate -> {});
  private final RTCRtpSender sender = connection.addTrack(microphone.track(), List.of("duet"));

  @AfterEach
  void close() {
    sender.replaceTrack(null);
    connection.close();
    microphone.dispose();
    library.close();
  }

  @Test
  void otherCareIsSentAtOnceAndWhoIsMutedStaysMuted() {
    microphone.connected(sender);
    AudioTrack before = microphone.track();
    microphone.hear(false);
    microphone.care(NONE);
    assertThat(microphone.track()).isNotSameAs(before);
    assertThat(microphone.track().isEnabled()).as("muted before").isFalse();
    assertThat(isSent(microphone.track())).isTrue();
    assertThat(isSent(before)).isFalse();
  }

  @Test
  void whatChangedBeforeTheConnectionStoodIsSentOnceItDoes() {
    microphone.care(NONE);
    assertThat(isSent(microphone.track())).isFalse();
    microphone.connected(sender);
    assertThat(isSent(microphone.track())).isTrue();
  }

  @Test
  void theSameCareChangesNothing() {
    AudioTrack before = microphone.track();
    microphone.care(new SoundCare(true, true, true));
    assertThat(microphone.track()).isSameAs(before);
  }

  /** Each time the library is asked for it, a track is another object of Java's. */
  private boolean isSent(AudioTrack track) {
    track.setEnabled(true);
    boolean on = sender.getTrack().isEnabled();
    track.setEnabled(false);
    return on && !sender.getTrack().isEnabled();
  }
}
