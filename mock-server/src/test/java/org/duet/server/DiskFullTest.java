package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full for a while. The server runs in a mount namespace of its own, with a small file
 * system in memory, which the shell that started it fills and empties when told to. That takes no
 * rights where people may make user namespaces, as on Debian.
 */
@Tag("sqlite")
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class DiskFullTest {
  private static final String SCRIPT =
      """
      mount -t tmpfs -o size=6m none "$1" || exit 9
      data=$1; shift
      "$@" </dev/null & server=$!
      while read -r order; do
        case $order in
          fill) head -c 99999999 /dev/zero 2>/dev/null >"$data/filler"; echo filled ;;
          free) rm "$data/filler"; echo freed ;;
        esac
      done
      kill "$server"; wait
      """;

  @TempDir Path data;

  /** A server on a disk of its own. */
  private static final class Disk implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final PrintWriter orders;
    final URI url;

    Disk(Path data) throws IOException {
      List<String> command = inNamespace(SCRIPT);
      command.addAll(List.of("sh", data.toString()));
      command.addAll(ServerProcess.command(List.of("--data=" + data)));
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      out = process.inputReader();
      orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
      String first = out.readLine();
      url = URI.create(String.valueOf(first).replace("Duet server: ", ""));
    }

    void order(String what, String done) throws IOException {
      orders.println(what);
      assertThat(out.readLine()).isEqualTo(done);
    }

    @Override
    public void close() throws IOException {
      orders.close();
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.onExit().join();
    }
  }

  private static List<String> inNamespace(String script) {
    return new ArrayList<>(
        List.of("unshare", "--mount", "--user", "--map-root-user", "sh", "-c", script));
  }

  private static boolean mayMount() throws Exception {
    try {
      Process tried =
          new ProcessBuilder(inNamespace("mount -t tmpfs -o size=1m none /mnt"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return tried.waitFor(20, TimeUnit.SECONDS) && tried.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void writesAreRefusedForAWhileAndReadsGoOn() throws Exception {
    assumeThat(mayMount())
        .as("this system lets nobody mount in a user namespace (unshare --mount --user)")
        .isTrue();
    try (Disk disk = new Disk(data);
        HttpClient http = HttpClient.newHttpClient()) {
      Person ann = Person.signIn(http, disk.url, "ann");
      long match = ann.get("/api/matching/").ok().json().path(0).path("id").asLong();
      write(ann, match, "before").ok();

      disk.order("fill", "filled");
      int kept = 0;
      Reply reply = write(ann, match, "full-" + kept);
      // What its log has room for is still written.
      while (reply.status() == 200) {
        kept++;
        reply = write(ann, match, "full-" + kept);
      }
      assertThat(reply.status()).as(reply.body()).isEqualTo(503);
      assertThat(reply.headers().firstValue("Retry-After")).isPresent();
      assertThat(ann.call(match).status()).as("a call").isEqualTo(503);
      assertThat(ann.get("/api/matching/").status()).as("reads go on").isEqualTo(200);
      assertThat(ann.get("/api/messages/" + match + "?limit=100").ok().json()).isNotEmpty();
      assertThat(ann.get("/readyz").status()).isEqualTo(200);

      disk.order("free", "freed");
      write(ann, match, "after").ok();
      assertThat(ann.get("/api/messages/" + match + "?limit=1").ok().at("0.client_id"))
          .isEqualTo("after");
      ann.calls(match);
    }
  }

  private static Reply write(Person who, long match, String id) {
    String body = "{\"body\":\"%s\",\"client_id\":\"%s\"}".formatted("x".repeat(1500), id);
    return who.post("/api/messages/" + match, body);
  }
}
