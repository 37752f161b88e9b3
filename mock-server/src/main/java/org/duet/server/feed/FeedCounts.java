package org.duet.server.feed;

import java.util.concurrent.atomic.LongAdder;

/** What the event feed did since the server started. Thread-safe. */
public final class FeedCounts {
  private final LongAdder frames = new LongAdder();
  private final LongAdder cutOff = new LongAdder();

  void sent() {
    frames.increment();
  }

  void cutOff() {
    cutOff.increment();
  }

  /** Frames given to devices. */
  public long frames() {
    return frames.sum();
  }

  /** Devices that were cut off because they did not read. */
  public long slow() {
    return cutOff.sum();
  }
}
