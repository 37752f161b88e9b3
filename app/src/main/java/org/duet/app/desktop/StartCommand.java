package org.duet.app.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How this client is started: by its installed launcher, or as it was started from its sources.
 *
 * @param words the program, and what it is told
 * @param folder where it is started
 */
public record StartCommand(List<String> words, Path folder) {
  /** What makes it start without a window before the person. */
  public static final String MINIMIZED = "--minimized";

  private static final String LAUNCHER = "org.duet.app.Launcher";

  public StartCommand {
    words = List.copyOf(words);
  }

  /** Of this process; empty where that cannot be told. */
  public static Optional<StartCommand> ofThisProcess() {
    ProcessHandle.Info info = ProcessHandle.current().info();
    List<String> line = new ArrayList<>();
    info.command().ifPresent(line::add);
    info.arguments().ifPresent(all -> line.addAll(List.of(all)));
    return of(System.getProperty("jpackage.app-path"), line, Path.of("").toAbsolutePath());
  }

  /**
   * By what is known.
   *
   * @param installed the launcher of the package; null where there is none
   * @param line the command line of this process, as far as the system tells
   */
  static Optional<StartCommand> of(@Nullable String installed, List<String> line, Path folder) {
    if (installed != null && !installed.isBlank()) {
      return Optional.of(new StartCommand(List.of(installed, MINIMIZED), folder));
    }
    // A system that cuts long lines off tells none of it, or not the end.
    int launcher = line.indexOf(LAUNCHER);
    if (launcher < 1) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(line);
    words.removeIf(word -> word.equals(MINIMIZED) || word.startsWith("duet://"));
    words.add(MINIMIZED);
    return Optional.of(new StartCommand(words, folder));
  }
}
