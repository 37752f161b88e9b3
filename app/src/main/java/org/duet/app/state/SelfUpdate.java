package org.duet.app.state;

import java.util.List;
import java.util.Map;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.people.Profile;

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
      case SocialEvent.OfSelf.ProfileLoaded loaded ->
          Next.of(named(with(s, self.with(loaded.profile())), loaded.profile()));
      case SocialEvent.OfSelf.ProfileMissing _ ->
          Next.<SignedIn, Effect>of(with(s, self.nobodyYet())).and(INTERESTS);
      case SocialEvent.OfSelf.ProfileNotLoaded failed ->
          Next.of(with(s, self.notSaved(failed.trouble(), Map.of())));
      case SocialEvent.OfSelf.ProfileWanted _ ->
          Next.<SignedIn, Effect>of(with(s, self.asking())).and(LOAD);
      case SocialEvent.OfSelf.InterestsLoaded loaded ->
          Next.of(with(s, self.withInterests(loaded.interests())));
      case SocialEvent.OfSelf.InterestsNotLoaded failed ->
          Next.of(with(s, self.notSaved(failed.trouble(), Map.of())));
      case SocialEvent.OfSelf.FormOpened _ -> Next.<SignedIn, Effect>of(s).and(lacking(self));
      case SocialEvent.OfSelf.SavePressed press ->
          self.saving()
              ? Next.of(s)
              : Next.<SignedIn, Effect>of(with(s, self.whileSaving()))
                  .and(new SocialEffect.OfSelf.SaveProfile(press.profile(), self.missing()));
      case SocialEvent.OfSelf.Saved saved when isForeign(s, saved.profile()) ->
          Next.of(with(s, self.notSaved(NONSENSE, Map.of())));
      case SocialEvent.OfSelf.Saved saved -> saved(s, saved.profile());
      case SocialEvent.OfSelf.NotSaved failed ->
          Next.of(with(s, self.notSaved(failed.trouble(), failed.faults())));
      case SocialEvent.OfSelf.PhotoChosen chosen ->
          Next.<SignedIn, Effect>of(with(keepingPhoto(s), self.whileSaving()))
              .and(new SocialEffect.OfSelf.SavePhoto(s.me().userId(), chosen.photo()));
      case SocialEvent.OfSelf.PhotoRemovePressed _ -> removeSoon(s);
      case SocialEvent.OfSelf.PhotoSaved _ -> Next.of(with(s, self.done()));
    };
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
    return s.social().self().missing()
        ? removePhoto(s)
        : CircleUpdate.inAWhile(keepingPhoto(s), new Undoable.PhotoRemoved(s.nextNotice()));
  }

  static Next<SignedIn, Effect> removePhoto(SignedIn s) {
    return Next.<SignedIn, Effect>of(with(s, s.social().self().whileSaving()))
        .and(new SocialEffect.OfSelf.RemovePhoto(s.me().userId()));
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
    return self.unloaded().isPresent() || self.remembered()
        ? update(s, new SocialEvent.OfSelf.ProfileWanted())
        : Next.of(s);
  }

  private static List<Effect> lacking(Self self) {
    List<Effect> none = List.of();
    List<Effect> interests = self.interests() == null ? List.of(INTERESTS) : none;
    return self.profile() == null && !self.missing()
        ? interests.isEmpty() ? List.of(LOAD) : List.of(LOAD, INTERESTS)
        : interests;
  }

  /** Who told of themselves for the first time is shown people at once. */
  private static Next<SignedIn, Effect> saved(SignedIn s, Profile profile) {
    Self self = s.social().self();
    Next<SignedIn, Effect> next = Next.of(named(with(s, self.saved(profile)), profile));
    return self.missing()
        ? next.then(in ->
            CircleUpdate.update(
                in.with(in.social().with(new Place.Discover())),
                new SocialEvent.Circle.FindPressed()))
        : next;
  }

  private static SignedIn named(SignedIn s, Profile profile) {
    return s.with(new Me(s.me().userId(), s.me().email(), profile.name()));
  }

  private static SignedIn with(SignedIn s, Self self) {
    return s.with(s.social().with(self));
  }
}
