package org.duet.server.call;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.duet.model.call.Absence;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallLimits;
import org.duet.model.call.Deadline;
import org.duet.model.call.SessionTimes;
import org.duet.server.time.Timeline;

/**
 * One timer for each live session, at the moment when it would end by itself. Whoever only asks now
 * and then pushes that moment away with each request, and other processes watch too; so when the
 * timer fires, the rules decide. Thread-safe.
 */
public final class CallTimers {
  private final Map<UUID, Timeline.Timer> running = new HashMap<>();
  private final Timeline timeline;
  private final CallLimits limits;

  public CallTimers(Timeline timeline, CallLimits limits) {
    this.timeline = timeline;
    this.limits = limits;
  }

  /** Sets the session's timer anew, or stops it if the session has ended. */
  synchronized void watch(Attendance call, Absence absence, Consumer<UUID> onDue) {
    UUID id = call.session().sessionId();
    Timeline.Timer before = running.remove(id);
    if (before != null) {
      before.cancel();
    }
    Optional<Deadline> due = SessionTimes.deadline(call, absence, limits);
    due.ifPresent(d -> running.put(id, timeline.at(d.at(), () -> onDue.accept(id))));
  }

  /** No timer of a session fires any more. */
  public synchronized void stop() {
    running.values().forEach(Timeline.Timer::cancel);
    running.clear();
  }
}
