import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** What is made of measurements. */
final class Numbers {
  private Numbers() {}

  /**
   * The value that so many of the others are below.
   *
   * @param share from 0 to 1
   */
  static double quantile(List<Long> values, double share) {
    long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** Bytes that are in use once all that can go is gone. */
  static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return LongStream.range(0, 4)
        .map(i -> {
          System.gc();
          LockSupport.parkNanos(100_000_000);
          return runtime.totalMemory() - runtime.freeMemory();
        })
        .min()
        .orElseThrow();
  }
}
