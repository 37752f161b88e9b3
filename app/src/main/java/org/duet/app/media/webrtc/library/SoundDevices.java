package org.duet.app.media.webrtc.library;

import dev.onvoid.webrtc.media.Device;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import java.util.List;
import org.duet.app.media.DeviceNames;
import org.duet.app.media.webrtc.library.DeviceScan.Sounds;
import org.jspecify.annotations.Nullable;

/** Asks the system for its sound devices. May never return: on a thread that can be left. */
public final class SoundDevices {
  private static final String MONITOR = ".monitor";

  private volatile boolean serverSeen;

  /**
   * Their names.
   *
   * @throws Error of the library's where there is no sound server
   */
  public Sounds names() {
    if (!serverSeen) {
      // Without a server this fails at once, where asking for the devices would hang.
      new AudioDeviceModule().dispose();
      serverSeen = true;
    }
    return new Sounds(names(microphones()), names(MediaDevices.getAudioRenderDevices()));
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

  static @Nullable AudioDevice microphone(String name) {
    return find(name, microphones());
  }

  static @Nullable AudioDevice speaker(String name) {
    return find(name, MediaDevices.getAudioRenderDevices());
  }

  private static @Nullable AudioDevice find(String name, List<AudioDevice> devices) {
    int place = names(devices).indexOf(name);
    return place < 0 ? null : devices.get(place);
  }
}
