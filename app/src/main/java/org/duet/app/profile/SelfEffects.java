package org.duet.app.profile;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.backend.ProfileBackend;
import org.duet.app.effects.Replies;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.Photo;
import org.duet.app.state.SocialEffect;
import org.duet.app.state.SocialEvent;
import org.duet.model.people.Profile;
import org.jspecify.annotations.Nullable;

/** Asks the server about this person, and tells it of them. */
public final class SelfEffects implements EffectHandler<SocialEffect.OfSelf, Event> {
  private static final int NOT_FOUND = 404;

  private final ProfileBackend profiles;
  private final Album photos;

  /** Where people's pictures are shown. */
  @FunctionalInterface
  public interface Album {
    /**
     * Somebody has another picture now.
     *
     * @param photo null where they have none any more
     */
    void changed(long userId, @Nullable Photo photo);
  }

  /**
   * Asks this server.
   *
   * @param photos shows people's pictures
   */
  public SelfEffects(ProfileBackend profiles, Album photos) {
    this.profiles = profiles;
    this.photos = photos;
  }

  @Override
  public void handle(SocialEffect.OfSelf effect, Consumer<Event> dispatch) {
    switch (effect) {
      case SocialEffect.OfSelf.LoadProfile _ -> load(dispatch);
      case SocialEffect.OfSelf.LoadInterests _ ->
          Replies.tell(
              profiles.interests(),
              dispatch,
              SocialEvent.OfSelf.InterestsLoaded::new,
              SocialEvent.OfSelf.InterestsNotLoaded::new);
      case SocialEffect.OfSelf.SaveProfile save ->
          Replies.tellForm(
              save.first() ? profiles.create(save.profile()) : profiles.change(save.profile()),
              dispatch,
              SocialEvent.OfSelf.Saved::new,
              SocialEvent.OfSelf.NotSaved::new);
      case SocialEffect.OfSelf.SavePhoto save ->
          Replies.tell(
              profiles.savePhoto(save.photo().bytes(), save.photo().mediaType()),
              dispatch,
              done -> photoSaved(save.userId(), save.photo()),
              SocialEvent.OfSelf.PhotoNotSaved::new);
      case SocialEffect.OfSelf.RemovePhoto remove ->
          Replies.tell(
              profiles.removePhoto(),
              dispatch,
              done -> photoSaved(remove.userId(), null),
              SocialEvent.OfSelf.PhotoNotSaved::new);
    }
  }

  private Event photoSaved(long userId, @Nullable Photo photo) {
    photos.changed(userId, photo);
    return new SocialEvent.OfSelf.PhotoSaved();
  }

  /** That there is none yet is an answer like any other. */
  private void load(Consumer<Event> dispatch) {
    var _ =
        profiles
            .profile()
            .thenAccept(answer -> {
              if (isMissing(answer)) {
                dispatch.accept(new SocialEvent.OfSelf.ProfileMissing());
              } else {
                Replies.tell(
                    CompletableFuture.completedFuture(answer),
                    dispatch,
                    SocialEvent.OfSelf.ProfileLoaded::new,
                    SocialEvent.OfSelf.ProfileNotLoaded::new);
              }
            });
  }

  private static boolean isMissing(Answer<Profile> answer) {
    return answer instanceof Answer.Bad<Profile>(Failure.Refused(int status, _, _))
        && status == NOT_FOUND;
  }
}
