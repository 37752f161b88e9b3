package org.duet.app.media.webrtc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.duet.app.testing.Folders;
import org.junit.jupiter.api.Assumptions;

/**
 * A sound server of the test's own: Debian's PulseAudio as a process, which knows no device of the
 * machine. Its loudspeakers end nowhere, and each of its microphones hears one tone. Without the
 * package those tests are skipped, and say so.
 *
 * <p>From {@link #place} on it is the one of this whole process, whether it runs yet or not, for
 * the library finds it by the environment: who uses it has a process of its own.
 */
final class SoundServer implements AutoCloseable {
  private static final String SERVER = "PULSE_SERVER";
  private static final String NAMED = "\"device.description='%s'\"";

  private static final int RATE = 48_000;

  /** Ten milliseconds, in bytes and as time. */
  private static final int STEP = 960;

  private static final long STEP_NANOS = 10_000_000;
  private static final String FORMAT = "format=s16le rate=" + RATE + " channels=1";

  private final Path home;
  private final Map<String, String> environment;
  private Process process;
  private int plugged;

  private SoundServer(Path home) {
    this.home = home;
    environment =
        Map.of(
            "HOME",
            home.toString(),
            "XDG_CONFIG_HOME",
            home.toString(),
            "PULSE_RUNTIME_PATH",
            home.toString(),
            "PULSE_COOKIE",
            home.resolve("cookie").toString(),
            SERVER,
            "unix:" + home.resolve("socket"));
  }

  /** Where one will be: until {@link #start} nobody answers there. */
  static SoundServer place() {
    Assumptions.assumeTrue(
        installed("pulseaudio") && installed("pactl"),
        "PulseAudio is not installed, so no sound device is tested (Debian: pulseaudio)");
    try {
      SoundServer made = new SoundServer(Files.createTempDirectory("duet-sound"));
      made.environment.forEach(SoundServer::setForThisProcess);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean installed(String program) {
    return Files.isExecutable(Path.of("/usr/bin", program));
  }

  /** What the library reads; Java's own view of the environment stays as it was. */
  @SuppressWarnings("restricted")
  private static void setForThisProcess(String name, String value) {
    Linker linker = Linker.nativeLinker();
    var set =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setenv"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int _ = (int) set.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
    } catch (Throwable t) {
      throw new AssertionError(t);
    }
  }

  /** Returns once it answers. */
  void start() {
    String door = "module-native-protocol-unix auth-anonymous=1 socket=" + home.resolve("socket");
    process =
        begin(
            ProcessBuilder.Redirect.to(home.resolve("said").toFile()),
            List.of(
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--use-pid-file=no",
                "--exit-idle-time=60",
                "--disable-shm=yes",
                "--realtime=no",
                "--high-priority=no",
                "--log-target=stderr",
                "--load=module-always-sink", // as every server of a desktop has it
                "--load=" + door));
    Until.soon("a sound server that answers", () -> process.isAlive() && answers());
  }

  private boolean answers() {
    try {
      return begin(ProcessBuilder.Redirect.DISCARD, List.of("pactl", "info")).waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Plugs a loudspeaker in. */
  Speaker speaker(String id, String name) {
    Path pipe = home.resolve(id + ++plugged);
    String module =
        load(
            "module-pipe-sink",
            "sink_name=" + id,
            "use_system_clock_for_timing=yes",
            "sink_properties=" + NAMED.formatted(name),
            FORMAT,
            "file=" + pipe);
    return new Speaker(module, pipe);
  }

  /** Plugs a microphone in that hears this tone. */
  Plugged microphone(String id, String name, int hertz) {
    Path pipe = home.resolve(id + ++plugged);
    String module =
        load(
            "module-pipe-source",
            "source_name=" + id,
            "source_properties=" + NAMED.formatted(name),
            FORMAT,
            "file=" + pipe);
    return new Microphone(module, pipe, hertz);
  }

  private String load(String... module) {
    return ask(Stream.concat(Stream.of("load-module"), Stream.of(module)).toArray(String[]::new));
  }

  /** Which ones the system uses where nobody chose. */
  void usual(String speaker, String microphone) {
    ask("set-default-sink", speaker);
    ask("set-default-source", microphone);
  }

  /** What pactl says to this. */
  String ask(String... words) {
    Process asked =
        begin(
            ProcessBuilder.Redirect.PIPE,
            Stream.concat(Stream.of("pactl"), Stream.of(words)).toList());
    try {
      String said = new String(asked.getInputStream().readAllBytes()).strip();
      if (asked.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", words) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process begin(ProcessBuilder.Redirect output, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return builder.redirectOutput(output).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server, with everything that is plugged in; {@link #start} may follow. */
  void stop() {
    if (process == null) {
      return;
    }
    try {
      process.destroy();
      if (!process.waitFor(3, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    Folders.delete(home);
  }

  /** A device in a socket of the machine. */
  abstract class Plugged {
    private final String module;

    private Plugged(String module) {
      this.module = module;
    }

    /** Without a word to anybody, as people do. */
    void pull() {
      ask("unload-module", module);
    }

    /** What is done until it is pulled, which ends the pipe. */
    void begin(Piping piping) {
      Thread.ofPlatform()
          .daemon()
          .name("test-sound")
          .start(() -> {
            try {
              piping.go();
            } catch (IOException pulled) {
              return;
            }
          });
    }
  }

  private interface Piping {
    void go() throws IOException;
  }

  /** Where somebody listens. */
  final class Speaker extends Plugged {
    final Heard heard = new Heard();

    private Speaker(String module, Path pipe) {
      super(module);
      begin(() -> {
        try (InputStream in = new FileInputStream(pipe.toFile())) {
          byte[] some = in.readNBytes(STEP);
          while (some.length > 0) {
            heard.heard(some, RATE, 1);
            some = in.readNBytes(STEP);
          }
        }
      });
    }
  }

  /** Which hears a tone, as loud as somebody who speaks. */
  private final class Microphone extends Plugged {
    private Microphone(String module, Path pipe, int hertz) {
      super(module);
      begin(() -> {
        try (OutputStream out = new FileOutputStream(pipe.toFile())) {
          long begun = System.nanoTime();
          for (long step = 0; ; step++) {
            out.write(wave(step * STEP / 2, hertz));
            LockSupport.parkNanos(begun + (step + 1) * STEP_NANOS - System.nanoTime());
          }
        }
      });
    }

    private byte[] wave(long at, int hertz) {
      byte[] samples = new byte[STEP];
      for (int i = 0; i < STEP; i += 2) {
        int value = (int) (8000 * Math.sin(2 * Math.PI * hertz * (at + i / 2) / RATE));
        samples[i] = (byte) value;
        samples[i + 1] = (byte) (value >> 8);
      }
      return samples;
    }
  }
}
