package org.duet.app.media.webrtc.library;

import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duet.app.machine.OperatingSystem;
import org.duet.app.media.DeviceChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads the sound of this client to the chosen devices, while it goes on. */
public final class SoundRoute implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SoundRoute.class);

  /** A stream is known to the server only some time after it was begun. */
  private static final long[] AGAIN_MILLIS = {0, 200, 900};

  private final SoundDevices devices;
  private volatile DeviceChoice latest = DeviceChoice.USUAL;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("duet-sound-route").unstarted(task));

  public SoundRoute(SoundDevices devices) {
    this.devices = devices;
  }

  /**
   * To be called on the media thread, once sound goes, and whenever the choice or the devices
   * changed.
   *
   * @param fresh whether what plays and records shall begin anew: its device went, or came back
   * @param records whether what is recorded is sent; where something else is, to begin to record
   *     would end the process
   */
  public void lead(
      AudioDeviceModuleBase module, DeviceChoice choice, boolean fresh, boolean records) {
    if (!OperatingSystem.LINUX.isCurrent()) {
      again(module, records, records ? microphone(choice) : null, speaker(choice));
      return;
    }
    if (fresh && devices.plays()) { // else the library would end the process
      again(module, records, null, null);
    }
    leadStreamsOnly(choice);
  }

  /** The streams of what is tried without a call; they are found by the server's own list. */
  public void leadStreamsOnly(DeviceChoice choice) {
    if (OperatingSystem.LINUX.isCurrent() && !worker.isShutdown()) {
      latest = choice;
      for (long wait : AGAIN_MILLIS) {
        var _ = worker.schedule(() -> leadStreams(choice), wait, TimeUnit.MILLISECONDS);
      }
    }
  }

  /**
   * On a thread of its own, and not the media thread: the sound server may let who asks wait. The
   * library is asked for nothing but the devices that were chosen; {@link SoundDevices} sees to it
   * that nobody else does so meanwhile.
   */
  private void leadStreams(DeviceChoice choice) {
    if (!choice.equals(latest)) {
      return; // something else was chosen in the meantime
    }
    try {
      AudioDevice speaker = devices.speaker(choice.speaker());
      AudioDevice microphone = devices.microphone(choice.microphone());
      PulseStreams.lead(
          speaker == null ? PulseStreams.USUAL_SINK : speaker.getDescriptor(),
          microphone == null ? PulseStreams.USUAL_SOURCE : microphone.getDescriptor());
    } catch (Throwable t) { // the library throws java.lang.Error
      LOG.info("The sound stays where it is: {}", t.toString());
    }
  }

  /** Whether there is now another sound server, or none, or now one: asks it. */
  public boolean isLostNow(SoundModule module) {
    devices.lookForServer();
    return isLost(module);
  }

  /** The same, by what was last known. */
  public boolean isLost(SoundModule module) {
    return !devices.isOf(module.server());
  }

  /** The same, and there is one to turn to instead. */
  public boolean isReplaced(SoundModule module) {
    return isLost(module) && devices.serves();
  }

  /** The chosen one, or the system's. */
  public @Nullable AudioDevice microphone(DeviceChoice choice) {
    return devices.microphoneOrUsual(choice.microphone());
  }

  /** The chosen one, or the system's. */
  public @Nullable AudioDevice speaker(DeviceChoice choice) {
    return devices.speakerOrUsual(choice.speaker());
  }

  /** A device can be changed only while nothing runs; that takes some thousandths of a second. */
  private static void again(
      AudioDeviceModuleBase module,
      boolean records,
      @Nullable AudioDevice microphone,
      @Nullable AudioDevice speaker) {
    if (records) {
      attempt(
          "microphone",
          () -> {
            module.stopRecording();
            if (microphone != null) {
              module.setRecordingDevice(microphone);
            }
            module.initRecording();
            module.startRecording();
          });
    }
    attempt(
        "loudspeaker",
        () -> {
          module.stopPlayout();
          if (speaker != null) {
            module.setPlayoutDevice(speaker);
          }
          module.initPlayout();
          module.startPlayout();
        });
  }

  private static void attempt(String what, Runnable task) {
    try {
      task.run();
    } catch (Throwable t) { // the library throws java.lang.Error
      LOG.info("The {} does not begin anew: {}", what, t.toString());
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
