package org.duet.app.media.webrtc.library;

import dev.onvoid.webrtc.media.Device;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duet.app.machine.OperatingSystem;
import org.duet.app.media.DeviceNames;
import org.duet.app.media.webrtc.library.DeviceScan.Sounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the system for its sound devices, one who asks at a time. The answer may never come where
 * the library asks: so the list is asked for on a thread that can be left, and a single device only
 * where sound goes already; who finds the question open waits for a moment at most.
 */
public final class SoundDevices {
  private static final Logger LOG = LoggerFactory.getLogger(SoundDevices.class);
  private static final long UNKNOWN = -1;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ReentrantLock asking = new ReentrantLock();
  private volatile long server = UNKNOWN;
  private volatile boolean plays = true;

  /** Tells of what comes and goes, where the system does. */
  public static DeviceScan.News news() {
    return OperatingSystem.LINUX.isCurrent()
        ? changed -> new PulseNews(changed)::close
        : DeviceScan.News.NONE;
  }

  /** Their names. */
  public Sounds names() {
    asking.lock();
    try {
      PulseDevices there = now();
      server = there.server();
      plays = there.plays();
      return new Sounds(there.server(), names(there.microphones()), names(there.speakers()));
    } finally {
      asking.unlock();
    }
  }

  /** Asks anew whether there is a sound server. Blocks, though hardly ever for long. */
  void lookForServer() {
    if (OperatingSystem.LINUX.isCurrent()) {
      try {
        server = PulseDevices.now().server();
      } catch (Throwable t) { // such as one that does not answer just now: it may yet
        LOG.info("The sound server cannot be asked for: {}", t.toString());
      }
    }
  }

  /** By what was last known: false where that server has ended, or has come in the meantime. */
  boolean isOf(long known) {
    return server == known || server == UNKNOWN;
  }

  /** By what was last known: whether there is a sound server, and sound can begin there. */
  boolean serves() {
    return server != UNKNOWN && server != SoundModule.NO_SERVER && plays;
  }

  /** By what was last known: whether sound can begin; see {@link SoundModule#ofSystem}. */
  boolean plays() {
    return plays;
  }

  /** Everything that is plugged in. */
  static PulseDevices now() {
    return OperatingSystem.LINUX.isCurrent()
        ? PulseDevices.now()
        : new PulseDevices(
            SoundModule.OF_SYSTEM,
            true,
            MediaDevices.getAudioCaptureDevices(),
            MediaDevices.getAudioRenderDevices());
  }

  private static List<String> names(List<AudioDevice> devices) {
    return DeviceNames.unique(devices.stream().map(Device::getName).toList());
  }

  /** Of this name; null for none. The library is not asked for one without a name. */
  @Nullable AudioDevice microphone(String name) {
    return name.isEmpty() ? null : alone(() -> find(name, now().microphones()));
  }

  @Nullable AudioDevice speaker(String name) {
    return name.isEmpty() ? null : alone(() -> find(name, now().speakers()));
  }

  /** The one of this name, or the system's. */
  @Nullable AudioDevice microphoneOrUsual(String name) {
    AudioDevice chosen = microphone(name);
    return chosen == null ? alone(SoundDevices::usualMicrophone) : chosen;
  }

  /** The one of this name, or the system's. */
  @Nullable AudioDevice speakerOrUsual(String name) {
    AudioDevice chosen = speaker(name);
    return chosen == null ? alone(SoundDevices::usualSpeaker) : chosen;
  }

  private static @Nullable AudioDevice usualMicrophone() {
    if (OperatingSystem.LINUX.isCurrent()) {
      return now().microphones().isEmpty() ? null : PulseDevices.USUAL;
    }
    return MediaDevices.getDefaultAudioCaptureDevice();
  }

  private static @Nullable AudioDevice usualSpeaker() {
    if (OperatingSystem.LINUX.isCurrent()) {
      return now().speakers().isEmpty() ? null : PulseDevices.USUAL;
    }
    return MediaDevices.getDefaultAudioRenderDevice();
  }

  private @Nullable AudioDevice alone(Supplier<@Nullable AudioDevice> question) {
    try {
      if (!asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return null;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    try {
      return question.get();
    } finally {
      asking.unlock();
    }
  }

  private static @Nullable AudioDevice find(String name, List<AudioDevice> devices) {
    int place = names(devices).indexOf(name);
    return place < 0 ? null : devices.get(place);
  }
}
