package org.duet.app.effects;

import java.util.function.Consumer;
import org.duet.app.state.Effect;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.threads.Timers;

/** Lets an event happen after a while. */
public final class TimerEffects implements EffectHandler<Effect.After, Event> {
  private final Timers timers;

  public TimerEffects(Timers timers) {
    this.timers = timers;
  }

  @Override
  public void handle(Effect.After effect, Consumer<Event> dispatch) {
    timers.after(effect.delay(), () -> dispatch.accept(effect.event()));
  }
}
