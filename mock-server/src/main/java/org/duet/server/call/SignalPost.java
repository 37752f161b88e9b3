package org.duet.server.call;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallMatch;
import org.duet.model.call.SignalType;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.SignalData;
import org.duet.server.event.Event;
import org.duet.server.feed.Hub;
import org.duet.server.http.Caller;
import org.duet.server.http.Refused;
import org.duet.server.store.Signals.Waiting;
import org.duet.server.store.Store;
import org.duet.server.store.Transaction;
import org.jspecify.annotations.Nullable;

/** The signalling between two peers: handed on at once, or kept until it is fetched; once. */
public final class SignalPost {
  private static final int MAX_DATA = 64 * 1024;
  private static final int MAX_WAITING = 256;

  private final Store store;
  private final Hub hub;
  private final InstantSource clock;

  public SignalPost(Store store, Hub hub, InstantSource clock) {
    this.store = store;
    this.hub = hub;
    this.clock = clock;
  }

  /**
   * A signal from one member to the other.
   *
   * @param target 0 or null: the other one
   */
  void send(Caller from, UUID sessionId, SignalType type, SignalData data, @Nullable Long target) {
    if (data.text().getBytes(StandardCharsets.UTF_8).length > MAX_DATA) {
      throw Refused.tooLarge("A signal has at most 64 KiB.");
    }
    if (data.text().indexOf('\0') >= 0) {
      throw Refused.invalid(Map.of("data", "has a character that is not allowed"));
    }
    store.change(tx -> {
      Attendance call = tx.sessions().find(sessionId).orElseThrow(Refusals::noSuchCall);
      CallMatch match = memberOf(tx, call, from.userId());
      if (!call.session().isLive()) {
        throw Refused.gone("This call has ended.");
      }
      long other = match.otherThan(from.userId());
      if (target != null && target != 0 && target != other) {
        throw Refused.invalid(Map.of("target_user_id", "is not the other member"));
      }
      if (tx.signals().waiting(call.session().id()) >= MAX_WAITING) {
        throw Refused.tooMany("Too many signals wait in this call.", 1);
      }
      Instant now = clock.instant();
      tx.signals().insert(call.session().id(), new Waiting(from.userId(), other, type, data, now));
      deliver(tx, call, other);
    });
  }

  private static CallMatch memberOf(Transaction tx, Attendance call, long user) {
    CallMatch match = CallViews.match(tx, call);
    if (!match.hasMember(user)) {
      throw Refused.forbidden("This call is not yours.");
    }
    return match;
  }

  /** Hands on what waits for a member, if the device that has the call is connected. */
  void deliver(Transaction tx, Attendance call, long member) {
    String seat = call.devices().get(member);
    if (seat == null) {
      return;
    }
    if (hub.isConnected(member, seat)) {
      handOver(tx, call, member, seat);
    } else {
      tx.publish(new Event.SignalsWaiting(call.session().sessionId(), member, seat));
    }
  }

  /** Whether the device that these wait for is connected here. */
  boolean isFor(Event.SignalsWaiting waiting) {
    return hub.isConnected(waiting.userId(), waiting.device());
  }

  /** Hands on what waits, if the device is still connected and the call still lives. */
  void handOut(Event.SignalsWaiting waiting) {
    store.change(tx ->
        tx.sessions()
            .find(waiting.sessionId())
            .filter(call -> call.session().isLive())
            .ifPresent(call -> deliver(tx, call, waiting.userId())));
  }

  /** Hands on what waits for a member to this device. */
  void handOver(Transaction tx, Attendance call, long member, String device) {
    for (Waiting signal : tx.signals().take(call.session().id(), member)) {
      tx.publish(
          Event.Tell.only(
              member,
              device,
              new FeedFrame.SignalReceived(
                  call.session().sessionId(), signal.type(), signal.data(), signal.fromUser())));
    }
  }

  /**
   * Takes back what was handed over to a device of this member and did not reach it as far as the
   * server knows: it waits again, before what came after it.
   */
  void takeBack(Transaction tx, long member, List<FeedFrame.SignalReceived> unsent) {
    unsent.stream()
        .collect(Collectors.groupingBy(FeedFrame.SignalReceived::sessionId))
        .forEach((session, signals) ->
            tx.sessions()
                .find(session)
                .filter(call -> call.session().isLive())
                .ifPresent(call -> takeBack(tx, call, member, signals)));
  }

  private void takeBack(
      Transaction tx, Attendance call, long member, List<FeedFrame.SignalReceived> unsent) {
    long session = call.session().id();
    List<Waiting> later = tx.signals().take(session, member);
    Instant then = later.isEmpty() ? clock.instant() : later.getFirst().createdAt();
    for (FeedFrame.SignalReceived s : unsent) {
      tx.signals()
          .insert(session, new Waiting(s.fromUserId(), member, s.signalType(), s.data(), then));
    }
    later.forEach(signal -> tx.signals().insert(session, signal));
    deliver(tx, call, member);
  }

  /** What waits for the asker. A device that does not have the call gets nothing. */
  List<Waiting> fetch(Caller asker, UUID sessionId) {
    return store.write(tx -> {
      Attendance call = tx.sessions().find(sessionId).orElseThrow(Refusals::noSuchCall);
      memberOf(tx, call, asker.userId());
      String seat = call.devices().get(asker.userId());
      return seat == null || seat.equals(asker.device())
          ? tx.signals().take(call.session().id(), asker.userId())
          : List.of();
    });
  }
}
