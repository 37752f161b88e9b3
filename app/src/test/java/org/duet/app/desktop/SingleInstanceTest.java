package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duet.app.desktop.SingleInstance.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start is the one; later ones tell it what they were for. */
class SingleInstanceTest {
  @TempDir private Path folder;
  private final BlockingQueue<String> wishes = new LinkedBlockingQueue<>();

  private SingleInstance first() throws IOException {
    SingleInstance first = SingleInstance.claim(folder).orElseThrow();
    first.listen(wishes::add);
    return first;
  }

  private Path address() {
    return folder.resolve("instance");
  }

  @Test
  void theSecondHandsItsLinkToTheFirst() throws Exception {
    try (SingleInstance _ = first()) {
      assertThat(SingleInstance.claim(folder)).isEmpty();
      assertThat(SingleInstance.handOver(folder, "duet://match/42")).isEqualTo(Reply.TAKEN);
      assertThat(wishes.poll(20, TimeUnit.SECONDS)).isEqualTo("duet://match/42");
      assertThat(SingleInstance.handOver(folder, "")).isEqualTo(Reply.TAKEN);
      assertThat(wishes.poll(20, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void whatIsTooLongToBeALinkOnlyBringsTheFirst() throws Exception {
    try (SingleInstance _ = first()) {
      String junk = "duet://" + "a".repeat(5000);
      assertThat(SingleInstance.handOver(folder, junk)).isEqualTo(Reply.TAKEN);
      assertThat(wishes.poll(20, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void anotherFolderIsAnotherProgram(@TempDir Path elsewhere) throws Exception {
    try (SingleInstance first = first();
        SingleInstance other = SingleInstance.claim(elsewhere).orElseThrow()) {
      assertThat(other).isNotSameAs(first);
    }
  }

  @Test
  void whenTheFirstIsGoneTheNextIsTheOne() throws Exception {
    first().close();
    assertThat(SingleInstance.handOver(folder, "")).isEqualTo(Reply.NOBODY);
    first().close();
  }

  @Test
  void whatACrashLeavesBehindStopsNobody() throws Exception {
    int dead;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      dead = gone.getLocalPort();
    }
    Files.writeString(address(), dead + " secret");
    Files.createFile(folder.resolve("instance.lock"));
    assertThat(SingleInstance.handOver(folder, "")).isEqualTo(Reply.NOBODY);
    try (SingleInstance _ = first()) {
      assertThat(SingleInstance.handOver(folder, "x")).isEqualTo(Reply.TAKEN);
    }
  }

  @Test
  void aPortThatSomebodyElseHasNowIsNotMistaken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerWithNonsense(other));
      Files.writeString(address(), other.getLocalPort() + " secret");
      assertThat(SingleInstance.handOver(folder, "")).isEqualTo(Reply.NOBODY);
    }
  }

  private static void answerWithNonsense(ServerSocket other) {
    try (Socket socket = other.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // the test is over
    }
  }

  @Test
  void whoDoesNotKnowTheSecretIsNotHeard() throws Exception {
    try (SingleInstance _ = first()) {
      int port = Integer.parseInt(Files.readString(address()).split(" ")[0]);
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.getOutputStream().write("guess duet://match/1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
      }
      assertThat(SingleInstance.handOver(folder, "mine")).isEqualTo(Reply.TAKEN);
      assertThat(wishes.poll(20, TimeUnit.SECONDS)).isEqualTo("mine");
    }
  }

  @Test
  void oneThatHangsIsToldFromOneThatIsGone() throws Exception {
    try (SingleInstance _ = SingleInstance.claim(folder).orElseThrow()) {
      // It does not listen: the system takes the connection, and nobody answers.
      assertThat(SingleInstance.handOver(folder, "x")).isEqualTo(Reply.SILENT);
    }
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(address(), other.getLocalPort() + " secret");
      assertThat(SingleInstance.handOver(folder, "x")).isEqualTo(Reply.NOBODY);
    }
  }

  @Test
  void theSecretIsForTheOwnerAlone() throws Exception {
    try (SingleInstance _ = first()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(address())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void ofAFileThatIsNoneOfOursNothingIsBelieved() throws IOException {
    Files.writeString(address(), "here be dragons");
    assertThat(SingleInstance.handOver(folder, "")).isEqualTo(Reply.NOBODY);
  }
}
