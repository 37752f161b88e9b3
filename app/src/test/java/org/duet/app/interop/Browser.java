package org.duet.app.interop;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duet.app.testing.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One Chromium without a window, with a made-up camera and microphone, in an empty profile. */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser");
  private static final Pattern DOOR = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
  private static final int PATIENCE_SECONDS = 30;

  private final Path profile;
  private final Process process;
  private final String door;
  private final URI first;

  /**
   * Starts it.
   *
   * @param more further options of its command line
   */
  public Browser(Path program, URI page, String... more) {
    first = page;
    try {
      profile = Files.createTempDirectory("duet-browser");
      List<String> line =
          new ArrayList<>(
              List.of(
                  program.toString(),
                  "--headless=new",
                  "--use-fake-device-for-media-stream",
                  "--use-fake-ui-for-media-stream",
                  "--autoplay-policy=no-user-gesture-required",
                  "--disable-quic",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--user-data-dir=" + profile,
                  "--remote-debugging-port=0"));
      if ("root".equals(System.getProperty("user.name"))) {
        line.add("--no-sandbox");
      }
      line.addAll(List.of(more));
      line.add("about:blank");
      process = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      CompletableFuture<String> found = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> listen(found));
      door = found.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Where it is installed: it is looked for on the path. */
  public static Optional<Path> find() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** It blocks when nobody reads what it says. */
  private void listen(CompletableFuture<String> found) {
    try (BufferedReader said = process.errorReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        Matcher door = DOOR.matcher(line);
        if (door.matches()) {
          found.complete(door.group(1));
        }
      }
    } catch (IOException e) { // it is gone
      found.completeExceptionally(e);
    }
    found.completeExceptionally(new IllegalStateException("the browser ended"));
  }

  /** The page it was started for. Once. */
  public Tab tab() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var list = HttpRequest.newBuilder(URI.create("http://" + door + "/json/list")).build();
      JsonNode pages = new JsonMapper().readTree(client.send(list, BodyHandlers.ofString()).body());
      for (JsonNode page : pages) {
        if (page.path("type").asString("").equals("page")) {
          Tab tab = new Tab(URI.create(page.path("webSocketDebuggerUrl").asString("")));
          tab.go(first);
          return tab;
        }
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("the browser has no page");
  }

  /** Stops all of it, as a computer that hangs would, or lets it go on. */
  public void frozen(boolean on) {
    List<String> line = new ArrayList<>(List.of("kill", on ? "-STOP" : "-CONT"));
    everyone().forEach(one -> line.add(Long.toString(one.pid())));
    try {
      new ProcessBuilder(line).inheritIO().start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public Stream<ProcessHandle> everyone() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
  }

  @Override
  public void close() {
    List<ProcessHandle> all = everyone().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    Folders.delete(profile);
  }
}
