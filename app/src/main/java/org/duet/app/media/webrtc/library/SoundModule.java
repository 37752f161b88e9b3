package org.duet.app.media.webrtc.library;

import dev.onvoid.webrtc.media.MediaDevices;
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
 * @param speaker whether somebody hears what is played
 * @param microphone whether what is recorded is anything
 */
public record SoundModule(
    AudioDeviceModuleBase module, boolean real, boolean speaker, boolean microphone) {
  private static final Logger LOG = LoggerFactory.getLogger(SoundModule.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /**
   * That of the system, or the headless one where there is none. Takes a few seconds at most: the
   * library can wait for ever for a sound server, so it is asked on a thread that can be left.
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
      LOG.info("No sound server: going on without sound devices");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return headless();
  }

  private static void ask(CompletableFuture<SoundModule> answer) {
    try {
      // In this order: without a server the first fails at once, where the second would hang.
      AudioDeviceModule module = new AudioDeviceModule();
      boolean speaker = !MediaDevices.getAudioRenderDevices().isEmpty();
      boolean microphone = !MediaDevices.getAudioCaptureDevices().isEmpty();
      answer.complete(new SoundModule(module, true, speaker, microphone));
    } catch (Throwable t) { // it throws java.lang.Error
      answer.completeExceptionally(t);
    }
  }

  /** Plays to nobody, at the right pace: what comes in can still be listened to. */
  static SoundModule headless() {
    return new SoundModule(new HeadlessAudioDeviceModule(), false, false, false);
  }
}
