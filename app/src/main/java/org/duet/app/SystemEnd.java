package org.duet.app;

import org.duet.app.threads.AtTheEnd;

/**
 * Where the system ends the program, as when a person logs out of their desktop, the call is hung
 * up: the other would else wait for somebody who is gone, and the next start speak of a client that
 * died.
 */
public final class SystemEnd {
  private SystemEnd() {}

  /** From now on. A client that was closed before is left alone. */
  public static void hangsUp(AppGraph graph) {
    var _ = AtTheEnd.run("duet-end", graph::hangUpAtOnce);
  }
}
