package org.duet.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Application;
import org.duet.app.backend.ServerAddress;
import org.duet.app.desktop.SingleInstance;
import org.duet.app.desktop.StartCommand;
import org.duet.app.signin.SignInViewModel;
import org.duet.app.storage.ConfigFolder;
import org.duet.app.threads.FxThread;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Starts the client. Not an {@link Application} itself: such a main class would have to come from
 * the module path, where most of what this program uses cannot be.
 */
@Command(name = "duet", mixinStandardHelpOptions = true, description = "Duet, the desktop client.")
public final class Launcher implements Callable<Integer> {
  /** What the program ends with where another one runs that does not answer. */
  static final int STUCK = 3;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "the server to sign in at (default: ${DEFAULT-VALUE})")
  private String server = SignInViewModel.DEFAULT_SERVER;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "where this installation keeps what is its own")
  private Path config = ConfigFolder.ofThisUser();

  @Option(
      names = StartCommand.MINIMIZED,
      description = "start without a window, where the desktop has a tray to open it from")
  private boolean minimized;

  @Option(
      names = "--camera",
      paramLabel = "pattern|file:PATH",
      description =
          "what stands in for the camera: a test pattern, a film (Y4M, MJPEG) or a picture")
  private String camera = "";

  @Parameters(
      arity = "0..1",
      paramLabel = "LINK",
      description = "what to open, such as duet://match/42")
  private String link = "";

  @Spec private @Nullable CommandSpec spec;

  private final Consumer<Path> stuck;

  /**
   * A start that was not made yet.
   *
   * @param stuck shows that the client of this folder does not answer, and returns once that is
   *     read
   */
  Launcher(Consumer<Path> stuck) {
    this.stuck = stuck;
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Launcher(Launcher::showStuck)).execute(arguments));
  }

  private static void showStuck(Path config) {
    if (canShowWindows()) {
      Application.launch(StuckNotice.class, "--config=" + config);
    }
  }

  @Override
  public Integer call() {
    if (ServerAddress.parse(server).isEmpty()) {
      throw refusal("--server: '" + server + "' is no address of a server.");
    }
    if (!StandInCamera.isOne(camera)) {
      throw refusal(
          "--camera: '" + camera + "' is neither 'pattern' nor 'file:' and a file that is there.");
    }
    switch (SingleInstance.handOver(config, link)) {
      case TAKEN -> {
        return 0;
      }
      case SILENT -> {
        return tellStuck();
      }
      case NOBODY -> {}
    }
    if (!canShowWindows()) {
      throw refusal("There is no display to show a window on (DISPLAY is not set).");
    }
    Application.launch(
        DuetApp.class,
        "--server=" + server,
        "--config=" + config,
        "--link=" + link,
        "--minimized=" + minimized,
        "--camera=" + camera);
    return 0;
  }

  private int tellStuck() {
    PrintWriter err = commandLine().getErr();
    err.println("Duet runs already and does not answer. End it, then start it again.");
    err.flush();
    stuck.accept(config);
    return STUCK;
  }

  private CommandLine commandLine() {
    return spec == null ? new CommandLine(this) : spec.commandLine();
  }

  private RuntimeException refusal(String why) {
    return new ParameterException(commandLine(), why);
  }

  private static boolean canShowWindows() {
    return FxThread.hasDisplay()
        || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
  }
}
