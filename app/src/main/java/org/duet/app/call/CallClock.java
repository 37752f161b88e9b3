package org.duet.app.call;

import java.time.Duration;
import java.time.Instant;
import org.duet.app.i18n.Messages;
import org.duet.app.state.CallState;
import org.duet.app.state.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The times of a call by this machine's clock. The session's own times are by the server's, which
 * may differ; so what it began with is remembered from when it was first seen here.
 */
final class CallClock {
  /** From when on the end of a call is announced. */
  private static final Duration ANNOUNCED = Duration.ofMinutes(10);

  private static final Duration SOON = Duration.ofSeconds(30);

  private final Messages messages;
  private @Nullable Class<? extends CallState> phase;
  private Instant since = Instant.EPOCH;

  CallClock(Messages messages) {
    this.messages = messages;
  }

  void show(CallState call, Instant now) {
    if (phase != call.getClass()) {
      phase = call.getClass();
      since = now;
    }
  }

  /**
   * How long the call has been in its present state, in words. While the server cannot be heard
   * nobody knows whether it still rings, nor that it was answered.
   */
  String ringing(Instant now, Connection server) {
    return switch (server) {
      case Connection.Connected _ ->
          messages.text("call.ringing-for", messages.duration(Duration.between(since, now)));
      case Connection.Connecting _, Connection.Reconnecting _ ->
          messages.text("connection.reconnecting");
      case Connection.Offline _ -> messages.text("connection.offline");
    };
  }

  /** "1:05". */
  String talked(CallState.Talking call, Instant now) {
    Instant began = call.endsAt() == null ? since : call.endsAt().minus(call.session().limit());
    return messages.timer(Duration.between(began, now));
  }

  /** "1:55 left", where the call has an end that is near enough to matter; else empty. */
  String left(CallState.Talking call, Instant now) {
    if (call.endsAt() == null) {
      return "";
    }
    Duration left = Duration.between(now, call.endsAt());
    return left.compareTo(ANNOUNCED) > 0 ? "" : messages.text("call.left", messages.timer(left));
  }

  /** Whether the end is so near that it has to be seen. */
  static boolean endsSoon(CallState.Talking call, Instant now) {
    return call.endsAt() != null && Duration.between(now, call.endsAt()).compareTo(SOON) <= 0;
  }
}
