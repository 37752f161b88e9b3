package org.duet.app.media.webrtc.library;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** The functions of libpulse that are used here. The media library links it anyway. */
@SuppressWarnings("restricted") // it calls a library of the system: native access is granted
final class Pulse {
  static final int READY = 4;
  static final int FAILED = 5;
  static final int NO_AUTOSPAWN = 1;
  static final int RUNNING = 0;
  static final int CANCELLED = 2;

  /** Of loudspeakers and microphones. */
  static final int DEVICES = 0x1 | 0x2;

  /** In what is told of them: what happened to one. */
  static final int WHAT_HAPPENED = 0x30;

  static final int CHANGED = 0x10;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final long LONGEST = 4096;

  private final SymbolLookup library = SymbolLookup.libraryLookup("libpulse.so.0", Arena.global());

  private Pulse() {}

  private static final class Opened {
    static final Pulse ONE = new Pulse();
  }

  /**
   * The one of this process.
   *
   * @throws LinkageError where it is not installed
   */
  static Pulse library() {
    return Opened.ONE;
  }

  final MethodHandle newLoop = pointer("pa_mainloop_new");
  final MethodHandle api = pointer("pa_mainloop_get_api", ADDRESS);
  final MethodHandle turn = number("pa_mainloop_iterate", ADDRESS, JAVA_INT, ADDRESS);
  final MethodHandle wake = nothing("pa_mainloop_wakeup", ADDRESS);
  final MethodHandle freeLoop = nothing("pa_mainloop_free", ADDRESS);
  final MethodHandle newContext = pointer("pa_context_new", ADDRESS, ADDRESS);
  final MethodHandle connect = number("pa_context_connect", ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
  final MethodHandle state = number("pa_context_get_state", ADDRESS);
  final MethodHandle disconnect = nothing("pa_context_disconnect", ADDRESS);
  final MethodHandle freeContext = nothing("pa_context_unref", ADDRESS);
  final MethodHandle server = pointer("pa_context_get_server_info", ADDRESS, ADDRESS, ADDRESS);
  final MethodHandle speakers = listing("pa_context_get_sink_info_list");
  final MethodHandle microphones = listing("pa_context_get_source_info_list");
  final MethodHandle players = listing("pa_context_get_sink_input_info_list");
  final MethodHandle recorders = listing("pa_context_get_source_output_info_list");
  final MethodHandle movePlayer = moving("pa_context_move_sink_input_by_name");
  final MethodHandle moveRecorder = moving("pa_context_move_source_output_by_name");
  final MethodHandle subscribe =
      pointer("pa_context_subscribe", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
  final MethodHandle onNews =
      nothing("pa_context_set_subscribe_callback", ADDRESS, ADDRESS, ADDRESS);
  final MethodHandle progress = number("pa_operation_get_state", ADDRESS);
  final MethodHandle done = nothing("pa_operation_unref", ADDRESS);
  final MethodHandle property = pointer("pa_proplist_gets", ADDRESS, ADDRESS);

  private MethodHandle listing(String name) {
    return pointer(name, ADDRESS, ADDRESS, ADDRESS);
  }

  private MethodHandle moving(String name) {
    return pointer(name, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  }

  private MethodHandle pointer(String name, MemoryLayout... takes) {
    return LINKER.downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(ADDRESS, takes));
  }

  private MethodHandle number(String name, MemoryLayout... takes) {
    return LINKER.downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, takes));
  }

  private MethodHandle nothing(String name, MemoryLayout... takes) {
    return LINKER.downcallHandle(library.findOrThrow(name), FunctionDescriptor.ofVoid(takes));
  }

  /** For {@code (context, info, last, data)}. */
  static MemorySegment listed(MethodHandle target, Arena arena) {
    return LINKER.upcallStub(
        target, FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, JAVA_INT, ADDRESS), arena);
  }

  /** For {@code (context, info, data)}. */
  static MemorySegment told(MethodHandle target, Arena arena) {
    return LINKER.upcallStub(target, FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS), arena);
  }

  /** For {@code (context, event, index, data)}. */
  static MemorySegment news(MethodHandle target, Arena arena) {
    return LINKER.upcallStub(
        target, FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_INT, ADDRESS), arena);
  }

  /** Null for none. */
  static @Nullable String text(MemorySegment address) {
    return address.address() == 0 ? null : address.reinterpret(LONGEST).getString(0);
  }

  static MemorySegment pointerAt(MemorySegment info, long offset) {
    return info.get(ValueLayout.ADDRESS, offset);
  }
}
