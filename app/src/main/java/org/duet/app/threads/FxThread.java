package org.duet.app.threads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.duet.app.machine.OperatingSystem;

/**
 * The JavaFX application thread as an executor: runs at once where it is already the current
 * thread, else later. The only place that names {@link Platform}.
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

  /** Whether the caller is on it. */
  public boolean isCurrent() {
    return Platform.isFxApplicationThread();
  }

  /** Never at once: what the thread has to do already, such as drawing, comes first. */
  public void later(Runnable task) {
    Platform.runLater(task);
  }

  /**
   * Asks something on the JavaFX thread, and blocks until it is answered.
   *
   * @throws java.util.concurrent.CompletionException if the question throws
   */
  public <T> T ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    execute(() -> {
      try {
        answer.complete(question.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.join();
  }

  /** What of the first screen windows may use, in its own pixels. */
  public Rectangle2D screen() {
    return Screen.getPrimary().getVisualBounds();
  }

  /** Ends the toolkit, and with it a program that is an application of it. */
  public void end() {
    Platform.exit();
  }

  /** Lets the program live on while none of its windows shows. */
  public void stayWithoutWindows() {
    Platform.setImplicitExit(false);
  }

  /** Whether graphics hardware draws the windows, and not this program itself. */
  public static boolean drawsInHardware() {
    return Platform.isSupported(ConditionalFeature.SCENE3D);
  }

  /**
   * Whether windows can be shown at all: on Linux, JavaFX needs an X server, Wayland's or its own.
   */
  public static boolean hasDisplay() {
    return !OperatingSystem.LINUX.isCurrent() || System.getenv("DISPLAY") != null;
  }

  /**
   * Starts the toolkit for a program that is no {@link javafx.application.Application}. Once per
   * JVM.
   *
   * @param unseen without a display: windows are drawn, and shown to nobody
   */
  public static void startToolkit(boolean unseen) {
    if (unseen) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.join();
    Platform.setImplicitExit(false);
  }
}
