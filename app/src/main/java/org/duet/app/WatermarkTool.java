package org.duet.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.duet.app.media.film.Film;
import org.duet.app.media.film.NotAFilm;
import org.duet.app.media.film.Yuv;
import org.duet.app.media.webrtc.picture.MarkReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads from a recording of a call whom its picture was sent to. */
@Command(
    name = "duet watermark",
    mixinStandardHelpOptions = true,
    description = "Reads from a recording of a call whom its picture was sent to.",
    footer = {
      "",
      "Other films can be converted with: ffmpeg -i FILM -pix_fmt yuv420p FILM.y4m",
      "Exit codes: 0 a mark was read, 1 there is none, 2 the recording cannot be read."
    })
public final class WatermarkTool implements Callable<Integer> {
  private static final int NONE = 1;
  private static final int UNREADABLE = 2;

  @Parameters(
      paramLabel = "FILE",
      description = "a Y4M file, JPEG pictures in one file, or a folder of PNG or JPEG pictures")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  private WatermarkTool() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, null));
  }

  /**
   * Reads, and says what it read.
   *
   * @param out where to say it; null for the console
   */
  static int run(String[] arguments, @Nullable PrintWriter out) {
    CommandLine line = new CommandLine(new WatermarkTool());
    if (out != null) {
      line.setOut(out).setErr(out);
    }
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
    MarkReader reader = new MarkReader();
    try {
      read(reader);
    } catch (NotAFilm e) {
      line.getErr().println(file + " is not a recording this can read: " + e.getMessage() + ".");
      return UNREADABLE;
    } catch (IOException e) {
      line.getErr().println(file + " cannot be read (" + e.getClass().getSimpleName() + ").");
      return UNREADABLE;
    } catch (IllegalArgumentException e) {
      line.getErr().println("The pictures in " + file + " are too small to carry a mark.");
      return UNREADABLE;
    }
    OptionalLong found = reader.read();
    line.getOut()
        .println(
            found.isPresent()
                ? "This picture was sent to the user with the number " + found.getAsLong() + "."
                : "none (" + reader.frames() + " pictures read)");
    return found.isPresent() ? 0 : NONE;
  }

  private void read(MarkReader into) throws IOException {
    try (Film film = Film.open(file)) {
      Yuv picture = new Yuv(film.width(), film.height());
      ByteBuffer luma = ByteBuffer.wrap(picture.luma());
      while (film.next(picture)) {
        into.add(luma, film.width(), film.width(), film.height());
      }
    }
  }
}
