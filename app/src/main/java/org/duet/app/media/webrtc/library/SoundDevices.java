package org.duet.app.media.webrtc.library;

import dev.onvoid.webrtc.media.Device;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duet.app.media.DeviceNames;
import org.duet.app.media.webrtc.library.DeviceScan.Sounds;
import org.jspecify.annotations.Nullable;

/**
 * Asks the system for its sound devices, one who asks at a time. The answer may never come where
 * there is no sound server: so the list is asked for on a thread that can be left, and a single
 * device only where sound goes already; who finds the question open waits for a moment at most.
 */
public final class SoundDevices {
  private static final String MONITOR = ".monitor";
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ReentrantLock asking = new ReentrantLock();
  private volatile boolean serverSeen;

  /**
   * Their names.
   *
   * @throws Error of the library's where there is no sound server
   */
  public Sounds names() {
    asking.lock();
    try {
      if (!serverSeen) {
        // Without a server this fails at once, where asking for the devices would hang.
        new AudioDeviceModule().dispose();
        serverSeen = true;
      }
      return new Sounds(names(microphones()), names(MediaDevices.getAudioRenderDevices()));
    } finally {
      asking.unlock();
    }
  }

  /** Without what a loudspeaker plays, which the library lists once a loudspeaker came. */
  private static List<AudioDevice> microphones() {
    return MediaDevices.getAudioCaptureDevices().stream()
        .filter(one -> one.getDescriptor() == null || !one.getDescriptor().endsWith(MONITOR))
        .toList();
  }

  private static List<String> names(List<AudioDevice> devices) {
    return DeviceNames.unique(devices.stream().map(Device::getName).toList());
  }

  /** Of this name; null for none. The library is not asked for one without a name. */
  @Nullable AudioDevice microphone(String name) {
    return name.isEmpty() ? null : alone(() -> find(name, microphones()));
  }

  @Nullable AudioDevice speaker(String name) {
    return name.isEmpty() ? null : alone(() -> find(name, MediaDevices.getAudioRenderDevices()));
  }

  /** The one of this name, or the system's. */
  @Nullable AudioDevice microphoneOrUsual(String name) {
    AudioDevice chosen = microphone(name);
    return chosen == null ? alone(MediaDevices::getDefaultAudioCaptureDevice) : chosen;
  }

  /** The one of this name, or the system's. */
  @Nullable AudioDevice speakerOrUsual(String name) {
    AudioDevice chosen = speaker(name);
    return chosen == null ? alone(MediaDevices::getDefaultAudioRenderDevice) : chosen;
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
