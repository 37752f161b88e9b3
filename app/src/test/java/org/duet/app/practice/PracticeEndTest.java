package org.duet.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duet.app.i18n.Messages;
import org.duet.app.testing.Fx;
import org.duet.app.testing.SameJava;
import org.duet.app.threads.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody practises, in a process of its own, and the system ends it. */
class PracticeEndTest {
  private static final String THERE = "there";

  @TempDir private Path folder;

  /** That process: practises until it is ended. */
  public static void main(String[] args) {
    Fx.start();
    Practice practice = Practice.start(new Messages(Locale.ENGLISH), new FxThread());
    System.out.println(practice.url().isEmpty() ? "" : THERE);
  }

  @Test
  void nothingIsKeptOfWhatTheServerHad() throws IOException {
    Process process =
        new ProcessBuilder(
                SameJava.command(List.of("-Djava.io.tmpdir=" + folder), PracticeEndTest.class))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assumeTrue(process.supportsNormalTermination(), "this system only kills");
      assertThat(process.inputReader(StandardCharsets.UTF_8).lines().anyMatch(THERE::equals))
          .isTrue();
      assertThat(servers()).hasSize(1);
      process.destroy();
      process.onExit().join();
      assertThat(servers()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> servers() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("duet-server"))
          .toList();
    }
  }
}
