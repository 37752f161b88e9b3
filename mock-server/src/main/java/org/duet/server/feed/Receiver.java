package org.duet.server.feed;

import java.nio.charset.StandardCharsets;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.WireCodec;
import org.duet.model.wire.WireException;
import org.duet.server.http.Caller;
import org.duet.server.http.Refused;
import org.duet.server.store.Store;
import org.duet.server.store.StoreUnavailable;
import org.duet.server.time.Timeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one device sends over its feed: how much of it is taken, and what it is told of that. */
final class Receiver {
  private static final Logger log = LoggerFactory.getLogger(Receiver.class);

  /** In bytes: a signal's 64 KiB, as JSON may write them. */
  private static final int LARGEST = 2 * 64 * 1024;

  private final Connection connection;
  private final CallSide calls;
  private final Store store;
  private final WireCodec codec;
  private final Timeline timeline;
  private final FrameLimit frames;
  private final FrameLimit badFrames;

  Receiver(
      Connection connection,
      CallSide calls,
      Store store,
      WireCodec codec,
      Timeline timeline,
      FeedSettings settings) {
    this.connection = connection;
    this.calls = calls;
    this.store = store;
    this.codec = codec;
    this.timeline = timeline;
    frames = new FrameLimit(settings.frames());
    badFrames = new FrameLimit(settings.badFrames());
  }

  /** It sent this. */
  void receive(String text) {
    if (!frames.allows(timeline.instant())) {
      connection.close(Connection.TOO_MANY, "too many frames");
      return;
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      bad("A frame has at most 128 KiB.", typeOf(text));
      return;
    }
    ClientFrame frame;
    try {
      frame = codec.decodeClientFrame(text);
    } catch (WireException e) {
      bad(String.valueOf(e.getMessage()), typeOf(text));
      return;
    }
    answer(frame);
  }

  /** It sent what is no text. */
  void receiveBytes() {
    bad("Frames are text.", null);
  }

  private @Nullable String typeOf(String text) {
    return codec.typeOfBadFrame(text).orElse(null);
  }

  private void answer(ClientFrame frame) {
    Caller caller = connection.caller();
    String to = frame instanceof ClientFrame.Sync ? "sync" : "signal";
    try {
      switch (frame) {
        case ClientFrame.Sync sync ->
            store.change(tx -> {
              FeedFrame snapshot = calls.snapshot(tx, caller.userId());
              tx.afterCommit(() -> connection.send(snapshot));
            });
        case ClientFrame.Signal signal -> calls.signal(caller, signal);
      }
    } catch (Refused e) {
      if (e.problem().status() == 422) {
        bad(e.problem().detail(), to);
      } else {
        // A signal that comes too late is nobody's fault, and does not count as bad.
        connection.send(new FeedFrame.BadFrame(e.problem().detail(), to));
      }
    } catch (StoreUnavailable e) {
      connection.send(
          new FeedFrame.BadFrame("The server can not do this now. Please try again.", to));
    }
  }

  private void bad(String detail, @Nullable String inReplyTo) {
    log.info("bad frame of user {}", connection.caller().userId());
    if (badFrames.allows(timeline.instant())) {
      connection.send(new FeedFrame.BadFrame(detail, inReplyTo));
    } else {
      connection.close(Connection.TOO_MANY, "too many bad frames");
    }
  }
}
