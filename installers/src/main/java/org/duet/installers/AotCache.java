package org.duet.installers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Java learns of the packaged client while it is used once, unseen (JEP 483, JEP 514): with it
 * the client starts and connects sooner. It fits this build alone; where it does not fit, or is not
 * there, Java does without.
 */
final class AotCache {
  private static final String FILE = "client.aot";
  private static final String LAUNCHER = "duet.cfg";
  private static final String CLASS_PATH = "app.classpath=$APPDIR/";

  /** What the second compiler would like to know of methods weighs more than it gives. */
  private static final String CLASSES_ALONE = "-XX:TieredStopAtLevel=1";

  private static final long PATIENCE_SECONDS = 180;

  /** The launcher's options to use it by. */
  static final List<String> USED =
      List.of("-XX:AOTCache=$APPDIR/" + FILE, "-Xlog:aot=off", "-Xlog:cds=off");

  private final Path java;
  private final Path folder;
  private final String classPath;
  private final List<String> options;
  private final Path said;

  private AotCache(Path java, Path folder, String classPath, List<String> options, Path said) {
    this.java = java;
    this.folder = folder;
    this.classPath = classPath;
    this.options = options;
    this.said = said;
  }

  /**
   * Makes it inside an image of the client; says so if that is not possible.
   *
   * @param runtime the image's runtime, with its commands
   * @param image as jpackage made it
   * @param options of the launcher's JVM, but for those of this cache
   */
  static void make(Path runtime, Path image, List<String> options) throws IOException {
    Path launcher;
    try (Stream<Path> files = Files.walk(image)) {
      launcher = files.filter(file -> file.endsWith(LAUNCHER)).findFirst().orElseThrow();
    }
    Path folder = Objects.requireNonNull(launcher.getParent());
    // In the launcher's own order, by which the cache is checked.
    String classPath =
        Files.readAllLines(launcher).stream()
            .filter(line -> line.startsWith(CLASS_PATH))
            .map(line -> folder.resolve(line.substring(CLASS_PATH.length())).toString())
            .collect(Collectors.joining(File.pathSeparator));
    Path java = runtime.resolve("bin").resolve("java");
    new AotCache(java, folder, classPath, options, image.resolveSibling("training.log")).make();
  }

  private void make() throws IOException {
    Process server =
        java("org.duet.server.Main", "--port=0", "--seed").redirectErrorStream(true).start();
    try {
      String cache = "-XX:AOTCacheOutput=" + folder.resolve(FILE);
      String main = "org.duet.app.demo.Training";
      Process client =
          java(cache, CLASSES_ALONE, main, url(server.inputReader()))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!client.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || client.exitValue() != 0) {
        client.destroyForcibly();
        System.err.println("The client could not be tried, see " + said + "; it has no AOT cache.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.destroy();
    }
  }

  private ProcessBuilder java(String... rest) {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", classPath));
    command.addAll(options);
    command.addAll(List.of(rest));
    return new ProcessBuilder(command);
  }

  private static String url(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      int at = line.indexOf("http://");
      if (at >= 0) {
        return line.substring(at).split("\\s", 2)[0];
      }
    }
    throw new IOException("the server did not start");
  }
}
