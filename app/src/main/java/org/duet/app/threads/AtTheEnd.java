package org.duet.app.threads;

/**
 * What is still to be done where the system ends the program: as when a person logs out of their
 * desktop. The JavaFX thread takes nothing any more by then, and all that is to be done at such an
 * end is done at once, on threads of its own.
 */
public final class AtTheEnd implements AutoCloseable {
  private final Thread hook;

  private AtTheEnd(Thread hook) {
    this.hook = hook;
  }

  /**
   * From now on.
   *
   * @param name of the thread
   * @param last to take a few seconds at most: the system does not wait for long
   */
  public static AtTheEnd run(String name, Runnable last) {
    Thread hook = Thread.ofPlatform().name(name).unstarted(last);
    Runtime.getRuntime().addShutdownHook(hook);
    return new AtTheEnd(hook);
  }

  /** It is done already. Changes nothing where the end has come. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The end has come, and with it what was to be done then.
      return;
    }
  }
}
