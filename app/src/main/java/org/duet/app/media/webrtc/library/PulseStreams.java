package org.duet.app.media.webrtc.library;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads what the media library plays and records to other devices of a PulseAudio or PipeWire
 * server, while it goes on. The library's own way takes the first device, whichever is named.
 *
 * <p>Blocks, for {@link #PATIENCE} at most; each use has a connection of its own, on one thread.
 */
@SuppressWarnings("restricted") // it calls a library of the system: native access is granted
public final class PulseStreams {
  private static final Logger LOG = LoggerFactory.getLogger(PulseStreams.class);
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How the server calls its usual devices. */
  public static final String USUAL_SINK = "@DEFAULT_SINK@";

  public static final String USUAL_SOURCE = "@DEFAULT_SOURCE@";

  /** How the media library calls its own streams. */
  private static final List<String> OURS = List.of("playStream", "recStream");

  /** Large enough for what the server tells of a stream. */
  private static final long INFO_BYTES = 512;

  /** Where the properties are told, in {@code pa_sink_input_info} and its sibling. */
  private static final long PLAYER_PROPERTIES = 344;

  private static final long RECORDER_PROPERTIES = 208;
  private static final long NAME = 8;

  private final Pulse pulse = new Pulse();
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();
  private final List<Integer> found = new ArrayList<>();
  private long properties;

  private PulseStreams() {}

  /**
   * Leads all of this process there. Does nothing where there is no such server.
   *
   * @param sink the server's name of a loudspeaker
   * @param source that of a microphone
   */
  public static void lead(String sink, String source) {
    try (Arena arena = Arena.ofConfined()) {
      new PulseStreams().connect(arena, sink, source);
    } catch (Throwable t) { // such as the library not being there
      LOG.info("The sound cannot be led to another device: {}", t.toString());
    }
  }

  private void connect(Arena arena, String sink, String source) throws Throwable {
    MemorySegment loop = (MemorySegment) pulse.newLoop.invokeExact();
    try {
      MemorySegment api = (MemorySegment) pulse.api.invokeExact(loop);
      MemorySegment context =
          (MemorySegment) pulse.newContext.invokeExact(api, arena.allocateFrom("Duet"));
      try {
        int begun =
            (int)
                pulse.connect.invokeExact(
                    context, MemorySegment.NULL, Pulse.NO_AUTOSPAWN, MemorySegment.NULL);
        if (begun == 0 && ready(loop, context)) {
          lead(arena, loop, context, PLAYER_PROPERTIES, pulse.players, pulse.movePlayer, sink);
          lead(
              arena,
              loop,
              context,
              RECORDER_PROPERTIES,
              pulse.recorders,
              pulse.moveRecorder,
              source);
          pulse.disconnect.invokeExact(context);
        }
      } finally {
        pulse.freeContext.invokeExact(context);
      }
    } finally {
      pulse.freeLoop.invokeExact(loop);
    }
  }

  private boolean ready(MemorySegment loop, MemorySegment context) throws Throwable {
    while (true) {
      int state = (int) pulse.state.invokeExact(context);
      if (state == Pulse.READY) {
        return true;
      }
      if (state >= Pulse.FAILED || !turned(loop)) {
        return false;
      }
    }
  }

  private void lead(
      Arena arena,
      MemorySegment loop,
      MemorySegment context,
      long propertiesAt,
      MethodHandle list,
      MethodHandle move,
      String device)
      throws Throwable {
    found.clear();
    properties = propertiesAt;
    MethodHandle told =
        MethodHandles.lookup()
            .findVirtual(
                PulseStreams.class,
                "told",
                MethodType.methodType(
                    void.class,
                    MemorySegment.class,
                    MemorySegment.class,
                    int.class,
                    MemorySegment.class))
            .bindTo(this);
    await(
        loop,
        (MemorySegment) list.invokeExact(context, Pulse.callback(told, arena), MemorySegment.NULL));
    for (int stream : found) {
      await(
          loop,
          (MemorySegment)
              move.invokeExact(
                  context,
                  stream,
                  arena.allocateFrom(device),
                  MemorySegment.NULL,
                  MemorySegment.NULL));
    }
  }

  /** Called back by the library, in {@link #turned}. What leaves it would end the process. */
  @SuppressWarnings("unused") // by its name
  private void told(MemorySegment context, MemorySegment info, int last, MemorySegment data) {
    try {
      if (last == 0 && info.address() != 0) {
        MemorySegment all = info.reinterpret(INFO_BYTES);
        MemorySegment process =
            (MemorySegment)
                pulse.property.invokeExact(Pulse.pointerAt(all, properties), processId());
        String name = Pulse.text(all.get(ADDRESS, NAME));
        String owner = Pulse.text(process);
        if (name != null
            && OURS.contains(name)
            && Long.toString(ProcessHandle.current().pid()).equals(owner)) {
          found.add(all.get(JAVA_INT, 0));
        }
      }
    } catch (Throwable t) {
      LOG.debug("What the sound server told cannot be read", t);
    }
  }

  private static MemorySegment processId() {
    return Arena.ofAuto().allocateFrom("application.process.id");
  }

  private void await(MemorySegment loop, MemorySegment operation) throws Throwable {
    if (operation.address() == 0) {
      return;
    }
    while ((int) pulse.progress.invokeExact(operation) == Pulse.RUNNING && turned(loop)) {}
    pulse.done.invokeExact(operation);
  }

  /** False once it took too long. */
  private boolean turned(MemorySegment loop) throws Throwable {
    int done = (int) pulse.turn.invokeExact(loop, 0, MemorySegment.NULL);
    if (done == 0) {
      LockSupport.parkNanos(1_000_000);
    }
    return done >= 0 && System.nanoTime() < deadline;
  }
}
