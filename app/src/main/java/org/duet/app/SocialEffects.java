package org.duet.app;

import java.util.function.Consumer;
import org.duet.app.backend.RestBackend;
import org.duet.app.chat.ChatEffects;
import org.duet.app.discover.CircleEffects;
import org.duet.app.effects.PhotoAlbum;
import org.duet.app.profile.SelfEffects;
import org.duet.app.safety.SafetyEffects;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.Photo;
import org.duet.app.state.SocialEffect;
import org.jspecify.annotations.Nullable;

/** Hands what is asked about people to the feature that does it. */
final class SocialEffects implements EffectHandler<SocialEffect, Event> {
  private final CircleEffects circle;
  private final ChatEffects chats;
  private final SelfEffects self;
  private final SafetyEffects safety;

  SocialEffects(RestBackend rest, PhotoAlbum photos) {
    circle = new CircleEffects(rest.people());
    chats = new ChatEffects(rest.people());
    self = new SelfEffects(rest.profiles(), new OwnFace(photos));
    safety = new SafetyEffects(rest.people());
  }

  private record OwnFace(PhotoAlbum photos) implements SelfEffects.Album {
    @Override
    public void changed(long userId, @Nullable Photo photo) {
      photos.changed(userId, photo);
    }

    @Override
    public void unsure(long userId) {
      photos.unsure(userId);
    }
  }

  @Override
  public void handle(SocialEffect effect, Consumer<Event> dispatch) {
    switch (effect) {
      case SocialEffect.Circle e -> circle.handle(e, dispatch);
      case SocialEffect.Chats e -> chats.handle(e, dispatch);
      case SocialEffect.OfSelf e -> self.handle(e, dispatch);
      case SocialEffect.OfSafety e -> safety.handle(e, dispatch);
    }
  }
}
