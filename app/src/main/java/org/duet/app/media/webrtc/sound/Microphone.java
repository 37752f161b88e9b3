package org.duet.app.media.webrtc.sound;

import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
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
  private final SoundModule sound;
  private final AudioTrackSource source;
  private final @Nullable CustomAudioSource made;
  private final @Nullable Tone tone;
  private boolean sending;

  private Microphone(
      SoundModule sound,
      AudioTrackSource source,
      @Nullable CustomAudioSource made,
      @Nullable Tone tone) {
    this.sound = sound;
    this.source = source;
    this.made = made;
    this.tone = tone;
  }

  public static Microphone real(NativeLibrary library, SoundCare care) {
    AudioTrackSource source = library.factory().createAudioSource(optionsOf(care));
    return new Microphone(library.sound(), source, null, null);
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
    return new Microphone(library.sound(), source, source, new Tone(thread, source, hertz));
  }

  public static Microphone none(NativeLibrary library) {
    CustomAudioSource source = new CustomAudioSource();
    return new Microphone(library.sound(), source, source, null);
  }

  public AudioTrackSource source() {
    return source;
  }

  /** Before anything that may make the module record again. */
  public void pause() {
    if (tone != null) {
      tone.stop();
    }
  }

  /** After it. */
  public void resume() {
    if (made != null && sending) {
      sound.module().stopRecording();
      if (tone != null) {
        tone.start();
      }
    }
  }

  /**
   * The connection stands and the library has seen that.
   *
   * @param sender of this sound: asking it waits until the library's worker has begun to send
   */
  public void connected(RTCRtpSender sender) {
    if (!sending) {
      sender.getParameters();
      sending = true;
    }
    resume();
  }

  /**
   * The connection is gone; should there be another, the module records again with its first sound.
   */
  public void disconnected() {
    pause();
    sending = false;
  }

  /** After the track is gone. Once. */
  public void dispose() {
    if (made != null) {
      made.dispose();
    }
  }
}
