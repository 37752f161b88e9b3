package org.duet.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duet.app.threads.FxThread;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Shows the main job with nothing to prepare, in two windows side by side, and checks it on the
 * way. Without a display it does the same unseen, and leaves a picture of each step.
 */
@Command(
    name = "./duet demo",
    mixinStandardHelpOptions = true,
    description = "A server, two people, and the calls between them.")
public final class Demo implements Callable<Integer> {
  @Option(
      names = "--headless",
      description = "without windows; by itself where there is no display")
  private boolean headless;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "how long the two talk, 1 to 600 (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--relay",
      description = "start a coturn, and call through it alone: neither learns the other's address")
  private boolean relay;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      defaultValue = "target/demo",
      description = "where the pictures of the steps go (default: ${DEFAULT-VALUE})")
  private Path pictures = Path.of("target/demo");

  @Spec private CommandSpec spec;

  private Demo() {
    this.spec = CommandSpec.create();
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new Demo()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (seconds < 1 || seconds > 600) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--seconds takes 1 to 600, not " + seconds);
    }
    boolean unseen = headless || !FxThread.hasDisplay();
    FxThread.startToolkit(unseen);
    PrintWriter out = spec.commandLine().getOut();
    Pace pace = new Pace(Duration.ofSeconds(seconds), unseen);
    try (DemoStage stage = DemoStage.open(unseen ? pictures : null, relay ? startRelay() : null)) {
      Report report = new Play(stage, pace).run();
      out.println(report.asTable());
      out.flush();
      if (unseen) {
        out.println("Pictures of the steps: " + pictures);
      } else {
        out.println("The windows are yours now; the demo ends when both are closed.");
        out.flush();
        stage.awaitClosed();
      }
      out.flush();
      return report.held() ? 0 : 1;
    }
  }

  private Coturn startRelay() throws IOException {
    Optional<Path> program = Coturn.installed();
    if (program.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--relay needs coturn (Debian: apt-get install coturn)");
    }
    return Coturn.start(program.orElseThrow());
  }
}
