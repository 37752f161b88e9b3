package org.duet.app.media.webrtc.library;

import dev.onvoid.webrtc.PeerConnectionFactory;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;

/** The native library as one client has it open. All on the media thread. */
public final class NativeLibrary implements AutoCloseable {
  private final SoundModule sound;
  private final PeerConnectionFactory factory;

  public NativeLibrary(Synthetic synthetic) {
    sound =
        synthetic == Synthetic.ALWAYS
            ? SoundModule.headless(SoundModule.NO_SERVER)
            : SoundModule.ofSystem();
    factory = new PeerConnectionFactory(sound.module());
  }

  public SoundModule sound() {
    return sound;
  }

  public PeerConnectionFactory factory() {
    return factory;
  }

  /** Once, after every call is closed: with a live one it would end the process. */
  @Override
  public void close() {
    factory.dispose();
    sound.module().dispose();
  }
}
