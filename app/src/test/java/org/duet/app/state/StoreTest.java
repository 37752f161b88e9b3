package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A store whose state is the list of what happened; what begins with an "!" has an effect. */
class StoreTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<String> effects = new CopyOnWriteArrayList<>();
  private final List<List<String>> seen = new CopyOnWriteArrayList<>();
  private final Store<List<String>, String, String> store =
      new Store<>(
          List.of(),
          StoreTest::update,
          (effect, dispatch) -> effects.add(effect),
          Platform::isFxApplicationThread,
          Platform::runLater);

  @BeforeAll
  static void start() {
    Fx.start();
  }

  private static Next<List<String>, String> update(List<String> state, String event) {
    if (event.isEmpty()) {
      throw new IllegalArgumentException("nothing happened");
    }
    List<String> all = new ArrayList<>(state);
    all.add(event);
    Next<List<String>, String> next = Next.of(List.copyOf(all));
    return event.startsWith("!") ? next.and(List.of(event.substring(1))) : next;
  }

  private List<String> state() {
    return Fx.call(() -> store.state().get());
  }

  @Test
  void onItsThreadAnEventIsTakenBeforeDispatchReturns() {
    Fx.run(() -> {
      store.dispatch("one");
      assertThat(store.state().get()).containsExactly("one");
    });
  }

  @Test
  void aCrowdIsTakenInOrderAndShownOnce() throws Exception {
    Fx.run(() ->
        store
            .state()
            .subscribe(all -> {
              seen.add(all);
            }));
    CountDownLatch sent = new CountDownLatch(1);
    Platform.runLater(() -> await(sent));
    List<String> crowd = IntStream.range(0, Store.AT_ONCE).mapToObj(i -> "!" + i).toList();
    crowd.forEach(store::dispatch);
    sent.countDown();
    Waiting.until("all are taken", PATIENCE, () -> effects.size() == crowd.size());
    assertThat(seen).containsExactly(List.of(), crowd);
    assertThat(effects).isEqualTo(crowd.stream().map(event -> event.substring(1)).toList());
  }

  @Test
  void aLongerCrowdLetsWhatElseWaitsComeBetween() {
    CountDownLatch sent = new CountDownLatch(1);
    List<Integer> between = new CopyOnWriteArrayList<>();
    Platform.runLater(() -> await(sent));
    int many = 3 * Store.AT_ONCE;
    store.dispatch("first");
    Platform.runLater(() -> between.add(store.state().get().size()));
    IntStream.range(1, many).forEach(i -> store.dispatch("event " + i));
    sent.countDown();
    Waiting.until("all are taken", PATIENCE, () -> state().size() == many);
    assertThat(between).containsExactly(Store.AT_ONCE);
  }

  @Test
  void whatAListenerDispatchesWaitsItsTurn() {
    Fx.run(() -> {
      store
          .state()
          .subscribe(all -> {
            if (all.equals(List.of("one"))) {
              store.dispatch("two");
              assertThat(store.state().get()).containsExactly("one");
            }
          });
      store.dispatch("one");
      assertThat(store.state().get()).containsExactly("one", "two");
    });
  }

  @Test
  void whatComesAfterAnEventThatCannotBeTakenIsTaken() {
    CountDownLatch sent = new CountDownLatch(1);
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler((t, e) -> failures.add(e)));
    Platform.runLater(() -> await(sent));
    List.of("one", "", "two").forEach(store::dispatch);
    sent.countDown();
    Waiting.until("the last is taken", PATIENCE, () -> state().size() == 2);
    Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    assertThat(state()).containsExactly("one", "two");
    assertThat(failures).singleElement().isInstanceOf(IllegalArgumentException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
