package org.duet.app.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Java machine notes when it is aborted ({@code hs_err_pid*.log}). The newest few are kept
 * in the folder of this installation, and never sent anywhere. Methods block.
 */
public final class CrashReports {
  static final int KEPT = 3;
  private static final Logger log = LoggerFactory.getLogger(CrashReports.class);
  private static final int MOST_LINES = 200;
  private static final Pattern NAME = Pattern.compile("hs_err_pid\\d+\\.log");

  /** What happened and where in the code; nothing of memory, registers, environment or command. */
  private static final Pattern TELLING =
      Pattern.compile("(?:#|siginfo|Current thread|Java frames|Native frames|[CVJjvA]  ).*");

  private static final List<Pattern> PRIVATE =
      List.of(
          Pattern.compile("eyJ[\\w.+=-]*|[\\w+=-]{48,}"),
          Pattern.compile("[^\\s@]+@[^\\s@]+\\.\\w+"),
          Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"),
          Pattern.compile("(?i)(?<![\\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}(?![\\w:])"));

  private final Path folder;
  private final List<Path> elsewhere;
  private final String home;

  /**
   * That of a folder.
   *
   * @param elsewhere where the machine puts them that was not told better
   * @param home of this person, which is not named
   */
  public CrashReports(Path folder, List<Path> elsewhere, String home) {
    this.folder = folder;
    this.elsewhere = List.copyOf(elsewhere);
    this.home = home;
  }

  /** Of the installation in this folder, on this machine. */
  public static CrashReports in(Path folder) {
    return new CrashReports(
        folder,
        List.of(
            ConfigFolder.ofThisUser(), Path.of(""), Path.of(System.getProperty("java.io.tmpdir"))),
        System.getProperty("user.home"));
  }

  /**
   * The report of a process that was aborted, brought into the folder; older ones are let go of.
   *
   * @param since older than this, it is of another process of that number
   * @return what can be shown to others of it; empty where there is none
   */
  public String collect(long pid, Instant since) {
    String name = "hs_err_pid" + pid + ".log";
    try {
      Path own = folder.resolve(name);
      for (Path place : elsewhere) {
        Path found = place.resolve(name);
        if (!Files.exists(own) && isOf(found, since)) {
          Files.move(found, own, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      prune();
      return isOf(own, since) ? telling(own) : "";
    } catch (IOException e) {
      log.warn("The report of an abort cannot be read: {}", e.getClass().getSimpleName());
      return "";
    }
  }

  private static boolean isOf(Path file, Instant since) throws IOException {
    return Files.isRegularFile(file)
        && !Files.getLastModifiedTime(file).toInstant().isBefore(since.minusSeconds(1));
  }

  private void prune() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
    }
    List<Path> old =
        all.stream()
            .sorted(Comparator.comparing(CrashReports::written).reversed())
            .skip(KEPT)
            .toList();
    for (Path file : old) {
      Files.deleteIfExists(file);
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private String telling(Path file) throws IOException {
    // It may hold whatever lay in memory: not every byte of it is text.
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> TELLING.matcher(line).matches())
          .limit(MOST_LINES)
          .map(this::discreet)
          .collect(Collectors.joining("\n"));
    }
  }

  private String discreet(String line) {
    String said = line.replace(home, "~");
    for (Pattern hidden : PRIVATE) {
      said = hidden.matcher(said).replaceAll("…");
    }
    return said;
  }
}
