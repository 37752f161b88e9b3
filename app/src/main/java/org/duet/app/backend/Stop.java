package org.duet.app.backend;

import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that they do not want to wait any longer. The request then ends on this side, as
 * one without an answer; what the server took of it before is another question. From any thread.
 */
public final class Stop {
  private @Nullable Call call;
  private boolean said;

  /** Ends what is under way, or is about to be. */
  public synchronized void now() {
    said = true;
    if (call != null) {
      call.cancel();
    }
  }

  /** Whether it was said. */
  public synchronized boolean isSaid() {
    return said;
  }

  /** One request after another. */
  synchronized void ends(Call next) {
    call = next;
    if (said) {
      next.cancel();
    }
  }
}
