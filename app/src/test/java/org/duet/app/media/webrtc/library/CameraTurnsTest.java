package org.duet.app.media.webrtc.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CameraTurnsTest {
  private final CameraTurns turns = new CameraTurns();

  private CompletableFuture<CameraTurns.Turn> later(String name) {
    CompletableFuture<CameraTurns.Turn> taken = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            taken.complete(turns.take(name, () -> true));
          } catch (IOException | InterruptedException e) {
            taken.completeExceptionally(e);
          }
        });
    return taken;
  }

  @Test
  void theNextWaitsUntilTheOneBeforeIsClosed() throws Exception {
    CameraTurns.Turn first = turns.take("Orange", () -> true);
    CompletableFuture<CameraTurns.Turn> second = later("Violet");
    CompletableFuture<Void> settled = turns.settled();
    assertThat(second).isNotDone();
    assertThat(settled).isNotDone();
    first.close();
    assertThat(settled).isDone();
    assertThat(second.orTimeout(2, TimeUnit.SECONDS).join()).isNotNull();
  }

  @Test
  void oneThatWasGivenUpIsInTheWayOfItselfAlone() throws Exception {
    CameraTurns.Turn hangs = turns.take("Orange", () -> true);
    hangs.giveUp();
    assertThat(turns.settled()).isDone();
    assertThat(later("Violet").orTimeout(2, TimeUnit.SECONDS).join()).isNotNull();
    assertThatThrownBy(() -> turns.take("Orange", () -> true)).isInstanceOf(IOException.class);
  }

  @Test
  void whoIsNotWantedAnyMoreGetsNone() throws Exception {
    turns.take("Orange", () -> true);
    AtomicBoolean wanted = new AtomicBoolean(true);
    assertThatThrownBy(() -> turns.take("Violet", () -> wanted.getAndSet(false)))
        .isInstanceOf(IOException.class);
  }
}
