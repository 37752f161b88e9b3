import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Our client, in a process of its own. */
final class Ours implements Party {
  private final Process process;
  private final BufferedReader said;
  private final PrintStream told;

  Ours(String name, String server, Path film, List<String> options) throws IOException {
    List<String> line = new ArrayList<>(Installed.java(options));
    line.add("OneClient");
    line.addAll(List.of(name, server, film.toString()));
    process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    said = process.inputReader();
    told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    reply();
  }

  /** The log stands in the same stream. */
  private String reply() throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("> ")) {
        return line.substring(2);
      }
    }
    throw new IOException("the client ended");
  }

  private String ask(String what) throws IOException {
    told.println(what);
    return reply();
  }

  @Override
  public void call() throws IOException {
    ask("call");
  }

  @Override
  public double answer() throws IOException {
    return Double.parseDouble(ask("answer"));
  }

  @Override
  public long frames() throws IOException {
    return Long.parseLong(ask("frames"));
  }

  @Override
  public String size() throws IOException {
    return ask("size");
  }

  /** What it holds on to. */
  String footprint() throws IOException {
    return ask("footprint");
  }

  @Override
  public Stream<ProcessHandle> processes() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
  }

  @Override
  public void close() throws InterruptedException {
    told.close();
    process.waitFor();
  }
}
