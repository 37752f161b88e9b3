package org.duet.app.profile;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.backend.ProfileBackend;
import org.duet.app.backend.Stop;
import org.duet.app.effects.Replies;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.Photo;
import org.duet.app.state.SocialEffect;
import org.duet.app.state.SocialEvent;
import org.duet.model.people.Profile;
import org.duet.model.wire.Requests;
import org.jspecify.annotations.Nullable;

/** Asks the server about this person, and tells it of them. */
public final class SelfEffects implements EffectHandler<SocialEffect.OfSelf, Event> {
  private static final int NOT_FOUND = 404;

  private final ProfileBackend profiles;
  private final Album photos;

  /** Ends the last change of the profile, if it is under way. */
  private Stop saving = new Stop();

  /** Ends the last change of the picture. */
  private Stop sending = new Stop();

  /** Where people's pictures are shown. */
  public interface Album {
    /**
     * Somebody has another picture now.
     *
     * @param photo null where they have none any more
     */
    void changed(long userId, @Nullable Photo photo);

    /** Somebody may have another picture now: what is known of it is no more. */
    void unsure(long userId);
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
      case SocialEffect.OfSelf.SaveProfile save -> saveProfile(save, dispatch);
      case SocialEffect.OfSelf.StopSaving _ -> saving.now();
      case SocialEffect.OfSelf.SavePhoto(long userId, Photo photo) ->
          changePhoto(
              userId,
              photo,
              dispatch,
              server -> server.savePhoto(photo.bytes(), photo.mediaType()));
      case SocialEffect.OfSelf.RemovePhoto(long userId) ->
          changePhoto(userId, null, dispatch, ProfileBackend::removePhoto);
      case SocialEffect.OfSelf.StopPhoto _ -> sending.now();
    }
  }

  private void saveProfile(SocialEffect.OfSelf.SaveProfile save, Consumer<Event> dispatch) {
    Stop stop = new Stop();
    saving = stop;
    ProfileBackend server = profiles.until(stop);
    Replies.tellForm(
        save.first() ? server.create(save.profile()) : change(server, save),
        event -> unlessStopped(stop, () -> dispatch.accept(event), () -> load(dispatch)),
        SocialEvent.OfSelf.Saved::new,
        SocialEvent.OfSelf.NotSaved::new);
  }

  /** The server takes a whole profile only: what was not changed here goes as it stands there. */
  private static CompletableFuture<Answer<Profile>> change(
      ProfileBackend server, SocialEffect.OfSelf.SaveProfile save) {
    Requests.WriteProfile began = save.began();
    return began == null
        ? server.change(save.profile())
        : server
            .profile()
            .thenCompose(answer ->
                switch (answer) {
                  case Answer.Good<Profile>(Profile now) ->
                      server.change(Merged.of(save.profile(), began, Draft.requestOf(now)));
                  case Answer.Bad<Profile> _ -> CompletableFuture.completedFuture(answer);
                });
  }

  private void changePhoto(
      long userId,
      @Nullable Photo photo,
      Consumer<Event> dispatch,
      Function<ProfileBackend, CompletableFuture<Answer<String>>> change) {
    Stop stop = new Stop();
    sending = stop;
    Replies.tell(
        change.apply(profiles.until(stop)),
        event -> unlessStopped(stop, () -> dispatch.accept(event), () -> photos.unsure(userId)),
        done -> photoSaved(userId, photo),
        SocialEvent.OfSelf.PhotoNotSaved::new);
  }

  /** Whoever did not wait is told no outcome, but shown what the server has. */
  private static void unlessStopped(Stop stop, Runnable tell, Runnable look) {
    (stop.isSaid() ? look : tell).run();
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
