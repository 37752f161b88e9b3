package org.duet.server.event;

import java.util.List;
import java.util.UUID;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.WireCodec;
import org.duet.model.wire.WireException;
import org.jspecify.annotations.Nullable;

/** Events as text, on their way between processes of the same version. Thread-safe. */
public final class EventCodec {
  private final WireCodec codec = new WireCodec();

  private enum Kind {
    TELL,
    SIGNALS_WAITING,
    MOVED,
    TOKEN_REVOKED,
    MISSED
  }

  /** Any event; what a kind does not have is left out. */
  private record Body(
      Kind kind,
      long user,
      @Nullable String device,
      @Nullable String except,
      @Nullable String text) {}

  public String encode(List<Event> events) {
    return codec.encode(events.stream().map(this::body).toList());
  }

  private Body body(Event event) {
    return switch (event) {
      case Event.Tell(long user, String only, String except, FeedFrame frame) ->
          new Body(Kind.TELL, user, only, except, codec.encode(new FeedFrame.Sequenced(1, frame)));
      case Event.SignalsWaiting(UUID session, long user, String device) ->
          new Body(Kind.SIGNALS_WAITING, user, device, null, session.toString());
      case Event.Moved(long user, String device, String node) ->
          new Body(Kind.MOVED, user, device, null, node);
      case Event.TokenRevoked(String hash) -> new Body(Kind.TOKEN_REVOKED, 0, null, null, hash);
      case Event.Missed() -> new Body(Kind.MISSED, 0, null, null, null);
    };
  }

  /**
   * What {@link #encode} wrote.
   *
   * @throws IllegalArgumentException if it did not
   */
  public List<Event> decode(String text) {
    try {
      return codec.decodeList(text, Body.class).stream().map(this::event).toList();
    } catch (WireException | NullPointerException e) {
      throw new IllegalArgumentException("not an event", e);
    }
  }

  private Event event(Body body) {
    String text = body.text() == null ? "" : body.text();
    String device = body.device() == null ? "" : body.device();
    return switch (body.kind()) {
      case TELL -> new Event.Tell(body.user(), body.device(), body.except(), frame(text));
      case SIGNALS_WAITING -> new Event.SignalsWaiting(UUID.fromString(text), body.user(), device);
      case MOVED -> new Event.Moved(body.user(), device, text);
      case TOKEN_REVOKED -> new Event.TokenRevoked(text);
      case MISSED -> new Event.Missed();
    };
  }

  private FeedFrame frame(String text) {
    try {
      return codec.decodeFeedFrame(text).frame();
    } catch (WireException e) {
      throw new IllegalArgumentException("not a frame", e);
    }
  }
}
