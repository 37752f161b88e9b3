package org.duet.app.media.webrtc.library;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads what the media library plays and records to other devices of a PulseAudio or PipeWire
 * server, while it goes on. The library's own way takes the first device, whichever is named.
 *
 * <p>Blocks, for {@link PulseConnection#PATIENCE} at most; each use has a connection of its own, on
 * one thread.
 */
@SuppressWarnings("restricted") // it calls a library of the system: native access is granted
public final class PulseStreams {
  private static final Logger LOG = LoggerFactory.getLogger(PulseStreams.class);

  /** How the server calls its usual devices. */
  public static final String USUAL_SINK = "@DEFAULT_SINK@";

  public static final String USUAL_SOURCE = "@DEFAULT_SOURCE@";

  /** How the media library calls its own streams. */
  private static final List<String> OURS = List.of("playStream", "recStream");

  /** Where the properties are told, in {@code pa_sink_input_info} and its sibling. */
  private static final long PLAYER_PROPERTIES = 344;

  private static final long RECORDER_PROPERTIES = 208;
  private static final long NAME = 8;

  private PulseStreams() {}

  /**
   * Leads all of this process there. Does nothing where there is no such server.
   *
   * @param sink the server's name of a loudspeaker
   * @param source that of a microphone
   */
  public static void lead(String sink, String source) {
    try (PulseConnection connection = PulseConnection.open()) {
      Pulse pulse = Pulse.library();
      lead(connection, PLAYER_PROPERTIES, pulse.players, pulse.movePlayer, sink);
      lead(connection, RECORDER_PROPERTIES, pulse.recorders, pulse.moveRecorder, source);
    } catch (Throwable t) { // such as the library not being there
      LOG.info("The sound cannot be led to another device: {}", t.toString());
    }
  }

  private static void lead(
      PulseConnection connection,
      long properties,
      MethodHandle list,
      MethodHandle move,
      String device)
      throws Throwable {
    List<Integer> ours = new ArrayList<>();
    connection.list(
        list,
        stream -> {
          if (isOurs(stream, Pulse.pointerAt(stream, properties), connection)) {
            ours.add(stream.get(JAVA_INT, 0));
          }
        });
    for (int stream : ours) {
      connection.move(move, stream, device);
    }
  }

  private static boolean isOurs(
      MemorySegment stream, MemorySegment properties, PulseConnection connection) {
    String name = Pulse.text(Pulse.pointerAt(stream, NAME));
    return name != null
        && OURS.contains(name)
        && Long.toString(ProcessHandle.current().pid())
            .equals(connection.property(properties, "application.process.id"));
  }
}
