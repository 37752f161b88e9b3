package org.duet.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.app.state.Scene.ANN;
import static org.duet.app.state.Scene.NOON;
import static org.duet.app.state.Scene.ann;
import static org.duet.app.state.Scene.snapshot;

import java.util.List;
import java.util.Map;
import org.duet.app.state.SocialEvent.OfSelf;
import org.duet.app.testing.Selves;
import org.duet.model.wire.Requests;
import org.junit.jupiter.api.Test;

/** What this person tells of themselves. */
class SelfTest {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final Effect LOAD = new SocialEffect.OfSelf.LoadProfile();
  private static final Effect INTERESTS = new SocialEffect.OfSelf.LoadInterests();
  private static final Photo PHOTO = new Photo(new byte[] {1}, "image/jpeg");
  private static final Event KNOWN = new OfSelf.InterestsLoaded(Selves.interests());
  private static final OfSelf.SavePressed SAVE =
      new OfSelf.SavePressed(
          new Requests.WriteProfile(
              "Ann", 29, null, "", "", 5, 5, 5, 5, 5, null, 25, 40, 50, List.of()));

  private static Self self(Scene scene) {
    return scene.in().social().self();
  }

  private static Scene known() {
    return ann().when(new OfSelf.ProfileLoaded(Selves.ann()), KNOWN);
  }

  @Test
  void whoLooksAtTheirProfileSeesWhatAnotherDeviceMadeOfIt() {
    Event look = new SocialEvent.Went(new Place.Profile());
    assertThat(known().when(look).effects()).containsExactly(LOAD);
    assertThat(known().when(SAVE, look).effects()).as("under way").isEmpty();
    assertThat(known().when(new Event.Feed.Lost(NOON), look).effects()).isEmpty();
  }

  @Test
  void aPictureIsNotTheProfile() {
    Scene scene = known().when(new OfSelf.PhotoChosen(PHOTO), new OfSelf.PhotoSaved());
    assertThat(self(scene).form().saved()).isZero();
    scene.when(SAVE, new OfSelf.Saved(Selves.ann()));
    assertThat(self(scene).form().saved()).isEqualTo(1);
  }

  @Test
  void aPictureAndTheProfileGoSideBySide() {
    Scene scene = known().when(new OfSelf.PhotoChosen(PHOTO), SAVE);
    assertThat(scene.effects())
        .containsExactly(new SocialEffect.OfSelf.SaveProfile(SAVE.profile(), false));
    scene.when(new OfSelf.PhotoNotSaved(UNREACHABLE));
    assertThat(self(scene).form().saving()).isTrue();
    assertThat(self(scene).form().trouble()).isNull();
  }

  @Test
  void aPictureThatDidNotArriveIsKeptAndSentAgain() {
    Effect sent = new SocialEffect.OfSelf.SavePhoto(ANN, PHOTO);
    Scene scene = known().when(new OfSelf.PhotoChosen(PHOTO));
    assertThat(scene.effects()).containsExactly(sent);
    assertThat(self(scene).photo()).isEqualTo(new OwnPhoto.Sending(PHOTO));
    scene.when(new OfSelf.PhotoNotSaved(UNREACHABLE));
    assertThat(self(scene).photo()).isEqualTo(new OwnPhoto.Failed(PHOTO, UNREACHABLE));
    scene.when(new OfSelf.FormOpened());
    assertThat(self(scene).photo()).isInstanceOf(OwnPhoto.Failed.class);
    scene.when(new OfSelf.PhotoRetryPressed());
    assertThat(scene.effects()).containsExactly(sent);
    scene.when(new OfSelf.PhotoNotSaved(UNREACHABLE), new OfSelf.PhotoGivenUp());
    assertThat(self(scene).photo()).isEqualTo(new OwnPhoto.Settled());
    assertThat(scene.when(new OfSelf.PhotoRetryPressed()).effects()).isEmpty();
  }

  @Test
  void whoDoesNotWaitForTheirPictureIsShownHowItStands() {
    Scene scene = known().when(new OfSelf.PhotoChosen(PHOTO), new OfSelf.PhotoGivenUp());
    assertThat(self(scene).photo()).isEqualTo(new OwnPhoto.Settled());
    assertThat(scene.effects()).containsExactly(new SocialEffect.OfSelf.StopPhoto());
    assertThat(scene.when(new OfSelf.PhotoGivenUp()).effects()).isEmpty();
  }

  @Test
  void whoDoesNotWaitForTheirProfileIsToldItMayBeSaved() {
    Scene scene = known().when(SAVE, new OfSelf.SaveStopped());
    assertThat(scene.effects()).containsExactly(new SocialEffect.OfSelf.StopSaving());
    assertThat(self(scene).form().saving()).isFalse();
    assertThat(self(scene).form().stopped()).isTrue();
    assertThat(scene.when(new OfSelf.SaveStopped()).effects()).isEmpty();
    scene.when(new OfSelf.ProfileLoaded(Selves.ann()));
    assertThat(self(scene).form().stopped()).isFalse();
    assertThat(self(scene).form().saved()).isZero();
  }

  @Test
  void whatNobodyCouldSayIsAskedWithTheNextConnection() {
    Scene scene =
        known().when(SAVE, new OfSelf.SaveStopped(), new OfSelf.ProfileNotLoaded(UNREACHABLE));
    assertThat(self(scene).form().stopped()).isTrue();
    assertThat(scene.when(snapshot(List.of())).effects()).contains(LOAD);
  }

  @Test
  void aFirstProfileNobodyWaitedForMayBeThere() {
    Scene scene = ann().when(new OfSelf.ProfileMissing(), SAVE, new OfSelf.SaveStopped());
    scene.when(new OfSelf.ProfileMissing());
    assertThat(self(scene).form().stopped()).isFalse();
    scene.when(SAVE, new OfSelf.SaveStopped(), new OfSelf.ProfileLoaded(Selves.ann()));
    assertThat(self(scene).missing()).isFalse();
    assertThat(scene.in().social().place()).isEqualTo(new Place.Discover());
  }

  @Test
  void aRemovalThatFailedIsARemovalAgain() {
    Scene scene = known().when(new OfSelf.PhotoRemovePressed());
    scene.when(graceOver(scene), new OfSelf.PhotoNotSaved(UNREACHABLE));
    scene.when(new OfSelf.PhotoRetryPressed());
    assertThat(scene.effects()).containsExactly(new SocialEffect.OfSelf.RemovePhoto(ANN));
  }

  @Test
  void oneChangeOfThePictureAtATime() {
    Effect removed = new SocialEffect.OfSelf.RemovePhoto(ANN);
    Scene scene = known().when(new OfSelf.PhotoChosen(PHOTO), new OfSelf.PhotoRemovePressed());
    scene.when(graceOver(scene));
    assertThat(scene.effects()).as("the other is under way").doesNotContain(removed);
    scene.when(new OfSelf.PhotoSaved(), graceOver(scene));
    assertThat(scene.effects()).as("it was not forgotten").contains(removed);
  }

  private static Event graceOver(Scene scene) {
    return new SocialEvent.Circle.GraceOver(scene.in().social().leaving().getFirst().id());
  }

  @Test
  void interestsThatDidNotComeAreAskedForWithTheNextConnection() {
    Scene scene = ann().when(new OfSelf.ProfileMissing());
    assertThat(scene.effects()).containsExactly(INTERESTS);
    scene.when(new OfSelf.InterestsNotLoaded(UNREACHABLE));
    assertThat(self(scene).interests()).isEqualTo(new Loaded.Failed<>(UNREACHABLE));
    scene.when(new Event.Feed.Lost(NOON), snapshot(List.of()));
    assertThat(scene.effects()).contains(INTERESTS);
    assertThat(self(scene).interests()).isEqualTo(new Loaded.Loading<>());
    scene.when(KNOWN, new Event.Feed.Lost(NOON), snapshot(List.of()));
    assertThat(scene.effects()).doesNotContain(INTERESTS);
  }

  @Test
  void theyAreAskedForAgainWhenThePersonSaysSo() {
    Scene scene =
        ann().when(new OfSelf.ProfileMissing(), new OfSelf.InterestsNotLoaded(UNREACHABLE));
    scene.when(new OfSelf.InterestsWanted());
    assertThat(scene.effects()).containsExactly(INTERESTS);
    assertThat(self(scene).interests()).isEqualTo(new Loaded.Loading<>());
  }

  @Test
  void whoNeverOpensTheFormIsSparedTheInterests() {
    Scene scene = ann().when(new OfSelf.ProfileLoaded(Selves.ann()), snapshot(List.of()));
    assertThat(scene.effects()).doesNotContain(INTERESTS, LOAD);
  }

  @Test
  void interestsThatAreKnownStayKnown() {
    Scene scene = known().when(new OfSelf.InterestsNotLoaded(UNREACHABLE));
    assertThat(self(scene).interests()).isEqualTo(new Loaded.Known<>(Selves.interests()));
  }

  @Test
  void whatWasNotLoadedIsNoFaultOfTheForm() {
    Scene scene =
        ann()
            .when(
                new OfSelf.ProfileNotLoaded(UNREACHABLE),
                new OfSelf.InterestsNotLoaded(UNREACHABLE));
    assertThat(self(scene).form().trouble()).isNull();
    scene.when(new OfSelf.ProfileLoaded(Selves.ann()));
    assertThat(self(scene).unasked()).isNull();
  }

  @Test
  void anOldFailureIsOverOnceTheFormBeginsAnew() {
    Scene scene = known().when(SAVE, new OfSelf.NotSaved(UNREACHABLE, Map.of("name", "is wrong")));
    assertThat(self(scene).form().trouble()).isEqualTo(UNREACHABLE);
    scene.when(new SocialEvent.Went(new Place.Home()), new SocialEvent.Went(new Place.Profile()));
    assertThat(self(scene).form().trouble()).as("nobody left the form").isEqualTo(UNREACHABLE);
    scene.when(new OfSelf.FormOpened());
    assertThat(self(scene).form().trouble()).isNull();
    assertThat(self(scene).form().faults()).isEmpty();
  }

  private static final Trouble EXISTS = new Trouble(Trouble.Kind.REFUSED, "Profile already exists");

  /** She told of herself, and was told that she did already. */
  private static Scene refused() {
    Scene scene = ann().when(new OfSelf.ProfileMissing(), KNOWN, SAVE);
    scene.when(new OfSelf.NotSaved(UNREACHABLE, Map.of()), SAVE);
    return scene.when(new OfSelf.NotSaved(EXISTS, Map.of()));
  }

  @Test
  void aFirstProfileWhoseAnswerWasLostIsFoundAgain() {
    Scene scene = refused();
    assertThat(scene.effects()).containsExactly(LOAD);
    assertThat(self(scene).form().saving()).isTrue();
    scene.when(new OfSelf.ProfileLoaded(Selves.ann()));
    assertThat(self(scene).missing()).isFalse();
    assertThat(self(scene).form().saving()).isFalse();
    assertThat(self(scene).form().trouble()).isNull();
    assertThat(scene.in().social().place()).isEqualTo(new Place.Discover());
    assertThat(scene.effects()).containsExactly(new SocialEffect.Circle.Find());
  }

  @Test
  void aFirstProfileThatIsRefusedForAnotherReasonSaysSo() {
    Scene scene = refused().when(new OfSelf.ProfileMissing());
    assertThat(self(scene).form().saving()).isFalse();
    assertThat(self(scene).form().trouble()).isEqualTo(EXISTS);
  }

  @Test
  void whetherThereIsAFirstProfileIsAskedAgainWithTheNextPress() {
    Scene scene = refused().when(new OfSelf.ProfileNotLoaded(UNREACHABLE));
    assertThat(self(scene).form().saving()).isFalse();
    assertThat(self(scene).form().trouble()).isEqualTo(UNREACHABLE);
    assertThat(self(scene).missing()).isTrue();
    scene.when(SAVE, new OfSelf.NotSaved(EXISTS, Map.of()));
    assertThat(scene.effects()).containsExactly(LOAD);
  }

  @Test
  void aChangeThatIsRefusedAsksForNothing() {
    Scene scene = known().when(SAVE, new OfSelf.NotSaved(EXISTS, Map.of()));
    assertThat(scene.effects()).isEmpty();
    assertThat(self(scene).form().trouble()).isEqualTo(EXISTS);
  }

  @Test
  void whatIsLoadedWhileAFirstProfileIsOnItsWayLeavesItThere() {
    Scene scene = ann().when(new OfSelf.ProfileMissing(), SAVE, new OfSelf.ProfileMissing());
    assertThat(self(scene).form().saving()).isTrue();
  }
}
