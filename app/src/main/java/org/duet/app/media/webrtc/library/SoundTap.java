package org.duet.app.media.webrtc.library;

import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import java.util.function.Supplier;
import org.duet.app.media.MediaEngine.SoundListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets somebody listen to what the other sends. */
public final class SoundTap implements AudioTrackSink {
  private static final Logger LOG = LoggerFactory.getLogger(SoundTap.class);

  private final Supplier<@Nullable SoundListener> listener;
  private volatile boolean failed;

  public SoundTap(Supplier<@Nullable SoundListener> listener) {
    this.listener = listener;
  }

  @Override
  public void onData(byte[] data, int bitsPerSample, int sampleRate, int channels, int frames) {
    try {
      SoundListener present = listener.get();
      if (present != null && bitsPerSample == 16) {
        present.heard(data, sampleRate, channels);
      }
    } catch (Throwable t) { // one that leaves this callback ends the process
      if (!failed) { // it comes a hundred times a second
        failed = true;
        LOG.warn("A listener to the sound failed", t);
      }
    }
  }
}
