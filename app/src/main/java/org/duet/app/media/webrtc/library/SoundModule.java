package org.duet.app.media.webrtc.library;

import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to loudspeaker and microphone.
 *
 * @param real whether there is a sound server, whatever is plugged in just now
 * @param server which one it leads to, or would not; {@link #NO_SERVER} for none
 * @param speaker whether somebody hears what is played
 * @param microphone whether what is recorded is anything
 */
public record SoundModule(
    AudioDeviceModuleBase module, boolean real, long server, boolean speaker, boolean microphone) {
  public static final long NO_SERVER = 0;

  /** Where sound is a part of the system, and no server that comes and goes. */
  static final long OF_SYSTEM = 1;

  private static final Logger LOG = LoggerFactory.getLogger(SoundModule.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /**
   * That of the system, or the headless one where there is none. Takes a few seconds at most: the
   * library can wait for ever for a sound server, so it is asked on a thread that can be left. A
   * server with nothing to play to, which is rare, is as none: the library would end the process.
   */
  static SoundModule ofSystem() {
    CompletableFuture<SoundModule> asked = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("duet-sound-probe").start(() -> ask(asked));
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.info("The sound server does not answer: going on without sound devices");
      var _ = asked.thenAccept(late -> late.module.dispose());
    } catch (ExecutionException e) {
      LOG.info("Sound cannot be asked for: going on without sound devices");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return headless(NO_SERVER);
  }

  private static void ask(CompletableFuture<SoundModule> answer) {
    try {
      PulseDevices there = SoundDevices.now();
      answer.complete(there.plays() ? to(there) : headless(NO_SERVER));
    } catch (Throwable t) { // the library throws java.lang.Error
      answer.completeExceptionally(t);
    }
  }

  private static SoundModule to(PulseDevices there) {
    try {
      return new SoundModule(
          new AudioDeviceModule(),
          true,
          there.server(),
          !there.speakers().isEmpty(),
          !there.microphones().isEmpty());
    } catch (Throwable t) { // it throws java.lang.Error
      LOG.info("The sound server lets nobody in: going on without sound devices");
      return headless(there.server());
    }
  }

  /** Plays to nobody, at the right pace: what comes in can still be listened to. */
  static SoundModule headless(long server) {
    return new SoundModule(new HeadlessAudioDeviceModule(), false, server, false, false);
  }
}
