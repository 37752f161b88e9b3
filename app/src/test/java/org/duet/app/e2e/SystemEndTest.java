package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.duet.app.SystemEnd;
import org.duet.app.state.CallState;
import org.duet.app.storage.CallMark;
import org.duet.app.storage.CrashReports;
import org.duet.app.testing.Fx;
import org.duet.app.testing.SameJava;
import org.duet.model.call.EndReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann's client, in a process of its own, is ended by the system in the middle of a call. */
class SystemEndTest {
  @TempDir private Path folder;
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  /** Ann's process: calls Ben, and goes on until it is ended. */
  public static void main(String[] args) {
    Fx.start();
    Path config = Path.of(args[1]);
    Client ann = new Client("Ann", "ann-desk");
    var reports = new CrashReports(config, List.of(), "/home/ann");
    Fx.run(() -> ann.graph().guard(CallMark.in(config), reports, InstantSource.system()));
    SystemEnd.hangsUp(ann.graph());
    ann.looking().signIn(args[0]).call("Ben");
  }

  @Test
  void itHangsUpAndLeavesNoMarkOfADeath() throws IOException {
    Client ben = world.signIn("Ben", "ben-desk");
    Process ann =
        new ProcessBuilder(
                SameJava.command(List.of(), SystemEndTest.class, world.url(), folder.toString()))
            .inheritIO()
            .start();
    try {
      assumeTrue(ann.supportsNormalTermination(), "this system only kills");
      ben.answer();
      ben.awaitPicture();
      Path mark = folder.resolve("in-call");
      Await.until("the call is marked", () -> Files.exists(mark));
      ann.destroy();
      assertThat(ben.awaitCall(CallState.Over.class).reason()).isEqualTo(EndReason.HANGUP);
      ann.onExit().join();
      assertThat(mark).doesNotExist();
    } finally {
      ann.destroyForcibly();
    }
  }
}
