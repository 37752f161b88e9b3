package org.duet.app.media.webrtc.library;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For what must all be done, whatever becomes of each: the library throws java.lang.Error. */
public final class Thorough {
  private static final Logger LOG = LoggerFactory.getLogger(Thorough.class);

  private Thorough() {}

  /** Takes all of these steps, in this order. */
  public static void all(Runnable... steps) {
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (Throwable t) {
        LOG.warn("A step failed; the next ones are taken", t);
      }
    }
  }
}
