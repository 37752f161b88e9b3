package org.duet.server.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallLimits;
import org.duet.model.call.SignalType;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.SignalData;
import org.duet.server.event.Event;
import org.duet.server.feed.CallSide;
import org.duet.server.feed.Presence;
import org.duet.server.http.Caller;
import org.duet.server.http.Fields;
import org.duet.server.http.Refused;
import org.duet.server.store.Store;
import org.duet.server.store.Transaction;
import org.duet.server.time.Timeline;

/** Calls on the event feed. */
public final class CallFeed implements CallSide {
  private final Store store;
  private final Timeline timeline;
  private final Presence presence;
  private final Calls calls;
  private final SignalPost signals;
  private final CallViews views;

  public CallFeed(
      Store store,
      Timeline timeline,
      Presence presence,
      Calls calls,
      SignalPost signals,
      CallLimits limits) {
    this.store = store;
    this.timeline = timeline;
    this.presence = presence;
    this.calls = calls;
    this.signals = signals;
    this.views = new CallViews(limits);
  }

  @Override
  public FeedFrame.Snapshot snapshot(Transaction tx, long user) {
    Instant now = timeline.instant();
    List<VideoSession> live = tx.sessions().liveOf(user).stream().map(Attendance::session).toList();
    return new FeedFrame.Snapshot(now, views.pending(tx, user, now), live);
  }

  @Override
  public void connected(Transaction tx, long user, String device) {
    for (long other : tx.matches().mutualPeople(user)) {
      if (presence.isOnline(other)) {
        tx.publish(Event.Tell.only(user, device, new FeedFrame.Presence(other, true)));
      }
    }
    for (Attendance call : tx.sessions().liveOf(user)) {
      if (device.equals(call.devices().get(user))) {
        signals.handOver(tx, call, user, device);
      }
    }
  }

  @Override
  public void presenceChanged(long user) {
    store.change(tx -> {
      boolean online = presence.isOnline(user);
      for (long other : tx.matches().mutualPeople(user)) {
        tx.publish(Event.Tell.all(other, new FeedFrame.Presence(user, online)));
      }
      for (Attendance call : tx.sessions().liveOf(user)) {
        tx.afterCommit(() -> calls.watch(call));
      }
    });
  }

  @Override
  public void signal(Caller from, ClientFrame.Signal signal) {
    UUID session = signal.sessionId();
    SignalType type = signal.signalType();
    SignalData data = signal.data();
    if (session == null || type == null || data == null) {
      new Fields().need("session_id", session).need("signal_type", type).need("data", data).check();
      throw Refused.invalid(Map.of("type", "is not known"));
    }
    signals.send(from, session, type, data, signal.targetUserId());
  }
}
