package org.duet.app.chat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duet.app.backend.PeopleBackend;
import org.duet.app.effects.Replies;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.SocialEffect;
import org.duet.app.state.SocialEvent;

/** Asks the server for messages, and sends them. */
public final class ChatEffects implements EffectHandler<SocialEffect.Chats, Event> {
  /** How many messages come at a time. */
  static final int PAGE = 50;

  private final PeopleBackend people;

  public ChatEffects(PeopleBackend people) {
    this.people = people;
  }

  @Override
  public void handle(SocialEffect.Chats effect, Consumer<Event> dispatch) {
    switch (effect) {
      case SocialEffect.Chats.LoadPage load -> load(load, dispatch);
      case SocialEffect.Chats.Send send ->
          Replies.tell(
              people.write(send.matchId(), send.body(), send.clientId()),
              dispatch,
              SocialEvent.Chats.Sent::new,
              trouble -> new SocialEvent.Chats.NotSent(send.matchId(), send.clientId(), trouble));
    }
  }

  private void load(SocialEffect.Chats.LoadPage load, Consumer<Event> dispatch) {
    var _ =
        people
            .messages(load.matchId(), load.before(), PAGE)
            .thenAccept(answer -> {
              if (PeopleBackend.isUnable(answer)) {
                dispatch.accept(new SocialEvent.Chats.NoneThere(load.matchId()));
              } else {
                Replies.tell(
                    CompletableFuture.completedFuture(answer),
                    dispatch,
                    page ->
                        new SocialEvent.Chats.PageLoaded(
                            load.matchId(), page, load.before(), page.size() >= PAGE),
                    trouble -> new SocialEvent.Chats.PageNotLoaded(load.matchId(), trouble));
              }
            });
  }
}
