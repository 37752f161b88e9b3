package org.duet.app.media.webrtc.sound;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.util.ArrayList;
import java.util.List;
import org.duet.app.media.SoundCare;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.SoundModule;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;

/**
 * Where a side's own sound comes from: the microphone, a tone, or nothing. All on the media thread.
 *
 * <p>The library makes the audio module record as soon as a side sends sound. Where there is no
 * microphone that must end again before a tone is pushed: both at once end the process.
 */
public final class Microphone {
  private final PeerConnectionFactory factory;
  private final SoundModule sound;
  private final @Nullable CustomAudioSource made;
  private final @Nullable Tone tone;

  /** The one that is used, and before it those that were; some connection may still know them. */
  private final List<AudioTrack> tracks = new ArrayList<>();

  private @Nullable SoundCare care;
  private @Nullable RTCRtpSender sender;

  private Microphone(
      NativeLibrary library,
      AudioTrackSource source,
      @Nullable CustomAudioSource made,
      @Nullable Tone tone) {
    factory = library.factory();
    sound = library.sound();
    this.made = made;
    this.tone = tone;
    tracks.add(factory.createAudioTrack("microphone", source));
  }

  public static Microphone real(NativeLibrary library, SoundCare care) {
    AudioTrackSource source = library.factory().createAudioSource(optionsOf(care));
    Microphone real = new Microphone(library, source, null, null);
    real.care = care;
    return real;
  }

  static AudioOptions optionsOf(SoundCare care) {
    AudioOptions options = new AudioOptions();
    options.echoCancellation = care.noEcho();
    options.noiseSuppression = care.lessNoise();
    options.autoGainControl = care.evenLoudness();
    options.highpassFilter = care.lessNoise();
    return options;
  }

  public static Microphone tone(NativeLibrary library, WebRtcThread thread, int hertz) {
    CustomAudioSource source = new CustomAudioSource();
    return new Microphone(library, source, source, new Tone(thread, source, hertz));
  }

  public static Microphone none(NativeLibrary library) {
    CustomAudioSource source = new CustomAudioSource();
    return new Microphone(library, source, source, null);
  }

  /** Whether it is what the audio module records that is sent; else that must not record. */
  public boolean isReal() {
    return made == null;
  }

  /** What is sent. Another one after {@link #care}, which the connection that stands gets too. */
  public AudioTrack track() {
    return tracks.getLast();
  }

  /** Whether the other hears it. */
  public void hear(boolean on) {
    track().setEnabled(on);
  }

  /**
   * What is done to the sound from now on, without negotiating anything. The library asks a source
   * for it when a track of it begins to be sent: so a real microphone gets a new one.
   */
  public void care(SoundCare next) {
    if (care == null || care.equals(next)) {
      return;
    }
    care = next;
    boolean on = track().isEnabled();
    tracks.add(factory.createAudioTrack("microphone", factory.createAudioSource(optionsOf(next))));
    hear(on);
    if (sender != null) {
      sender.replaceTrack(track());
    }
  }

  /** Before anything that may make the module record again. */
  public void pause() {
    if (tone != null) {
      tone.stop();
    }
  }

  /** After it. */
  public void resume() {
    if (made != null && sender != null) {
      sound.module().stopRecording();
      if (tone != null) {
        tone.start();
      }
    }
  }

  /**
   * The connection stands and the library has seen that.
   *
   * @param by sends this sound: asking it waits until the library's worker has begun to send
   */
  public void connected(RTCRtpSender by) {
    if (sender == null) {
      by.getParameters();
      sender = by;
      if (tracks.size() > 1) { // made before it changed
        by.replaceTrack(track());
      }
    }
    resume();
  }

  /**
   * The connection is gone; should there be another, the module records again with its first sound.
   */
  public void disconnected() {
    pause();
    sender = null;
  }

  /** After the connection that used it is closed. Once. */
  public void dispose() {
    tracks.forEach(AudioTrack::dispose);
    if (made != null) {
      made.dispose();
    }
  }
}
