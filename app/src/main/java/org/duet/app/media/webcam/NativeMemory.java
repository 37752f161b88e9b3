package org.duet.app.media.webcam;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.duet.app.machine.OperatingSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives back what the grabber asked of the system and forgets. */
final class NativeMemory {
  private static final Logger LOG = LoggerFactory.getLogger(NativeMemory.class);

  private NativeMemory() {}

  /**
   * Frees a picture that the Linux grabber had from malloc, once nobody reads it any more; does
   * nothing on other systems, whose grabbers free it themselves.
   *
   * @param address 0 for none
   */
  @SuppressWarnings("restricted") // the only way to the C library
  static void free(long address) {
    if (address == 0 || !OperatingSystem.LINUX.isCurrent()) {
      return;
    }
    Linker linker = Linker.nativeLinker();
    try {
      linker
          .downcallHandle(
              linker.defaultLookup().findOrThrow("free"),
              FunctionDescriptor.ofVoid(ValueLayout.ADDRESS))
          .invokeExact(MemorySegment.ofAddress(address));
    } catch (Throwable t) {
      LOG.debug("A picture's memory is kept", t);
    }
  }
}
