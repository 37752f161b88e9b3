package org.duet.app.media.webrtc.sound;

import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioPlayer;
import java.time.Duration;
import java.util.concurrent.Future;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.SoundModule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two notes on the loudspeaker of a call. On the media thread. */
public final class TestTone {
  private static final Logger LOG = LoggerFactory.getLogger(TestTone.class);
  private static final Duration LENGTH = Duration.ofMillis(1600);
  private static final double LOW = 523.25;
  private static final double HIGH = 659.25;
  private static final double LOUDNESS = 0.25 * Short.MAX_VALUE;

  private final CallEnvironment environment;
  private final SoundModule module;
  private @Nullable AudioPlayer player;
  private @Nullable Future<?> ending;

  /** Of the library's thread. */
  private long played;

  public TestTone(CallEnvironment environment, SoundModule module) {
    this.environment = environment;
    this.module = module;
  }

  /** Plays once. Does nothing where there is no loudspeaker. */
  public void start(DeviceChoice choice) {
    if (!module.real()) {
      return;
    }
    try {
      AudioDevice speaker = environment.route().speaker(choice);
      if (speaker == null) {
        return;
      }
      AudioPlayer made = new AudioPlayer();
      made.setAudioDevice(speaker);
      made.setAudioSource(this::fill);
      made.start();
      player = made;
      environment.route().leadStreamsOnly(choice);
      ending = environment.thread().after(LENGTH, this::stop);
    } catch (Throwable t) { // the library throws java.lang.Error
      LOG.info("The loudspeaker cannot be tried: {}", t.toString());
    }
  }

  /** By the library's thread. */
  int fill(byte[] into, int samples, int bytesPerSample, int channels, int rate) {
    try {
      draw(into, samples, channels, rate);
      return samples;
    } catch (Throwable t) { // one that leaves this callback ends the process
      return 0; // and not even a log: it comes a hundred times a second
    }
  }

  private void draw(byte[] into, int samples, int channels, int rate) {
    for (int i = 0; i < samples; i++, played++) {
      double seconds = (double) played / rate;
      double fade = Math.clamp(1.4 - seconds, 0, 1) * Math.min(1, seconds * 20);
      double wave = Math.sin(2 * Math.PI * (seconds < 0.45 ? LOW : HIGH) * seconds);
      int value = (int) (LOUDNESS * fade * wave);
      for (int channel = 0; channel < channels; channel++) {
        int at = 2 * (i * channels + channel);
        if (at + 1 < into.length) {
          into[at] = (byte) value;
          into[at + 1] = (byte) (value >> 8);
        }
      }
    }
  }

  public void stop() {
    if (ending != null) {
      ending.cancel(false);
      ending = null;
    }
    AudioPlayer old = player;
    player = null;
    if (old != null) {
      try {
        old.stop();
      } catch (Throwable t) { // the library throws java.lang.Error
        LOG.info("The loudspeaker does not end: {}", t.toString());
      }
    }
  }
}
