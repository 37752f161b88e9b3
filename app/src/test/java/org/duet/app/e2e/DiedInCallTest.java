package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.duet.app.state.CallState;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.duet.app.storage.CallMark;
import org.duet.app.storage.CrashReports;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann's client dies in a call; she starts it again. */
class DiedInCallTest {
  @TempDir private Path folder;
  @TempDir private Path copy;
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private Client ann(String device, Path config) {
    Client ann = world.open(new Client("Ann", device));
    var reports = new CrashReports(config, List.of(), "/home/ann");
    Fx.run(() -> ann.graph().guard(CallMark.in(config), reports, InstantSource.system()));
    return ann.looking().signIn(world.url());
  }

  @Test
  void theNextStartSaysSoAndLeadsBackIntoTheCall() throws IOException {
    Client first = ann("ann-desk", folder);
    Client ben = world.signIn("Ben", "ben-desk");
    first.call("Ben");
    ben.answer();
    first.awaitPicture();
    Path mark = folder.resolve("in-call");
    awaitMark(true);
    // As it would be after an abort: the mark, a report, and a session that lives.
    Files.copy(mark, copy.resolve("in-call"));
    long pid = ProcessHandle.current().pid();
    Files.writeString(copy.resolve("hs_err_pid" + pid + ".log"), "# SIGABRT\nHome=/home/ann\n");
    Client next = ann("ann-desk-again", copy);
    var in =
        next.awaitIn("told", s -> s.notices().stream().anyMatch(Notice.Died.class::isInstance));
    assertThat(in.notices())
        .singleElement()
        .isEqualTo(new Notice.Died(1, "Ben", true, "# SIGABRT"));
    var session =
        next.awaitIn("it lives", s -> s.elsewhere().isPresent()).elsewhere().orElseThrow();
    next.press(new Event.Calls.ReturnPressed(session.sessionId()));
    next.awaitPicture();
    first.awaitCall(CallState.Over.class);
    Await.until("the first one’s mark is gone", () -> Files.notExists(mark));
    next.hangUp();
    Await.until("the mark is gone", () -> Files.notExists(copy.resolve("in-call")));
  }

  /** The mark is there, and says so. */
  private void awaitMark(boolean talked) {
    CallMark mark = CallMark.in(folder);
    Await.until(
        "the call is marked",
        () -> mark.read().filter(call -> call.talked() == talked).isPresent());
  }

  @Test
  void whoDiedWhileItRangIsToldAndCanGoOnRinging() throws IOException {
    Client first = ann("ann-desk", folder);
    Client ben = world.signIn("Ben", "ben-desk");
    first.call("Ben");
    first.awaitCall(CallState.Ringing.class);
    awaitMark(false);
    Files.copy(folder.resolve("in-call"), copy.resolve("in-call"));
    Client next = ann("ann-desk-again", copy);
    var in =
        next.awaitIn("told", s -> s.notices().stream().anyMatch(Notice.Died.class::isInstance));
    assertThat(in.notices()).singleElement().isEqualTo(new Notice.Died(1, "Ben", false, ""));
    var session =
        next.awaitIn("it rings", s -> s.elsewhere().isPresent()).elsewhere().orElseThrow();
    next.press(new Event.Calls.ReturnPressed(session.sessionId()));
    next.awaitCall(CallState.Ringing.class);
    first.awaitCall(CallState.Over.class);
    Await.until("the first one’s mark is gone", () -> Files.notExists(folder.resolve("in-call")));
    ben.answer();
    next.awaitPicture();
    next.hangUp();
    Await.until("the mark is gone", () -> Files.notExists(copy.resolve("in-call")));
  }
}
