package org.duet.app.state;

import java.util.Map;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.people.Profile;
import org.jspecify.annotations.Nullable;

/** What this person tells of themselves. */
final class SelfUpdate {
  private static final Effect LOAD = new SocialEffect.OfSelf.LoadProfile();
  private static final Effect INTERESTS = new SocialEffect.OfSelf.LoadInterests();

  private static final Trouble NONSENSE = new Trouble(Trouble.Kind.NONSENSE, "");

  private SelfUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, SocialEvent.OfSelf event) {
    Self self = s.social().self();
    return switch (event) {
      case SocialEvent.OfSelf.ProfileLoaded loaded when isForeign(s, loaded.profile()) ->
          Next.of(s);
      case SocialEvent.OfSelf.ProfileLoaded loaded -> loaded(s, loaded.profile());
      case SocialEvent.OfSelf.ProfileMissing _ -> wanted(with(s, self.nobodyYet()));
      case SocialEvent.OfSelf.ProfileNotLoaded failed ->
          Next.of(with(s, self.unasked(failed.trouble())));
      case SocialEvent.OfSelf.ProfileWanted _ -> profileWanted(s);
      case SocialEvent.OfSelf.InterestsLoaded loaded ->
          Next.of(with(s, self.withInterests(loaded.interests())));
      case SocialEvent.OfSelf.InterestsNotLoaded failed ->
          Next.of(with(s, self.with(self.interests().failed(failed.trouble()))));
      case SocialEvent.OfSelf.FormOpened _ -> wanted(with(s, self.with(self.form().anew())));
      case SocialEvent.OfSelf.InterestsWanted _ -> wanted(s);
      case SocialEvent.OfSelf.SavePressed press ->
          self.form().saving()
              ? Next.of(s)
              : Next.<SignedIn, Effect>of(with(s, self.whileSaving()))
                  .and(
                      new SocialEffect.OfSelf.SaveProfile(
                          press.profile(), self.missing(), press.began()));
      case SocialEvent.OfSelf.SaveStopped _ ->
          self.form().saving()
              ? Next.<SignedIn, Effect>of(with(s, self.stopped()))
                  .and(new SocialEffect.OfSelf.StopSaving())
              : Next.of(s);
      case SocialEvent.OfSelf.Saved saved when isForeign(s, saved.profile()) ->
          Next.of(with(s, self.notSaved(NONSENSE, Map.of())));
      case SocialEvent.OfSelf.Saved saved -> saved(s, saved.profile());
      case SocialEvent.OfSelf.NotSaved failed -> notSaved(s, failed);
      case SocialEvent.OfSelf.PhotoChosen chosen -> send(keepingPhoto(s), chosen.photo());
      case SocialEvent.OfSelf.PhotoRemovePressed _ -> removeSoon(s);
      case SocialEvent.OfSelf.PhotoRetryPressed _ ->
          self.photo() instanceof OwnPhoto.Failed failed ? send(s, failed.photo()) : Next.of(s);
      case SocialEvent.OfSelf.PhotoGivenUp _ -> giveUpPhoto(s);
      case SocialEvent.OfSelf.PhotoSaved _ -> Next.of(with(s, self.with(new OwnPhoto.Settled())));
      case SocialEvent.OfSelf.PhotoNotSaved failed -> Next.of(photoNotSaved(s, failed.trouble()));
    };
  }

  /** One at a time; the profile is saved beside it. */
  private static Next<SignedIn, Effect> send(SignedIn s, @Nullable Photo photo) {
    Self self = s.social().self();
    if (self.photo() instanceof OwnPhoto.Sending) {
      return Next.of(s);
    }
    long me = s.me().userId();
    return Next.<SignedIn, Effect>of(with(s, self.with(new OwnPhoto.Sending(photo))))
        .and(
            photo == null
                ? new SocialEffect.OfSelf.RemovePhoto(me)
                : new SocialEffect.OfSelf.SavePhoto(me, photo));
  }

  private static Next<SignedIn, Effect> giveUpPhoto(SignedIn s) {
    OwnPhoto before = s.social().self().photo();
    Next<SignedIn, Effect> next = Next.of(with(s, s.social().self().with(new OwnPhoto.Settled())));
    return before instanceof OwnPhoto.Sending
        ? next.and(new SocialEffect.OfSelf.StopPhoto())
        : next;
  }

  private static SignedIn photoNotSaved(SignedIn s, Trouble why) {
    Self self = s.social().self();
    return self.photo() instanceof OwnPhoto.Sending(Photo photo)
        ? with(s, self.with(new OwnPhoto.Failed(photo, why)))
        : s;
  }

  /**
   * Whether it is somebody else's. Not every server calls a profile as it calls its person; but
   * none calls it another way later.
   */
  private static boolean isForeign(SignedIn s, Profile profile) {
    Self self = s.social().self();
    Profile known = self.profile();
    if (known == null || known.id() == profile.id() || profile.id() == s.me().userId()) {
      return false;
    }
    return !self.remembered() || known.id() == s.me().userId();
  }

  /** Who tells of themselves for the first time has nothing to take it back with, nor to lose. */
  private static Next<SignedIn, Effect> removeSoon(SignedIn s) {
    return s.social().self().missing() ? removePhoto(s) : inAWhile(s);
  }

  private static Next<SignedIn, Effect> inAWhile(SignedIn s) {
    return CircleUpdate.inAWhile(keepingPhoto(s), new Undoable.PhotoRemoved(s.nextNotice()));
  }

  /** Later, where another change of it is still under way. */
  static Next<SignedIn, Effect> removePhoto(SignedIn s) {
    return s.social().self().photo() instanceof OwnPhoto.Sending ? inAWhile(s) : send(s, null);
  }

  /** What was about to take it away does not any more. */
  private static SignedIn keepingPhoto(SignedIn s) {
    return s.with(
        s.social()
            .withLeaving(
                s.social().leaving().stream()
                    .filter(one -> !(one instanceof Undoable.PhotoRemoved))
                    .toList()));
  }

  /** Connected: what did not come before is asked for again. */
  static Next<SignedIn, Effect> connected(SignedIn s) {
    Self self = s.social().self();
    Next<SignedIn, Effect> next =
        self.unloaded().isPresent() || self.remembered() || self.form().stopped()
            ? profileWanted(s)
            : Next.of(s);
    return self.missing() || self.interests() instanceof Loaded.Failed
        ? next.then(SelfUpdate::interestsWanted)
        : next;
  }

  /** What others see may have been changed on another device. */
  static Next<SignedIn, Effect> opened(SignedIn s) {
    Self self = s.social().self();
    boolean calm = !self.form().saving() && !self.form().stopped();
    return s.connection() instanceof Connection.Connected && self.profile() != null && calm
        ? profileWanted(s).then(SelfUpdate::interestsWanted)
        : interestsWanted(s);
  }

  private static Next<SignedIn, Effect> profileWanted(SignedIn s) {
    return Next.<SignedIn, Effect>of(with(s, s.social().self().asking())).and(LOAD);
  }

  /** Somebody looks at the form: what is not here is asked for. */
  private static Next<SignedIn, Effect> wanted(SignedIn s) {
    Self self = s.social().self();
    return self.profile() == null && !self.missing()
        ? profileWanted(s).then(SelfUpdate::interestsWanted)
        : interestsWanted(s);
  }

  private static Next<SignedIn, Effect> interestsWanted(SignedIn s) {
    Self self = s.social().self();
    return self.interests() instanceof Loaded.Known
        ? Next.of(s)
        : Next.<SignedIn, Effect>of(with(s, self.with(self.interests().again()))).and(INTERESTS);
  }

  /**
   * A first profile may be refused because there is one: that of an attempt before, whose answer
   * was lost. So the server is asked for it, before anything is said.
   */
  private static Next<SignedIn, Effect> notSaved(SignedIn s, SocialEvent.OfSelf.NotSaved failed) {
    Self self = s.social().self();
    Trouble why = failed.trouble();
    boolean known = why.kind() == Trouble.Kind.REFUSED || why.kind() == Trouble.Kind.CHANGED;
    return self.missing() && known
        ? Next.<SignedIn, Effect>of(with(s, self.with(self.form().wondering(why)))).and(LOAD)
        : Next.of(with(s, self.notSaved(why, failed.faults())));
  }

  /**
   * A profile nobody knew of is as good as saved; what the person wrote since is theirs to keep.
   */
  private static Next<SignedIn, Effect> loaded(SignedIn s, Profile profile) {
    Self self = s.social().self();
    Next<SignedIn, Effect> next = Next.of(named(with(s, self.found(profile)), profile));
    return self.missing() ? next.then(SelfUpdate::toPeople) : next;
  }

  private static Next<SignedIn, Effect> saved(SignedIn s, Profile profile) {
    Self self = s.social().self();
    Next<SignedIn, Effect> next = Next.of(named(with(s, self.saved(profile)), profile));
    return self.missing() ? next.then(SelfUpdate::toPeople) : next;
  }

  /** Who told of themselves for the first time is shown people at once. */
  private static Next<SignedIn, Effect> toPeople(SignedIn s) {
    return CircleUpdate.update(
        s.with(s.social().with(new Place.Discover())), new SocialEvent.Circle.FindPressed());
  }

  private static SignedIn named(SignedIn s, Profile profile) {
    return s.with(new Me(s.me().userId(), s.me().email(), profile.name()));
  }

  private static SignedIn with(SignedIn s, Self self) {
    return s.with(s.social().with(self));
  }
}
