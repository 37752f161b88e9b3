package org.duet.app.media.webrtc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process holds on to.
 *
 * @param threads of Java and of the native library
 * @param handles open files and sockets
 * @param heapBytes used after a collection
 * @param nativeBytes what native code asked for and has not given back (mallinfo2 of glibc),
 *     without the JVM's own where that is counted ({@code -XX:NativeMemoryTracking=summary}): its
 *     compilers take ten megabytes and more for a while, whenever they like
 * @param residentBytes all of the memory, native too
 */
public record Footprint(
    long threads, long handles, long heapBytes, long nativeBytes, long residentBytes) {
  private static final long STILL = 64 * 1024;
  private static final Pattern ALL = Pattern.compile("(?m)^ *malloc: (\\d+)KB");
  private static final Pattern DIRECT = Pattern.compile("malloc=(\\d+)KB tag=Other");
  private static final Path SELF = Path.of("/proc/self");

  static boolean canBeTold() {
    return Files.isDirectory(SELF.resolve("fd"));
  }

  /**
   * Once it stands still: memory is given back by collections, by the compiler of the JVM, and by
   * threads that are about to end.
   */
  public static Footprint settled() {
    Footprint least = now();
    for (int unchanged = 0, tries = 0; unchanged < 4 && tries < 40; tries++) {
      LockSupport.parkNanos(100_000_000);
      Footprint next = now();
      unchanged = next.nativeBytes < least.nativeBytes - STILL ? 0 : unchanged + 1;
      least = next.nativeBytes < least.nativeBytes ? next : least;
    }
    return least;
  }

  private static Footprint now() {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Footprint(count("task"), count("fd"), heap, allocated() - ofTheJvm(), resident());
  }

  private static long count(String directory) {
    try (Stream<Path> entries = Files.list(SELF.resolve(directory))) {
      return entries.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long resident() {
    try (Stream<String> lines = Files.lines(SELF.resolve("status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is allocated for Java's direct buffers is the program's. */
  private static long ofTheJvm() {
    String told = nativeMemory();
    return kilobytes(ALL, told) - kilobytes(DIRECT, told);
  }

  private static long kilobytes(Pattern what, String told) {
    Matcher found = what.matcher(told);
    return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
  }

  private static String nativeMemory() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "vmNativeMemory",
                  new Object[] {new String[] {"summary"}},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("restricted") // the only way to ask glibc
  private static long allocated() {
    MemoryLayout info = MemoryLayout.sequenceLayout(10, ValueLayout.JAVA_LONG);
    MemoryLayout struct = MemoryLayout.structLayout(info);
    Linker linker = Linker.nativeLinker();
    MethodHandle mallinfo2 =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("mallinfo2"), FunctionDescriptor.of(struct));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment told = (MemorySegment) mallinfo2.invoke((SegmentAllocator) arena);
      long mapped = told.getAtIndex(ValueLayout.JAVA_LONG, 4);
      long inUse = told.getAtIndex(ValueLayout.JAVA_LONG, 7);
      return mapped + inUse;
    } catch (Throwable t) {
      throw new AssertionError(t);
    }
  }
}
