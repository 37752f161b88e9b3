package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCPeerConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries notes to the other side and back, in order, none lost, past every server. Both sides make
 * the channel with the same number before the first offer, so it needs no negotiation of its own.
 * All on the media thread, but for what the library calls.
 */
final class NoteChannel {
  private static final Logger LOG = LoggerFactory.getLogger(NoteChannel.class);
  private static final String LABEL = "duet";
  private static final int NUMBER = 7;
  private static final int MOST_PER_SECOND = 50;
  private static final int MOST_WAITING = 64;

  /** The library keeps a little of each message that arrives as long as its threads live. */
  private static final int MOST_DROPPED = 500;

  private final WebRtcThread thread;
  private final Consumer<PeerNote> told;
  private final Runnable opened;
  private final RTCDataChannel channel;
  private final Ear ear = new Ear(this);
  private final List<PeerNote> waiting = new ArrayList<>();
  private boolean closed;

  // Below: of the library's one thread that calls back.
  private final RateCap cap = new RateCap(MOST_PER_SECOND);
  private int dropped;

  NoteChannel(
      RTCPeerConnection connection, WebRtcThread thread, Runnable opened, Consumer<PeerNote> told) {
    this.thread = thread;
    this.told = told;
    this.opened = opened;
    RTCDataChannelInit init = new RTCDataChannelInit();
    init.negotiated = true;
    init.id = NUMBER;
    channel = connection.createDataChannel(LABEL, init);
    channel.registerObserver(ear);
  }

  /** Sends it, or keeps it until the channel is open. */
  void say(PeerNote note) {
    if (closed) {
      return;
    }
    switch (channel.getState()) {
      case OPEN -> send(note);
      case CONNECTING -> {
        if (waiting.size() < MOST_WAITING) {
          waiting.add(note);
        }
      }
      case CLOSING, CLOSED -> LOG.debug("A note could not be sent: the channel is closed");
    }
  }

  boolean isOpen() {
    return !closed && channel.getState() == RTCDataChannelState.OPEN;
  }

  private void send(PeerNote note) {
    byte[] text = note.encode().getBytes(StandardCharsets.UTF_8);
    try {
      channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(text), false));
    } catch (Exception e) { // the library's own, checked, when the other side closed meanwhile
      LOG.debug("A note could not be sent: {}", e.getClass().getSimpleName());
    }
  }

  /** Once, before the connection is closed. */
  void close() {
    closed = true;
    ear.owner = null;
    channel.unregisterObserver();
    channel.close();
  }

  /** Once, after the connection is closed. */
  void dispose() {
    channel.dispose();
  }

  private void stateChanged() {
    if (isOpen()) {
      waiting.forEach(this::send);
      waiting.clear();
      opened.run();
    }
  }

  /** By the library's thread. */
  private void arrived(RTCDataChannelBuffer buffer) {
    ByteBuffer data = buffer.data;
    if (!cap.allows(System.nanoTime())) {
      drop();
    } else if (!buffer.binary && data.remaining() <= PeerNote.MOST_BYTES) {
      byte[] text = new byte[data.remaining()]; // the library takes its own back
      data.get(text);
      post(() -> PeerNote.decode(new String(text, StandardCharsets.UTF_8)).ifPresent(told));
    }
  }

  private void drop() {
    dropped++;
    if (dropped == 1) {
      post(() -> LOG.warn("The other side says too much at once: some is dropped"));
    } else if (dropped == MOST_DROPPED) {
      post(() -> {
        LOG.warn("The other side does not stop: it is not listened to any more");
        channel.close();
      });
    }
  }

  /** What callbacks do, and all they do. */
  private void post(Runnable task) {
    try {
      thread.execute(() -> {
        if (!closed) {
          task.run();
        }
      });
    } catch (Throwable t) { // as above
      return;
    }
  }

  /**
   * Hears for the channel, and lets go of it: the library (0.14) never lets go of an observer, not
   * even when it is unregistered, and all of the call would stay with it.
   */
  private static final class Ear implements RTCDataChannelObserver {
    private volatile @Nullable NoteChannel owner;

    Ear(NoteChannel owner) {
      this.owner = owner;
    }

    @Override
    public void onBufferedAmountChange(long previous) {}

    @Override
    public void onStateChange() {
      NoteChannel present = owner;
      if (present != null) {
        present.post(present::stateChanged);
      }
    }

    @Override
    public void onMessage(RTCDataChannelBuffer buffer) {
      NoteChannel present = owner;
      if (present == null) {
        return;
      }
      try {
        present.arrived(buffer);
      } catch (Throwable t) { // one that leaves a callback ends the process
        return; // not even a log: whatever failed here, the log may be it
      }
    }
  }
}
