package org.duet.app.media.webrtc.library;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.onvoid.webrtc.media.audio.AudioDevice;
import java.lang.foreign.MemorySegment;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is plugged into a PulseAudio or PipeWire server, by what that says itself. The media
 * library's own list takes numbers of loudspeakers for those of microphones, and so keeps what was
 * pulled out; and it never answers again once the server has ended.
 *
 * @param server which server it is: another number after each of its starts, 0 where there is none
 * @param plays whether it has anything to play to, be it the dummy that stands in for no
 *     loudspeaker
 */
record PulseDevices(
    long server, boolean plays, List<AudioDevice> microphones, List<AudioDevice> speakers) {
  static final PulseDevices NONE = new PulseDevices(0, false, List.of(), List.of());

  /** What a server plays to while there is no loudspeaker. */
  private static final String DUMMY = "auto_null";

  /** What the media library takes for the usual one, and the server is told below. */
  static final AudioDevice USUAL = new Told("", "");

  // Where things are told, in pa_server_info, and in pa_sink_info and its sibling.
  private static final long COOKIE = 64;
  private static final long NAME = 0;
  private static final long DESCRIPTION = 16;
  private static final long MONITOR_OF = 308;
  private static final int OF_NOTHING = -1;

  /** A cookie may be 0. */
  private static final long SOME = 1L << 32;

  /**
   * Blocks for {@link PulseConnection#PATIENCE} at most.
   *
   * @throws IllegalStateException if there is a server that does not answer, or no library for it
   */
  static PulseDevices now() {
    Pulse pulse = Pulse.library();
    List<AudioDevice> microphones = new ArrayList<>();
    List<AudioDevice> speakers = new ArrayList<>();
    long[] server = {0};
    try (PulseConnection connection = PulseConnection.open()) {
      connection.server(
          info -> server[0] = SOME | Integer.toUnsignedLong(info.get(JAVA_INT, COOKIE)));
      connection.list(pulse.speakers, info -> speakers.add(device(info)));
      boolean plays = !speakers.isEmpty();
      speakers.removeIf(one -> one.getDescriptor().equals(DUMMY));
      connection.list(
          pulse.microphones,
          info -> {
            // Without what a loudspeaker plays.
            if (info.get(JAVA_INT, MONITOR_OF) == OF_NOTHING) {
              microphones.add(device(info));
            }
          });
      return new PulseDevices(server[0], plays, List.copyOf(microphones), List.copyOf(speakers));
    } catch (ConnectException e) {
      return NONE;
    } catch (Throwable t) {
      throw new IllegalStateException("The sound server cannot be asked", t);
    }
  }

  private static AudioDevice device(MemorySegment info) {
    String id = String.valueOf(Pulse.text(Pulse.pointerAt(info, NAME)));
    String name = Pulse.text(Pulse.pointerAt(info, DESCRIPTION));
    return new Told(name == null ? id : name, id);
  }

  /** The library's own makers are its own. */
  private static final class Told extends AudioDevice {
    Told(String name, String id) {
      super(name, id);
    }
  }
}
