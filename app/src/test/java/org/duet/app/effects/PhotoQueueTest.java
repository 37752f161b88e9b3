package org.duet.app.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.junit.jupiter.api.Test;

class PhotoQueueTest {
  private static final PhotoAnswer NONE =
      PhotoAnswer.of(new Answer.Bad<>(new Failure.Refused(404, "", "")));

  private final List<Long> asked = new ArrayList<>();
  private final List<Long> told = new ArrayList<>();
  private final Set<Long> unseen = new HashSet<>();
  private final Map<Long, CompletableFuture<PhotoAnswer>> answers = new HashMap<>();
  private final PhotoQueue queue =
      new PhotoQueue(
          userId -> {
            asked.add(userId);
            return answers.computeIfAbsent(userId, _ -> new CompletableFuture<>());
          },
          userId -> unseen.contains(userId) ? Optional.empty() : Optional.of(_ -> told.add(userId)),
          Runnable::run);

  private void ask(long first, long last) {
    LongStream.rangeClosed(first, last).forEach(queue::ask);
  }

  private void answer(long userId) {
    answers.get(userId).complete(NONE);
  }

  @Test
  void eachAnswerMakesRoomForTheNextInTheirOrder() {
    ask(1, 7);
    assertThat(asked).containsExactly(1L, 2L, 3L, 4L);
    answer(3);
    answer(1);
    assertThat(told).containsExactly(3L, 1L);
    assertThat(asked).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void whoWaitsAlreadyIsNotAskedForTwice() {
    ask(1, 5);
    queue.ask(5);
    answer(1);
    answer(2);
    assertThat(asked).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void whomNobodyLooksAtAnyMoreTakesNoTurn() {
    ask(1, 6);
    unseen.add(5L);
    answer(1);
    assertThat(asked).containsExactly(1L, 2L, 3L, 4L, 6L);
  }

  @Test
  void aServerWithNoneIsAskedForNoMoreThanItIsAlready() {
    ask(1, 6);
    queue.close();
    queue.ask(7);
    answer(1);
    assertThat(asked).hasSize(PhotoQueue.AT_ONCE);
    assertThat(told).containsExactly(1L);
  }

  @Test
  void whatComesForSomebodyWhoLeftArrivesNowhere() {
    ask(1, 6);
    queue.end();
    answer(1);
    assertThat(told).isEmpty();
    assertThat(asked).hasSize(PhotoQueue.AT_ONCE);
  }
}
