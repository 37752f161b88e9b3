import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One person's side of a call, by whatever means. */
interface Party extends AutoCloseable {
  void call() throws Exception;

  /** Answers, and returns how many milliseconds later the other was seen. */
  double answer() throws Exception;

  long frames() throws Exception;

  String size() throws Exception;

  Stream<ProcessHandle> processes();

  /** Seconds of processor time so far. The kernel counts in hundredths. */
  default double cpu() {
    return processes()
            .mapToLong(one -> {
              String stat = read(Path.of("/proc/" + one.pid() + "/stat"));
              String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
              return fields.length < 13 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            })
            .sum()
        / 100.0;
  }

  /** Megabytes of memory now, what is shared by its share. */
  default double pss() {
    return processes()
            .flatMap(one -> read(Path.of("/proc/" + one.pid() + "/smaps_rollup")).lines())
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) { // it is gone meanwhile
      return ")";
    }
  }
}
