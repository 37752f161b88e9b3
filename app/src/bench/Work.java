import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the Java threads of this process did so far: time of the processor, and bytes they asked
 * for, by their names; threads with one name count as one.
 */
record Work(Map<String, Long> nanos, Map<String, Long> bytes) {
  static final String FX = "JavaFX Application Thread";

  static Work now() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Map<String, Long> nanos = new TreeMap<>();
    Map<String, Long> bytes = new TreeMap<>();
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null) {
        // What the library attaches gets a number.
        String name = thread.getThreadName().replaceAll("Thread-\\d+", "threads of the library");
        long id = thread.getThreadId();
        nanos.merge(name, Math.max(0, threads.getThreadCpuTime(id)), Long::sum);
        bytes.merge(name, Math.max(0, threads.getThreadAllocatedBytes(id)), Long::sum);
      }
    }
    return new Work(nanos, bytes);
  }

  Work since(Work before) {
    return new Work(less(nanos, before.nanos), less(bytes, before.bytes));
  }

  private static Map<String, Long> less(Map<String, Long> now, Map<String, Long> before) {
    Map<String, Long> more = new TreeMap<>();
    now.forEach((name, value) -> more.put(name, value - before.getOrDefault(name, 0L)));
    return more;
  }
}
