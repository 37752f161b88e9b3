package org.duet.server.store;

import java.util.List;
import org.duet.server.event.Event;
import org.duet.server.event.EventBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something to be done once a write is committed. */
sealed interface Step {

  /** To be told, by every process. */
  record Publish(Event event) implements Step {}

  /** To be done, by this process. */
  record Act(Runnable what) implements Step {}

  /** Takes all these steps. It is committed: one that fails must not look like a failure of it. */
  static void takeAll(List<Step> steps, EventBus bus) {
    for (Step step : steps) {
      try {
        switch (step) {
          case Publish publish -> bus.publish(publish.event());
          case Act act -> act.what().run();
        }
      } catch (RuntimeException e) {
        Logger log = LoggerFactory.getLogger(Step.class);
        log.error("a step after a commit failed", e);
      }
    }
  }
}
