import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts a program beside the client as people have it: on the runtime, the class path and with the
 * options that {@code ./duet package} gave it. Where nothing was packaged, as this JVM was.
 */
final class Installed {
  private static final Path APP = Path.of("installers/target/image/duet/lib/app").toAbsolutePath();
  private static final Path JAVA = Path.of("installers/target/runtime/bin/java");

  private Installed() {}

  static boolean is() {
    return Files.exists(APP.resolve("client.aot")) && Files.exists(JAVA);
  }

  /** The command but for the main class. */
  static List<String> java(List<String> options) throws IOException {
    List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments();
    String classPath = System.getProperty("java.class.path");
    List<String> line = new ArrayList<>();
    if (is()) {
      List<String> launcher =
          Files.readAllLines(APP.resolve("duet.cfg")).stream()
              .map(text -> text.replace("$APPDIR", APP.toString()))
              .toList();
      line.add(JAVA.toString());
      line.addAll(values(launcher, "java-options="));
      // Its modules are in the runtime.
      line.addAll(own.stream().filter(option -> option.startsWith("-D")).toList());
      classPath =
          values(launcher, "app.classpath=").stream()
              .collect(Collectors.joining(File.pathSeparator, "", File.pathSeparator + classPath));
    } else {
      line.add(System.getProperty("java.home") + "/bin/java");
      line.addAll(own);
      line.add("@installers/jvm.options");
    }
    line.addAll(options);
    line.addAll(List.of("-cp", classPath));
    return line;
  }

  private static List<String> values(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .toList();
  }
}
