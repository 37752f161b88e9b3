package org.duet.app.threads;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The JavaFX application thread as an executor: runs at once where it is already the current
 * thread, else later. The only place that names {@link Platform} for this.
 */
public final class FxThread implements Executor {
  @Override
  public void execute(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }
}
