package org.duet.app.media;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.duet.model.call.Signal;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;

/**
 * Camera, microphone and the connection of one call. Methods return at once, may be called from any
 * thread, in any state and any number of times; the work is done on the media thread.
 */
public interface CallMedia {
  /** What this side's camera sees, mirrored by whoever shows it. */
  VideoPicture local();

  /** What the other side sends. */
  VideoPicture remote();

  /**
   * Connects to the other side.
   *
   * @param caller whether this member created the session: the impolite side of perfect negotiation
   *     (W3C WebRTC 1.0, section 10.7), which also makes the first offer
   * @param returning whether the other is still connected to this person's earlier client, another
   *     device or an earlier run: then this side makes the first offer in any case
   */
  void connect(UUID sessionId, boolean caller, boolean returning, Ways ways);

  /** Connects for the first time in this call, on any way. */
  default void connect(UUID sessionId, boolean caller, List<IceServer> iceServers) {
    connect(sessionId, caller, false, Ways.any(iceServers));
  }

  /** Something the other side said, in the order it was said. Kept until connected. */
  void receive(Signal signal);

  /**
   * Tells the other side's client something, past the server. A wish and what is shared are kept
   * and told as soon as there is a connection, and again should there be a new one; anything else
   * said before the call is connected is lost.
   */
  void say(PeerNote note);

  /** Whether the two can find out that nobody is between them. Changes on the JavaFX thread. */
  ReadOnlyObjectProperty<SafetyCheck> safety();

  /** How well it goes, every two seconds; null before. Changes on the JavaFX thread. */
  ReadOnlyObjectProperty<@Nullable CallQuality> quality();

  /** Which way it goes; null before it is connecting. Changes on the JavaFX thread. */
  ReadOnlyObjectProperty<@Nullable CallPath> path();

  /** Whether the microphone is heard by the other. */
  void microphone(boolean on);

  /** Whether the camera is seen by the other; off also puts its light out. */
  void camera(boolean on);

  /**
   * Ends everything: devices off, connection closed, nothing native kept. A goodbye that was said
   * gets a moment to arrive, after the devices are off.
   *
   * @return done once the devices are off and all is released
   */
  CompletableFuture<Void> close();

  /** Where to ask for paths (STUN and TURN). */
  record IceServer(List<String> urls, String username, String credential) {
    /** Without the credential, which must not reach a log. */
    @Override
    public String toString() {
      return "IceServer" + urls;
    }
  }

  /** Told from the media thread; must return at once. */
  interface Listener {
    /** To be carried to the other side. */
    void signal(Signal signal);

    /** What the other side's client told this one's: well-formed, and not to be trusted. */
    void told(PeerNote note);

    void linkChanged(MediaLink link);

    /** The relay, the only way that is allowed, gives this side no place. Nothing more is tried. */
    void relayRefused();

    void lacking(Set<Lack> lacks);

    /** The first frame of the other is on screen. */
    void pictureShown();
  }
}
