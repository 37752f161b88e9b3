package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.model.call.Calls.NOON;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The client's own list of waiting calls, message by message. */
class PendingCallsTest {
  private static final PendingCall OLD = call(7, 1, 0, 1);
  private static final PendingCall NEW = call(7, 2, 60, 1);
  private static final PendingCall OTHER = call(8, 3, 30, 1);

  static PendingCall call(long match, long id, long second, long rev) {
    return new PendingCall(
        id,
        Calls.uuid(id),
        match,
        Calls.ANN,
        "Ann",
        true,
        NOON.plusSeconds(second),
        NOON,
        null,
        rev);
  }

  @Test
  void noneIsEmpty() {
    assertThat(PendingCalls.NONE.isEmpty()).isTrue();
  }

  @Test
  void showsWhatArrives() {
    assertThat(PendingCalls.NONE.with(OLD).newestFirst()).containsExactly(OLD);
  }

  @Test
  void showsEachMatchOnceByItsNewestSession() {
    assertThat(PendingCalls.NONE.with(OLD).with(NEW).newestFirst()).containsExactly(NEW);
  }

  @Test
  void ignoresAnOlderSessionThatComesLate() {
    assertThat(PendingCalls.NONE.with(NEW).with(OLD).newestFirst()).containsExactly(NEW);
  }

  @Test
  void doesNotFallBackToAnOlderSession() {
    assertThat(PendingCalls.NONE.with(OLD).with(NEW).without(NEW.sessionId()).isEmpty()).isTrue();
  }

  @Test
  void showsNewestMatchFirst() {
    assertThat(PendingCalls.of(List.of(OLD, OTHER)).newestFirst()).containsExactly(OTHER, OLD);
  }

  @Test
  void removesWhatIsGone() {
    assertThat(PendingCalls.of(List.of(OLD, OTHER)).without(OLD.sessionId()).newestFirst())
        .containsExactly(OTHER);
  }

  @Test
  void keepsGoneWhatWasGoneBeforeItArrived() {
    assertThat(PendingCalls.NONE.without(OLD.sessionId()).with(OLD).isEmpty()).isTrue();
  }

  @Test
  void keepsGoneWhatChangesLater() {
    PendingCall changed = call(7, 1, 0, 9);
    assertThat(PendingCalls.NONE.with(OLD).without(OLD.sessionId()).with(changed).isEmpty())
        .isTrue();
  }

  @Test
  void takesNewerRevision() {
    PendingCall changed = call(7, 1, 0, 2);
    assertThat(PendingCalls.NONE.with(OLD).with(changed).newestFirst()).containsExactly(changed);
  }

  @Test
  void ignoresAnOlderRevision() {
    PendingCall changed = call(7, 1, 0, 2);
    assertThat(PendingCalls.NONE.with(changed).with(OLD).newestFirst()).containsExactly(changed);
  }

  @Test
  void remembersAtMostSoManyGoneOnes() {
    PendingCalls calls =
        LongStream.rangeClosed(1, 513)
            .mapToObj(Calls::uuid)
            .reduce(PendingCalls.NONE, PendingCalls::without, (one, other) -> other);

    assertThat(calls.with(call(7, 513, 0, 1)).isEmpty()).as("the latest").isTrue();
    assertThat(calls.with(call(7, 1, 0, 1)).isEmpty()).as("the first of 513").isFalse();
  }

  @Test
  void snapshotForgetsWhatWasKnown() {
    assertThat(PendingCalls.of(List.of(OLD)).newestFirst()).containsExactly(OLD);
  }

  @Test
  void findsWhatIsShown() {
    PendingCalls calls = PendingCalls.of(List.of(OLD, OTHER)).without(OTHER.sessionId());

    assertThat(calls.find(OLD.sessionId())).contains(OLD);
    assertThat(calls.find(OTHER.sessionId())).isEmpty();
    assertThat(calls.sessions()).containsExactly(OLD.sessionId());
  }

  @Test
  void isNotEqualToWhatShowsTheSameButKnowsMore() {
    assertThat(PendingCalls.NONE.without(OLD.sessionId())).isNotEqualTo(PendingCalls.NONE);
  }

  @Test
  void isTheSameValueWhenNothingChanged() {
    PendingCalls calls = PendingCalls.NONE.with(OLD);
    assertThat(calls.with(OLD)).isSameAs(calls);
  }
}
