package org.duet.app.media.webcam;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.duet.app.machine.OperatingSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the grabber asks of the system for a picture: how much it is, and to give it back. */
final class NativeMemory {
  private static final Logger LOG = LoggerFactory.getLogger(NativeMemory.class);

  private NativeMemory() {}

  /**
   * Frees a picture that the Linux grabber had from malloc, once nobody reads it any more; does
   * nothing on other systems, whose grabbers free it themselves.
   *
   * @param address 0 for none
   */
  static void free(long address) {
    if (address == 0 || !OperatingSystem.LINUX.isCurrent()) {
      return;
    }
    try {
      library("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS))
          .invokeExact(MemorySegment.ofAddress(address));
    } catch (Throwable t) {
      LOG.debug("A picture's memory is kept", t);
    }
  }

  /**
   * Whether so much can be read of a picture that the Linux grabber had from malloc. It takes as
   * much as the camera says, which may be in another format than was asked for; the grabbers of
   * other systems make the picture themselves.
   */
  static boolean holds(long address, int bytes) {
    if (!OperatingSystem.LINUX.isCurrent()) {
      return true;
    }
    try {
      var size = FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
      return (long)
              library("malloc_usable_size", size).invokeExact(MemorySegment.ofAddress(address))
          >= bytes;
    } catch (Throwable t) {
      LOG.debug("A picture's memory cannot be measured", t);
      return false;
    }
  }

  @SuppressWarnings("restricted") // the only way to the C library
  private static MethodHandle library(String name, FunctionDescriptor takes) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), takes);
  }
}
