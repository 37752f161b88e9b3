package org.duet.app.effects;

import java.time.Instant;
import java.util.function.Consumer;
import org.duet.app.backend.Access;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.FeedListener;
import org.duet.app.backend.LiveFeed;
import org.duet.app.state.Effect;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.model.call.Signal;
import org.duet.model.wire.FeedFrame;

/**
 * Opens and closes the event feed, and turns what it says into events; all but signals, which the
 * media of a call gets as they come.
 */
public final class FeedEffects implements EffectHandler<Effect.Feed, Event> {
  private final LiveFeed feed;
  private final CurrentAccess access;
  private final Consumer<Signal> signals;

  /**
   * @param signals called on the thread of the feed; must return at once
   */
  public FeedEffects(LiveFeed feed, CurrentAccess access, Consumer<Signal> signals) {
    this.feed = feed;
    this.access = access;
    this.signals = signals;
  }

  @Override
  public void handle(Effect.Feed effect, Consumer<Event> dispatch) {
    switch (effect) {
      case Effect.Feed.Open _ -> {
        Access mine = access.get();
        if (mine != null) {
          feed.open(mine, new Events(dispatch, signals));
        }
      }
      case Effect.Feed.Close _ -> feed.disconnect();
    }
  }

  /** What the feed says, told on. */
  record Events(Consumer<Event> dispatch, Consumer<Signal> signals) implements FeedListener {
    @Override
    public void connecting() {
      dispatch.accept(new Event.Feed.Connecting());
    }

    @Override
    public void arrived(FeedFrame frame, Instant at) {
      if (frame instanceof FeedFrame.SignalReceived of) {
        signals.accept(new Signal(of.sessionId(), of.signalType(), of.data().text()));
      } else {
        dispatch.accept(new Event.Feed.Arrived(frame, at));
      }
    }

    @Override
    public void lost(Instant nextAttempt) {
      dispatch.accept(new Event.Feed.Lost(nextAttempt));
    }

    /** Then it is asked for; that makes no difference here. */
    @Override
    public void absent() {}

    @Override
    public void networkGone() {
      dispatch.accept(new Event.Feed.NetworkGone());
    }

    @Override
    public void tokenRejected() {
      dispatch.accept(new Event.Account.TokenRejected());
    }
  }
}
