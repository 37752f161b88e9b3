package org.duet.app.media.webrtc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duet.app.testing.Folders;
import org.duet.app.testing.SameJava;

/**
 * A process with the same classes, whose system lists a camera ({@link ListedCamera}), and which
 * runs the tests of one class as it is told: if the library ends it, that is one test's failure.
 */
final class CameraProcess implements AutoCloseable {
  private static final Path SOURCES = Path.of("src", "test", "native", "camera");
  private static final String SAID = "> ";
  private static final String PASSED = SAID + "passed";
  private static final String FAILED = SAID + "failed: ";
  private static final int PATIENCE_SECONDS = 60;

  private final Path home;
  private final Process process;
  private final PrintStream told;
  private final BufferedReader said;

  /** Starts it. */
  CameraProcess(Class<?> tests) {
    try {
      home = Files.createTempDirectory("duet-camera");
      ProcessBuilder builder = new ProcessBuilder(command(tests)).redirectErrorStream(true);
      builder.environment().put("LD_PRELOAD", compiled().toString());
      builder.environment().put(ListedCamera.STEERED, home.resolve("does").toString());
      builder.environment().put("PULSE_SERVER", "unix:/nowhere"); // it is about pictures
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    said = process.inputReader(StandardCharsets.UTF_8);
  }

  private Path compiled() throws IOException {
    Path library = home.resolve("camera.so");
    List<String> command = new ArrayList<>(List.of("cc", "-shared", "-fPIC", "-Wall", "-o"));
    command.add(library.toString());
    try (Stream<Path> all = Files.list(SOURCES)) {
      all.map(Path::toString).filter(name -> name.endsWith(".c")).forEach(command::add);
    }
    Process compiler = new ProcessBuilder(command).inheritIO().start();
    if (compiler.onExit().join().exitValue() != 0) {
      throw new IOException(SOURCES + " cannot be compiled.");
    }
    return library;
  }

  private static List<String> command(Class<?> tests) {
    return SameJava.command(
        List.of("-XX:ErrorFile=target/hs_err_pid%p.log"), CameraProcess.class, tests.getName());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Returns if this test passes there. */
  void run(Method test) {
    told.println(test.getName());
    try {
      String verdict =
          CompletableFuture.supplyAsync(this::verdict)
              .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .join();
      if (!verdict.equals(PASSED)) {
        throw new AssertionError(verdict.substring(FAILED.length()));
      }
    } catch (CompletionException e) {
      end();
      throw new AssertionError("The process of the test is gone, or hangs", e.getCause());
    }
  }

  /** What else it says, such as the log and where it failed, is said here too. */
  private String verdict() {
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(SAID)) {
          return line;
        }
        System.out.println(line);
      }
      throw new IllegalStateException("It ended with " + process.onExit().join().exitValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    end();
    Folders.delete(home);
  }

  /** The process itself: runs what it is told, a name a line, of the class it is given. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Class<?> tests = Class.forName(args[0]);
    Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
    while (in.hasNextLine()) {
      System.out.println(play(tests, in.nextLine()));
    }
    System.exit(0);
  }

  private static String play(Class<?> tests, String name) throws ReflectiveOperationException {
    Constructor<?> made = tests.getDeclaredConstructor();
    Method test = tests.getDeclaredMethod(name);
    made.setAccessible(true);
    test.setAccessible(true);
    try {
      test.invoke(made.newInstance());
      return PASSED;
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace(System.out);
      return FAILED + e.getCause().toString().replaceAll("\\s+", " ");
    }
  }
}
