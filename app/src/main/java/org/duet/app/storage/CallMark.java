package org.duet.app.storage;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file that is there while a call begins or is on. Where it is there at a start, the run
 * before ended in the middle of that: nothing can be done when the native library aborts.
 */
public final class CallMark {
  private static final Logger log = LoggerFactory.getLogger(CallMark.class);
  private static final String FILE = "in-call";

  private final OwnFile file;

  /**
   * The call of a run.
   *
   * @param server at which
   * @param userId of the person who ran the client
   * @param name whom the call was with
   * @param talked whether the two were in it; else it rang, or was answered just then
   * @param at since when
   * @param pid of the process
   */
  public record Kept(
      String server, long userId, String name, boolean talked, Instant at, long pid) {}

  private CallMark(OwnFile file) {
    this.file = file;
  }

  /** That of this folder. */
  public static CallMark in(Path folder) {
    return new CallMark(new OwnFile(folder.resolve(FILE)));
  }

  /** Sets it; where that is not possible, an abort is not told of. Blocks. */
  public void set(Kept call) {
    Properties kept = new Properties();
    kept.setProperty("server", call.server());
    kept.setProperty("user", String.valueOf(call.userId()));
    kept.setProperty("name", call.name());
    kept.setProperty("talked", String.valueOf(call.talked()));
    kept.setProperty("at", call.at().toString());
    kept.setProperty("pid", String.valueOf(call.pid()));
    StringWriter text = new StringWriter();
    try {
      kept.store(text, null);
      file.write(text.toString());
    } catch (IOException e) {
      log.warn("The mark of a call cannot be set: {}", e.getClass().getSimpleName());
    }
  }

  /** Takes it away. Blocks. */
  public void clear() {
    try {
      file.delete();
    } catch (IOException e) {
      log.warn("The mark of a call cannot be taken away: {}", e.getClass().getSimpleName());
    }
  }

  /** What the run before left; empty where it ended well, or its mark cannot be read. Blocks. */
  public Optional<Kept> read() {
    try {
      Optional<String> text = file.read();
      return text.isEmpty() ? Optional.empty() : Optional.of(parse(text.get()));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      log.warn("The mark of a call cannot be read: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Kept parse(String text) throws IOException {
    Properties kept = new Properties();
    kept.load(new StringReader(text));
    return new Kept(
        kept.getProperty("server", ""),
        Long.parseLong(kept.getProperty("user", "")),
        kept.getProperty("name", ""),
        Boolean.parseBoolean(kept.getProperty("talked", "true")),
        Instant.parse(kept.getProperty("at", "")),
        Long.parseLong(kept.getProperty("pid", "")));
  }
}
