package org.duet.app.desktop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By the registry of Windows, of this person alone, with the program that comes with it. */
final class AutostartRegistry implements Autostart {
  private static final Logger log = LoggerFactory.getLogger(AutostartRegistry.class);
  private static final long PATIENCE_SECONDS = 10;
  private static final List<String> WHERE =
      List.of("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run", "/v", "Duet");

  private final String program;
  private final StartCommand command;

  /** The program that changes the registry, and what is to be started. */
  AutostartRegistry(String program, StartCommand command) {
    this.program = program;
    this.command = command;
  }

  @Override
  public CompletableFuture<Standing> standing() {
    return CompletableFuture.supplyAsync(this::now, Thread::startVirtualThread);
  }

  private Standing now() {
    return run("query", List.of()) ? Standing.ON : Standing.OFF;
  }

  @Override
  public CompletableFuture<Standing> want(boolean on) {
    return CompletableFuture.supplyAsync(
        () -> {
          boolean done =
              on
                  ? run("add", List.of("/t", "REG_SZ", "/d", line(), "/f"))
                  : run("delete", List.of("/f"));
          if (!done) {
            log.info("The registry was not changed");
          }
          return now();
        },
        Thread::startVirtualThread);
  }

  private String line() {
    return command.words().stream()
        .map(word -> word.contains(" ") ? "\"" + word + "\"" : word)
        .collect(Collectors.joining(" "));
  }

  private boolean run(String verb, List<String> how) {
    List<String> line = new ArrayList<>(List.of(program, verb));
    line.addAll(WHERE);
    line.addAll(how);
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      log.info("The registry cannot be asked: {}", e.getClass().getSimpleName());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
