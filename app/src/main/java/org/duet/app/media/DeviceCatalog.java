package org.duet.app.media;

import java.util.function.Consumer;

/** The devices of this machine, as they come and go. */
public interface DeviceCatalog {
  /**
   * Looks now and then, for as long as somebody wants to know. Returns at once.
   *
   * @param told of what there is, soon, and again whenever that changes; on a thread of the
   *     catalog's, and it must return at once
   */
  Watch watch(Consumer<DeviceList> told);

  /** Until it is closed, which may be done from any thread and more than once. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
