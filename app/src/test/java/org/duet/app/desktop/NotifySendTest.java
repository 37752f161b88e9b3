package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duet.app.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices, by a program that behaves like the one of the desktop. */
class NotifySendTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path PERL = Path.of("/usr/bin/perl");
  private static final UUID CALL = new UUID(0, 1);

  /** Notes what it was told, then waits for a word to say, or to be interrupted. */
  private static final String PROGRAM =
      """
      #!/usr/bin/perl
      $| = 1;
      if ($ARGV[0] eq "--help") { print "%2$s\n"; exit 0; }
      my $log = "%1$s/told";
      $SIG{INT} = sub { open(my $f, ">", "%1$s/gone"); exit 0; };
      open(my $f, ">", "$log.part"); print $f join("\\n", @ARGV), "\\n"; close $f;
      rename "$log.part", $log;
      for (1 .. 3000) {
        if (-e "%1$s/word") { open(my $w, "<", "%1$s/word"); print <$w>; exit 0; }
        select(undef, undef, undef, 0.01);
      }
      """;

  @TempDir private Path folder;
  private final BlockingQueue<String> pressed = new LinkedBlockingQueue<>();
  private NotifySend notifier;

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(PERL));
    notifier = offering("-A, --action=[NAME=]Text... -w, --wait");
  }

  /** The first on the path, whose help says this. */
  private NotifySend offering(String help) throws IOException {
    Path program = folder.resolve("notify-send");
    Files.writeString(program, PROGRAM.formatted(folder, help));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new NotifySend(NotifySend.find("/no/where:" + folder).orElseThrow());
  }

  private void call() {
    notifier.calling(CALL, "Ben is calling", "--help", "Answer", "Decline", new Pressed());
    Waiting.until("shown", PATIENCE, () -> Files.exists(folder.resolve("told")));
  }

  private void awaitGone() {
    Waiting.until("taken back", PATIENCE, () -> Files.exists(folder.resolve("gone")));
  }

  @Test
  void saysWhoCallsAndWhatCanBeDone() throws IOException {
    call();
    assertThat(Files.readAllLines(folder.resolve("told")))
        .contains("--action=answer=Answer", "--action=decline=Decline")
        .endsWith("--", "Ben is calling", "--help");
    notifier.close();
    awaitGone();
  }

  /** Nobody is left to take it back where the client broke down. */
  @Test
  void aCallsNoticeDoesNotStayForEver() throws IOException {
    call();
    assertThat(Files.readAllLines(folder.resolve("told"))).contains("--expire-time=120000");
    notifier.close();
    awaitGone();
  }

  @Test
  void whatIsPressedIsTold() throws Exception {
    call();
    Files.writeString(folder.resolve("word"), "answer\n");
    assertThat(pressed.poll(30, TimeUnit.SECONDS)).isEqualTo("answer");
  }

  @Test
  void isTakenBackWhenTheCallIsGone() {
    call();
    notifier.gone(CALL);
    awaitGone();
    assertThat(pressed).isEmpty();
  }

  @Test
  void isTakenBackWhenTheProgramEnds() {
    call();
    notifier.close();
    awaitGone();
  }

  @Test
  void newsIsQuietAndLeadsThere() throws Exception {
    notifier.news(42, "Ben", "A new message", () -> pressed.add("there"));
    Waiting.until("shown", PATIENCE, () -> Files.exists(folder.resolve("told")));
    assertThat(Files.readAllLines(folder.resolve("told")))
        .contains("--urgency=low", "--action=default=Ben")
        .endsWith("--", "Ben", "A new message");
    Files.writeString(folder.resolve("word"), "default\n");
    assertThat(pressed.poll(30, TimeUnit.SECONDS)).isEqualTo("there");
  }

  @Test
  void newsThatIsReadIsTakenBack() {
    notifier.news(42, "Ben", "A new message", () -> pressed.add("there"));
    Waiting.until("shown", PATIENCE, () -> Files.exists(folder.resolve("told")));
    notifier.read(42);
    awaitGone();
    assertThat(pressed).isEmpty();
  }

  @Test
  void oneThatKnowsNoActionsIsNotUsed() throws Exception {
    notifier = offering("-t, --expire-time=TIME");
    notifier.calling(CALL, "Ben is calling", "", "Answer", "Decline", new Pressed());
    Waiting.until("given up", PATIENCE, notifier::isQuiet);
    assertThat(folder.resolve("told")).doesNotExist();
  }

  @Test
  void aProgramThatIsNotThereIsNoError() {
    NotifySend nothing = new NotifySend(folder.resolve("none"));
    nothing.calling(CALL, "Ben is calling", "", "Answer", "Decline", new Pressed());
    nothing.gone(CALL);
    assertThat(pressed).isEmpty();
  }

  private final class Pressed implements Notifier.Hand {
    @Override
    public void answer() {
      pressed.add("answer");
    }

    @Override
    public void decline() {
      pressed.add("decline");
    }

    @Override
    public void open() {
      pressed.add("open");
    }
  }
}
