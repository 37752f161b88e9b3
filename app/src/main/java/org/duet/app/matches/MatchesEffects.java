package org.duet.app.matches;

import java.util.function.Consumer;
import org.duet.app.backend.RestBackend;
import org.duet.app.effects.Replies;
import org.duet.app.state.Effect;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;

/** Loads the list of matches. */
public final class MatchesEffects implements EffectHandler<Effect.Request.LoadMatches, Event> {
  private final RestBackend rest;

  public MatchesEffects(RestBackend rest) {
    this.rest = rest;
  }

  @Override
  public void handle(Effect.Request.LoadMatches effect, Consumer<Event> dispatch) {
    Replies.tell(rest.matches(), dispatch, Event.Matches.Loaded::new, Event.Matches.NotLoaded::new);
  }
}
