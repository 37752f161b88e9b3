package org.duet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duet.app.desktop.SingleInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A start beside another one. */
class LauncherTest {
  @TempDir private Path folder;
  private final List<Path> shown = new ArrayList<>();

  @Test
  void whereTheFirstOneHangsTheSecondSaysSoAndFails() throws Exception {
    var said = new StringWriter();
    try (SingleInstance _ = SingleInstance.claim(folder).orElseThrow()) {
      int code =
          new CommandLine(new Launcher(shown::add))
              .setErr(new PrintWriter(said))
              .execute("--config=" + folder);
      assertThat(code).isEqualTo(Launcher.STUCK);
      assertThat(said.toString()).contains("does not answer");
      assertThat(shown).containsExactly(folder);
    }
  }
}
