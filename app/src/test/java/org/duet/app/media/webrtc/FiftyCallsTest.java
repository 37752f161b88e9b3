package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nothing of a call outlives it. In a process of its own, for it is the process that is weighed.
 */
@Tag("own-process")
@Timeout(150)
class FiftyCallsTest {
  private static final Logger LOG = LoggerFactory.getLogger(FiftyCallsTest.class);
  private static final int WARM_UP = 25;
  private static final int CALLS = 50;
  private static final long MEGABYTE = 1 << 20;

  @Test
  void fiftyCallsInARowLeaveNothingBehind() {
    assumeThat(Footprint.canBeTold()).isTrue();
    long bare = bareGrowth();
    try (Side ann = new Side("Ann");
        Side ben = new Side("Ben")) {
      Side.wire(ann, ben);
      calls(ann, ben, WARM_UP);
      Footprint before = Footprint.settled();
      calls(ann, ben, CALLS);
      Footprint after = Footprint.settled();
      long ours = after.nativeBytes() - before.nativeBytes();
      LOG.info(
          "{} calls: {} → {}; native memory grew by {} bytes, of the bare library by {}",
          CALLS,
          before,
          after,
          ours,
          bare);

      assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 2);
      assertThat(after.handles()).as("handles").isLessThanOrEqualTo(before.handles() + 2);
      assertThat(after.heapBytes()).as("heap").isLessThan(before.heapBytes() + MEGABYTE);
      assertThat(ours)
          .as("native memory, of which the bare library kept %d", bare)
          .isLessThan(bare + 3 * MEGABYTE);
    }
  }

  private static void calls(Side ann, Side ben, int count) {
    for (int i = 0; i < count; i++) {
      ann.open();
      ben.open();
      UUID session = UUID.randomUUID();
      ben.connect(session, false);
      ann.connect(session, true);
      ann.pictureShown.orTimeout(10, TimeUnit.SECONDS).join();
      ben.pictureShown.orTimeout(10, TimeUnit.SECONDS).join();
      ann.call.close().orTimeout(10, TimeUnit.SECONDS).join();
      ben.call.close().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  /** What the same number of connections costs without us. */
  private static long bareGrowth() {
    try (BareLibrary one = new BareLibrary();
        BareLibrary other = new BareLibrary()) {
      bareCalls(one, other, WARM_UP);
      Footprint before = Footprint.settled();
      bareCalls(one, other, CALLS);
      Footprint after = Footprint.settled();
      LOG.info("{} bare calls: {} → {}", CALLS, before, after);
      return after.nativeBytes() - before.nativeBytes();
    }
  }

  private static void bareCalls(BareLibrary one, BareLibrary other, int count) {
    for (int i = 0; i < count; i++) {
      BareLibrary.call(one, other);
    }
  }
}
