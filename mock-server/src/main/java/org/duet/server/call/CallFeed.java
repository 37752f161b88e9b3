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
import org.duet.server.feed.Hub;
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
  private final Hub hub;
  private final Calls calls;
  private final SignalPost signals;
  private final CallViews views;

  public CallFeed(
      Store store, Timeline timeline, Hub hub, Calls calls, SignalPost signals, CallLimits limits) {
    this.store = store;
    this.timeline = timeline;
    this.hub = hub;
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
    boolean came = !tx.feedPresence().isOnline(user);
    tx.feedPresence().arrive(user, store.node());
    tx.publish(new Event.Moved(user, device, store.node()));
    List<Long> others = tx.matches().mutualPeople(user);
    for (long other : tx.feedPresence().online(others)) {
      tx.publish(Event.Tell.only(user, device, new FeedFrame.Presence(other, true)));
    }
    for (Attendance call : tx.sessions().liveOf(user)) {
      if (device.equals(call.devices().get(user))) {
        signals.handOver(tx, call, user, device);
      }
    }
    if (came) {
      changed(tx, user, others, true);
    }
  }

  @Override
  public void notDelivered(Transaction tx, long user, List<FeedFrame.SignalReceived> unsent) {
    signals.takeBack(tx, user, unsent);
  }

  @Override
  public void left(long user) {
    store.change(tx -> {
      if (!hub.hasDeviceOf(user)) {
        tx.feedPresence().leave(user, store.node());
        gone(tx, user, timeline.instant());
      }
    });
  }

  @Override
  public void gone(Transaction tx, long user, Instant since) {
    tx.users().seen(user, since);
    if (!tx.feedPresence().isOnline(user)) {
      // Not since then: until now nobody knew but that it was there.
      tx.users().feedLeft(user, timeline.instant());
      changed(tx, user, tx.matches().mutualPeople(user), false);
    }
  }

  @Override
  public void watchAll(Transaction tx) {
    tx.sessions().live().forEach(call -> calls.watch(tx, call));
  }

  private void changed(Transaction tx, long user, List<Long> others, boolean online) {
    for (long other : others) {
      tx.publish(Event.Tell.all(other, new FeedFrame.Presence(user, online)));
    }
    for (Attendance call : tx.sessions().liveOf(user)) {
      calls.watch(tx, call);
    }
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
