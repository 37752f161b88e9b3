package org.duet.app.media;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.duet.model.call.Clarity;
import org.duet.model.call.Signal;
import org.duet.model.call.Wishes;
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
   * How the pictures of this call begin. Until told, as those of strangers: blurred on both sides.
   */
  void begin(Sight sight);

  /**
   * How clearly the two shall see each other, by this person's wish, of which the other is told.
   * The own picture goes out as clearly as the lower of the two wishes says; nothing clearer is
   * handed to the encoder from here on. Frames that were handed to it before may still arrive.
   */
  void wish(Clarity mine);

  /** Whether the other's picture is blurred on this side, however clear it comes. */
  void shield(boolean on);

  /**
   * Connects to the other side.
   *
   * @param caller whether this member created the session: the impolite side of perfect negotiation
   *     (W3C WebRTC 1.0, section 10.7), which also makes the first offer
   * @param returning whether the other is still connected to this person's earlier client, another
   *     device or an earlier run: then this side makes the first offer in any case
   */
  void connect(UUID sessionId, boolean caller, boolean returning, Ways ways);

  /**
   * Gets ready for {@link #connect} with the same words, so that it takes less time. Who makes the
   * first offer says it ahead: it waits at the server for who answers. Nothing else is said to the
   * other before. Whatever else is connected after it wins.
   *
   * <p>Who is called is connected by a signal of this session too: the server hands signals to
   * those alone whom it took into the session.
   */
  void expect(UUID sessionId, boolean caller, boolean returning, Ways ways);

  /** Something the other side said, in the order it was said. Kept where nobody is expected yet. */
  void receive(Signal signal);

  /**
   * This machine slept, or its network is another one: paths to the other are looked for at once,
   * where it would else take seconds to notice that the old ones are gone.
   */
  void lookAgain();

  /**
   * Tells the other side's client something, past the server. What holds until it is said anew, a
   * wish, what is shared and whether there is a picture, is kept and told as soon as there is a
   * connection, and again should there be a new one; anything else said before the call is
   * connected is lost.
   */
  void say(PeerNote note);

  /** Whether the two can find out that nobody is between them. Changes on the JavaFX thread. */
  ReadOnlyObjectProperty<SafetyCheck> safety();

  /** How well it goes, every two seconds; null before. Changes on the JavaFX thread. */
  ReadOnlyObjectProperty<@Nullable CallQuality> quality();

  /** Which way it goes; null before it is connecting. Changes on the JavaFX thread. */
  ReadOnlyObjectProperty<@Nullable CallPath> path();

  /** Whether this person speaks although the microphone is off. Changes on the JavaFX thread. */
  ReadOnlyBooleanProperty unheard();

  /** Whether the microphone is heard by the other. */
  void microphone(boolean on);

  /**
   * Nothing goes out any more, both pictures are gone and the other is silent, before anything that
   * is asked after it; the devices go off without anybody waiting for them. What is left is to say
   * goodbye, and to close.
   */
  void cut();

  /** Whether the camera is seen by the other; off also puts its light out. */
  void camera(boolean on);

  /**
   * What on this machine can be shared in this call. Asked anew each time.
   *
   * @return done on the JavaFX thread, and not at all where the call is over
   */
  CompletableFuture<ScreenList> screens();

  /**
   * Shows this to the other in place of the camera's picture, and not blurred, for it is no face;
   * and tells them so. The camera's light goes out meanwhile.
   */
  void share(ScreenSource what);

  /** Shows the camera's picture again, as clearly as both wish, if the camera is on. */
  void unshare();

  /** What is shared. Changes on the JavaFX thread. */
  ReadOnlyObjectProperty<Share> sharing();

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

  /**
   * How the pictures of a call begin.
   *
   * @param wishes what this person wishes, and what is taken for the other's wish until they tell
   * @param shielded whether the other's picture is blurred on this side
   * @param mark who is to be found in the outgoing picture as the one it was sent to; 0 for nobody
   */
  record Sight(Wishes wishes, boolean shielded, long mark) {
    public static final Sight OF_STRANGERS = new Sight(Wishes.BLURRED, true, 0);
    public static final Sight CLEAR = new Sight(Wishes.CLEAR, false, 0);
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
