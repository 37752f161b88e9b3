package org.duet.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a run that was aborted in a call. */
class CrashReportsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final CallMark.Kept CALL =
      new CallMark.Kept("https://duet.example.org", 1, "Ben Müller", false, NOON, 77);

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  private CrashReports reports() {
    return new CrashReports(folder, List.of(elsewhere), "/home/ann");
  }

  private static void write(Path file, Instant at, String... lines) throws IOException {
    Files.write(file, List.of(lines));
    Files.setLastModifiedTime(file, FileTime.from(at));
  }

  @Test
  void aMarkIsThereUntilItIsTakenAway() {
    CallMark mark = CallMark.in(folder);
    assertThat(mark.read()).isEmpty();
    mark.set(CALL);
    assertThat(CallMark.in(folder).read()).contains(CALL);
    mark.clear();
    assertThat(mark.read()).isEmpty();
  }

  @Test
  void nonsenseIsNoMark() throws IOException {
    Files.writeString(folder.resolve("in-call"), "user=nobody\nat=\\u12");
    assertThat(CallMark.in(folder).read()).isEmpty();
  }

  @Test
  void aReportIsBroughtInAndSaysWhereAndNothingPrivate() throws IOException {
    write(
        elsewhere.resolve("hs_err_pid77.log"),
        NOON.plusSeconds(5),
        "# SIGSEGV (0xb) at pc=0x00007f, pid=77",
        "# Core dump: /home/ann/core.77 to 203.0.113.9 or 2001:db8::9",
        "Command Line: --token=secret org.duet.app.Launcher",
        "Host: ann-laptop",
        "C  [libwebrtc-java.so+0x1234]  webrtc::Thread::Run()+0x1",
        "j  org.duet.app.media.webrtc.PeerCall.end()V+12 eyJhbGciOiJIUzI1NiJ9.e30.x ann@example.org",
        "a=candidate:1 1 udp 1 192.168.1.9 5000 typ host",
        "RAX=0x0000000000000000 is NULL",
        "HOME=/home/ann");
    String told = reports().collect(77, NOON);
    assertThat(folder.resolve("hs_err_pid77.log")).exists();
    assertThat(told.lines())
        .containsExactly(
            "# SIGSEGV (0xb) at pc=0x00007f, pid=77",
            "# Core dump: ~/core.77 to … or …",
            "C  [libwebrtc-java.so+0x1234]  webrtc::Thread::Run()+0x1",
            "j  org.duet.app.media.webrtc.PeerCall.end()V+12 … …");
  }

  @Test
  void anotherProcessOfThatNumberIsNotMeant() throws IOException {
    write(elsewhere.resolve("hs_err_pid77.log"), NOON.minusSeconds(60), "# old");
    assertThat(reports().collect(77, NOON)).isEmpty();
    assertThat(elsewhere.resolve("hs_err_pid77.log")).exists();
  }

  @Test
  void theNewestThreeAreKept() throws IOException {
    for (int i = 1; i <= 5; i++) {
      write(folder.resolve("hs_err_pid" + i + ".log"), NOON.plusSeconds(i), "# " + i);
    }
    Files.writeString(folder.resolve("preferences"), "");
    assertThat(reports().collect(5, NOON)).isEqualTo("# 5");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "hs_err_pid3.log", "hs_err_pid4.log", "hs_err_pid5.log", "preferences");
    }
  }
}
