package org.duet.app.media;

/** Opens the media of calls. One per client; several live in one JVM side by side. */
public interface MediaEngine extends Rehearsals, AutoCloseable {
  /** Switches camera and microphone on for a call. Returns at once, whatever the devices do. */
  CallMedia open(CallMedia.Listener listener);

  /** A call may come soon: what takes long and touches no device is done now. Returns at once. */
  void prepare();

  /** What calls use from now on; the one that is on goes over to it without a new offer. */
  void choose(DeviceChoice choice);

  /** What the other's sound is made of, for meters and tests; replaces the one before. */
  void onRemoteSound(SoundListener listener);

  /** Ends what is open and lets the native library go. Blocks until that is done. */
  @Override
  void close();

  /** Told of sound as it arrives, on a thread of the native library; must return at once. */
  @FunctionalInterface
  interface SoundListener {
    /**
     * Ten milliseconds of sound.
     *
     * @param samples 16 bit signed little-endian, channels interleaved; valid during the call only
     * @param sampleRate in hertz
     */
    void heard(byte[] samples, int sampleRate, int channels);
  }
}
