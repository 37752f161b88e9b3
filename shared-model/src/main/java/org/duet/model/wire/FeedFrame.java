package org.duet.model.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duet.model.call.SignalType;
import org.duet.model.call.VideoSession;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * What the server tells a device over the event feed. On the wire each has a {@code type} and the
 * connection's {@code seq}: see {@link Sequenced}.
 */
public sealed interface FeedFrame {

  /** Always first on a connection, and whenever asked for: it replaces what the client knew. */
  record Snapshot(
      Instant serverTime, List<PendingCallBody> pendingCalls, List<VideoSession> liveSessions)
      implements FeedFrame {}

  record PendingUpserted(PendingCallBody call) implements FeedFrame {}

  record PendingRemoved(long matchId, UUID sessionId, RemovalReason reason) implements FeedFrame {}

  /**
   * A session changed.
   *
   * @param endsInMs until a live session ends by itself; null for an ended one
   */
  record SessionUpdated(VideoSession session, @Nullable Long endsInMs) implements FeedFrame {}

  record SignalReceived(UUID sessionId, SignalType signalType, SignalData data, long fromUserId)
      implements FeedFrame {
    /** Without the data, which must not reach a log. */
    @Override
    public String toString() {
      return "SignalReceived[" + sessionId + " " + signalType + "]";
    }
  }

  record MatchUpdated(Match match) implements FeedFrame {}

  record MatchRemoved(long matchId) implements FeedFrame {}

  record MessageCreated(Message message) implements FeedFrame {}

  record Presence(long userId, boolean online) implements FeedFrame {}

  /** A frame of the client was bad; the connection stays open. */
  record BadFrame(String detail, @Nullable String inReplyTo) implements FeedFrame {}

  /** A kind of frame that this version does not know; it still counts in the sequence. */
  record Unknown(String type) implements FeedFrame {}

  /**
   * A frame with its place on the connection.
   *
   * @param seq starts at 1 and grows by exactly one
   */
  record Sequenced(long seq, FeedFrame frame) {}
}
