package org.duet.app.media.webrtc.sound;

import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioRecorder;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.DeviceList;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.SoundModule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How loud the microphone is, without a call. On the media thread. */
public final class Meter {
  private static final Logger LOG = LoggerFactory.getLogger(Meter.class);
  private static final Duration BEAT = Duration.ofMillis(60);

  /** What is quieter than this many decibels below full scale is silence to a person. */
  private static final double QUIETEST = 54;

  /** About two seconds: some microphones need one to begin. */
  private static final int SILENT_BEATS = 34;

  private final CallEnvironment environment;
  private final SoundModule module;
  private final DoubleConsumer told;
  private @Nullable AudioRecorder recorder;
  private @Nullable Future<?> beat;
  private int silent;

  /** Negative until something is heard: sound comes in large pieces. */
  private volatile int loudest = -1;

  /**
   * Not yet listening.
   *
   * @param told of loudness, 0 to 1, some times a second, on the media thread
   */
  public Meter(CallEnvironment environment, SoundModule module, DoubleConsumer told) {
    this.environment = environment;
    this.module = module;
    this.told = told;
  }

  /** Listens, to these devices from now on. */
  public void start(DeviceChoice choice) {
    stop();
    if (module.real()) {
      try {
        AudioDevice microphone = environment.route().microphone(choice);
        if (microphone == null) {
          return;
        }
        AudioRecorder made = new AudioRecorder();
        made.setAudioDevice(microphone);
        made.setAudioSink((data, samples, bytes, channels, rate, delay, drift) -> heard(data));
        made.start();
        recorder = made;
        environment.route().leadStreamsOnly(choice);
      } catch (Throwable t) { // the library throws java.lang.Error
        LOG.info("The microphone cannot be listened to: {}", t.toString());
        return;
      }
    } else if (environment.settings().synthetic() == Synthetic.NEVER) {
      return;
    }
    beat = environment.thread().every(BEAT, this::tell);
  }

  /** By the library's thread. */
  void heard(byte[] samples) {
    try {
      int most = 0;
      for (int i = 0; i + 1 < samples.length; i += 2) {
        most = Math.max(most, Math.abs((short) ((samples[i] & 255) | (samples[i + 1] << 8))));
      }
      loudest = Math.max(loudest, most);
    } catch (Throwable t) { // one that leaves this callback ends the process
      loudest = -1; // and not even a log: it comes a hundred times a second
    }
  }

  private void tell() {
    if (recorder == null) { // the made-up tone
      told.accept(0.45 + 0.1 * Math.sin(System.nanoTime() / 4e8));
      return;
    }
    int most = loudest;
    if (most < 0) {
      return;
    }
    silent = most == 0 ? silent + 1 : 0;
    double share = most / (double) Short.MAX_VALUE;
    loudest = -1;
    told.accept(share <= 0 ? 0 : Math.clamp(1 + 20 * Math.log10(share) / QUIETEST, 0, 1));
  }

  /** Whether there is anything to listen to. */
  public boolean hears(@Nullable DeviceList there) {
    return recorder != null && (there == null || !there.microphones().isEmpty());
  }

  /** Whether it brings nothing at all, for a while: not even the noise that any microphone has. */
  public boolean isSilent() {
    return silent >= SILENT_BEATS;
  }

  public void stop() {
    silent = 0;
    if (beat != null) {
      beat.cancel(false);
      beat = null;
    }
    AudioRecorder old = recorder;
    recorder = null;
    if (old != null) {
      try {
        old.stop();
      } catch (Throwable t) { // the library throws java.lang.Error
        LOG.info("The microphone does not end: {}", t.toString());
      }
    }
  }
}
