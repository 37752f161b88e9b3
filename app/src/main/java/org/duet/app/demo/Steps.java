package org.duet.app.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Performs the steps of the play one after the other, and writes down what each showed and cost.
 */
final class Steps {
  /** A step of the play; says in words what was seen. */
  @FunctionalInterface
  interface Act {
    String perform() throws NotSeen;
  }

  private final DemoStage stage;
  private final DemoPerson ann;
  private final DemoPerson ben;
  private final Pace pace;
  private final Report report = new Report();
  private int number;

  Steps(DemoStage stage, Pace pace) {
    this.stage = stage;
    this.ann = stage.ann();
    this.ben = stage.ben();
    this.pace = pace;
  }

  /** What was seen so far. */
  Report report() {
    return report;
  }

  /**
   * Performs one step, keeps its picture, and gives who watches the time to.
   *
   * @param cards how many different cards the callee may be shown in it
   */
  void step(String name, int cards, Act act) throws IOException {
    number++;
    stage.caption(number + ": " + name);
    ann.ask(ann.eyes()::takeCards);
    ben.ask(ben.eyes()::takeCards);
    ben.ask(ben.eyes()::takeMostCards);
    long requestsBefore = stage.requests();
    boolean held;
    String seen;
    try {
      seen = act.perform();
      held = true;
    } catch (NotSeen e) {
      seen = "not seen: " + e.what();
      held = false;
    }
    int notices = ben.ask(ben.eyes()::takeCards);
    long requests = stage.requests() - requestsBefore;
    report.add(new Report.Row(name, seen, notices, requests, held && notices <= cards));
    pause(pace.afterStep());
    stage.keepPicture("%02d-%s".formatted(number, name.replace(' ', '-').toLowerCase(Locale.ROOT)));
  }

  /** Blocks for this long. */
  static void pause(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }
}
