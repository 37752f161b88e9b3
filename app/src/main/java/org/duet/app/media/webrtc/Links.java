package org.duet.app.media.webrtc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.duet.app.media.Ways;
import org.duet.app.media.webrtc.link.PeerLink;
import org.duet.app.media.webrtc.local.LocalMedia;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of a call to the other side, one at a time: another client of the other's, a
 * second device or a second run, takes a new one. All on the media thread.
 *
 * <pre>
 * nothing ──expect──▶ a link that offers at most ──connect, or the offer──▶ linked ──another client──▶ linked
 *    └─────────────────────connect, or otherwise than expected─────────────▶┘
 * </pre>
 *
 * The server hands signals of a session to those devices that it took into it and to no other: one
 * that comes for the session that is expected says as much as the server's answer does, and often
 * sooner.
 */
final class Links {
  private static final Logger LOG = LoggerFactory.getLogger(Links.class);
  private static final int MOST_EARLY = 256;

  /** Each leaves a megabyte or two behind in the native library. */
  private static final int MOST = 16;

  private final Function<Seat, PeerLink> maker;
  private final List<Signal> early = new ArrayList<>();

  /** What holds until it is said anew, told to every connection there is in the call. */
  private final Map<Class<? extends PeerNote>, PeerNote> standing = new LinkedHashMap<>();

  private @Nullable Seat seat;
  private @Nullable Seat begun;
  private @Nullable PeerLink link;
  private int made;
  private boolean asked;
  private boolean muted;

  /**
   * Whom this is a call with.
   *
   * @param caller whether this side is the impolite one
   * @param offers whether this side makes the first offer
   */
  record Seat(UUID sessionId, boolean caller, boolean offers, Ways ways, LocalMedia media) {
    Seat offering(boolean now) {
      return new Seat(sessionId, caller, now, ways, media);
    }
  }

  /**
   * @param maker makes a connection
   */
  Links(Function<Seat, PeerLink> maker) {
    this.maker = maker;
  }

  /** Makes what {@link #connect} with the same seat will need. */
  void expect(Seat likely) {
    if (link == null) {
      make(likely);
      if (early.stream().anyMatch(signal -> isWordFor(likely, signal))) {
        start(likely);
      }
    }
  }

  /** Once; what came before it is taken now. */
  void connect(Seat first) {
    if (!asked) {
      asked = true;
      start(first);
    }
  }

  private void start(Seat first) {
    if (first.equals(begun)) {
      return; // a signal said so before
    }
    PeerLink ready = begun == null && first.equals(seat) ? link : null;
    begun = first;
    begin(ready == null ? anew(first) : ready);
    early.forEach(this::receive);
    early.clear();
  }

  private PeerLink anew(Seat taken) {
    silence();
    close();
    return make(taken);
  }

  private PeerLink make(Seat taken) {
    PeerLink next = maker.apply(taken);
    seat = taken;
    link = next;
    made++;
    return next;
  }

  private void begin(PeerLink next) {
    next.begin();
    standing.values().forEach(next::say);
    next.watchVoice(muted);
  }

  /**
   * This side is another client from here on, as far as the other can tell: it offers anew.
   *
   * @param change made while there is no connection
   */
  void renew(Runnable change) {
    Seat taken = seat;
    if (taken == null) {
      change.run();
      return;
    }
    silence();
    close();
    try {
      change.run();
    } finally {
      if (begun == null) {
        make(taken);
      } else {
        begin(make(taken.offering(true)));
      }
    }
  }

  /** Something the other said; kept where nobody is expected yet. */
  void receive(Signal signal) {
    if (begun == null && seat != null && isWordFor(seat, signal)) {
      start(seat);
    }
    if (begun == null || seat == null || link == null) {
      keep(signal);
    } else if (!link.isOfAnother(signal)) {
      link.receive(signal);
    } else if (made < MOST) {
      change(seat, signal);
    } else {
      LOG.warn("The other side changes its client too often: it is not followed any more");
    }
  }

  /** Once it is known which session is expected, others take no room from what it says. */
  private void keep(Signal signal) {
    if ((seat == null || isOf(seat, signal)) && early.size() < MOST_EARLY) {
      early.add(signal);
    }
  }

  /** Whether it says that the server took this device into the session. */
  private static boolean isWordFor(Seat expected, Signal signal) {
    return !expected.caller() && isOf(expected, signal);
  }

  private static boolean isOf(Seat taken, Signal signal) {
    return taken.sessionId().equals(signal.sessionId());
  }

  /** Anew, with another client of the other's. */
  private void change(Seat taken, Signal signal) {
    boolean answered = signal.type() == SignalType.ANSWER;
    PeerLink next = anew(taken.offering(answered));
    begin(next);
    if (!answered) { // an answer is to what the old connection offered: the new one offers anew
      next.receive(signal);
    }
  }

  /** Says it now, and what holds until it is said anew to every later connection too. */
  void say(PeerNote note) {
    if (note instanceof PeerNote.Wish
        || note instanceof PeerNote.Sharing
        || note instanceof PeerNote.Picture) {
      standing.put(note.getClass(), note);
    }
    if (link != null && begun != null) {
      link.say(note);
    }
  }

  /** Whether to find out if this person speaks although nobody hears them. */
  void watchVoice(boolean on) {
    muted = on;
    if (link != null && begun != null) {
      link.watchVoice(on);
    }
  }

  /** What is connected may be so no longer: paths are looked for at once. */
  void lookAgain() {
    if (link != null && begun != null) {
      link.lookAgain();
    }
  }

  /** Makes a new offer, as a change of what is sent would. */
  void renegotiate() {
    if (link != null) {
      link.renegotiate();
    }
  }

  /** All that the library says of the connection, as text; nothing without one. */
  CompletableFuture<String> statistics() {
    return link == null ? CompletableFuture.completedFuture("") : link.statistics();
  }

  /** Whether a goodbye is on its way, and nothing says yet that it arrived. */
  boolean areTakingLeave() {
    return link != null && link.isTakingLeave();
  }

  /** Nothing of the other is seen or heard any more. Once. */
  void silence() {
    if (link != null) {
      link.silence();
    }
  }

  /** After {@link #silence}; any number of times. */
  void close() {
    PeerLink old = link;
    link = null;
    if (old != null) {
      old.close();
    }
  }
}
