import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/**
 * How long from nothing to a window that can be used: the client, and a window of JavaFX with one
 * label, in turns, as new processes; and the client as {@code ./duet package} made it, where it
 * did. On a real display, as {@code xdotool} sees it.
 *
 * <p>{@code xvfb-run ./duet bench ColdStart [RUNS]}
 */
class ColdStart {
  private static final String BARE = "A bare window";
  private static final Path PACKAGED = Path.of("installers/target/image/duet/bin/duet");

  /** The other program, when it is this one that is started. */
  static final class Bare {
    public static void main(String[] args) {
      Platform.startup(() -> {
        Stage stage = new Stage();
        stage.setTitle(BARE);
        stage.setScene(new Scene(new Label(BARE), 1080, 760));
        stage.show();
      });
    }
  }

  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    List<Double> bare = new ArrayList<>();
    List<Double> client = new ArrayList<>();
    List<Double> packaged = new ArrayList<>();
    for (int i = 0; i <= runs; i++) {
      double one = start(BARE, java(Bare.class.getName()));
      double other = start("Duet", with(java("org.duet.app.Launcher")));
      double third = Files.exists(PACKAGED) ? start("Duet", with(List.of(PACKAGED.toString()))) : 0;
      if (i > 0) { // the first brings the files into memory
        bare.add(one);
        client.add(other);
        packaged.add(third);
      }
    }
    double least = Numbers.median(bare);
    System.out.printf(
        Locale.ROOT,
        "from nothing to a window, median of %d: bare %.0f ms, client %.0f ms, ratio %.2f%n",
        runs, least, Numbers.median(client), Numbers.median(client) / least);
    if (Files.exists(PACKAGED)) {
      System.out.printf(
          Locale.ROOT,
          "as packaged: client %.0f ms, ratio %.2f%n",
          Numbers.median(packaged),
          Numbers.median(packaged) / least);
    }
  }

  /** A client of nobody's, with settings of its own. */
  private static List<String> with(List<String> program) throws IOException {
    List<String> command = new ArrayList<>(program);
    command.add("--server=http://127.0.0.1:9");
    command.add("--config=" + Files.createTempDirectory("cold-start"));
    return command;
  }

  private static List<String> java(String main) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("--module-path=app/target/fx");
    command.add("--add-modules=javafx.controls");
    command.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
    command.add("@installers/jvm.options");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    return command;
  }

  private static double start(String title, List<String> command) throws Exception {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (!isSeen(title)) {
        if (!process.isAlive()) {
          throw new IllegalStateException("It ended before it showed: " + command);
        }
        LockSupport.parkNanos(5_000_000);
      }
      return (System.nanoTime() - begun) / 1e6;
    } finally {
      process.descendants().forEach(ProcessHandle::destroy); // the launcher waits for another
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static boolean isSeen(String title) throws IOException, InterruptedException {
    return new ProcessBuilder("xdotool", "search", "--onlyvisible", "--name", "^" + title + "$")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
