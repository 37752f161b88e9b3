package org.duet.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.Trait;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Photo;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.SocialEvent.OfSelf;
import org.duet.app.state.Trouble;
import org.duet.app.state.Update;
import org.duet.app.testing.People;
import org.duet.app.testing.Selves;
import org.duet.model.people.Profile;
import org.duet.model.wire.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the form about oneself, as things happen around it. */
class FormViewModelTest {
  private static final Photo PHOTO = new Photo(new byte[] {1}, "image/jpeg");
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");

  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedIn());
  private final List<Event> asked = new ArrayList<>();
  private final Unfinished begun = new Unfinished();
  private final FormViewModel model =
      new FormViewModel(state, this::happen, new Messages(Locale.ENGLISH), begun);

  private void happen(Event event) {
    asked.add(event);
    state.set(Update.update(state.get(), event).state());
  }

  @BeforeEach
  void annIsKnown() {
    happen(new OfSelf.ProfileLoaded(Selves.ann()));
    model.edit();
    model.draft().bio.set("Sings in the rain.");
  }

  @Test
  void whatWasChangedOnAnotherDeviceMeanwhileIsNoChangeOfThisForm() {
    Requests.WriteProfile began = Draft.requestOf(Selves.ann());
    Profile ann = Selves.ann();
    happen(
        new OfSelf.ProfileLoaded(
            new Profile(
                ann.id(),
                "Anna",
                ann.age(),
                ann.gender(),
                ann.location(),
                ann.bio(),
                ann.personality(),
                ann.lookingFor(),
                ann.minAge(),
                ann.maxAge(),
                ann.maxDistance(),
                ann.interests())));
    model.save();
    assertThat(asked).last().isEqualTo(new OfSelf.SavePressed(model.draft().request(), began));
    happen(new OfSelf.NotSaved(UNREACHABLE, Map.of()));
    model.save();
    assertThat(asked)
        .as("what of it is there already nobody knows")
        .last()
        .isEqualTo(new OfSelf.SavePressed(model.draft().request()));
  }

  @Test
  void aPictureLeavesWhatWasTyped() {
    happen(new OfSelf.PhotoChosen(PHOTO));
    happen(new OfSelf.PhotoSaved());
    happen(new OfSelf.PhotoRemovePressed());
    happen(new OfSelf.PhotoSaved());
    assertThat(model.editing().get()).isTrue();
    assertThat(model.draft().bio.get()).isEqualTo("Sings in the rain.");
  }

  @Test
  void aSavedProfileClosesTheForm() {
    model.save();
    happen(new OfSelf.Saved(Selves.ann()));
    assertThat(model.editing().get()).isFalse();
    assertThat(model.setAside().get()).isFalse();
  }

  @Test
  void whoDoesNotWaitForItFindsTheFormAsItWas() {
    model.save();
    model.cancel();
    assertThat(asked).last().isEqualTo(new OfSelf.SaveStopped());
    assertThat(model.saving().get()).isFalse();
    assertThat(model.unsure().get()).isTrue();
    assertThat(model.editing().get()).isTrue();
    happen(new OfSelf.ProfileLoaded(Selves.ann()));
    assertThat(model.unsure().get()).isFalse();
    assertThat(model.editing().get()).isTrue();
    assertThat(model.draft().bio.get()).isEqualTo("Sings in the rain.");
  }

  @Test
  void whatWasSavedBeforeOneStoppedWaitingIsSaved() {
    model.draft().follow(Selves.ann());
    model.save();
    model.stopSaving();
    happen(new OfSelf.ProfileLoaded(Selves.ann()));
    assertThat(model.editing().get()).isFalse();
    assertThat(model.setAside().get()).isFalse();
  }

  @Test
  void whatIsNotOnItsWayCannotBeStopped() {
    model.stopSaving();
    assertThat(asked).doesNotContain(new OfSelf.SaveStopped());
  }

  @Test
  void whatWasCancelledCanBeTakenUpAgain() {
    model.cancel();
    assertThat(model.editing().get()).isFalse();
    assertThat(model.setAside().get()).isTrue();
    model.goOn();
    assertThat(model.setAside().get()).isFalse();
    assertThat(model.draft().bio.get()).isEqualTo("Sings in the rain.");
  }

  @Test
  void whoChangedNothingIsToldNothing() {
    model.edit();
    model.cancel();
    assertThat(model.setAside().get()).isFalse();
  }

  @Test
  void whoBeginsAnewBeginsWithWhatIsSaved() {
    model.cancel();
    model.edit();
    assertThat(model.setAside().get()).isFalse();
    assertThat(model.draft().bio.get()).isEqualTo(Selves.ann().bio());
  }

  @Test
  void whatIsSavedAfterAllIsNotSetAside() {
    model.save();
    model.cancel();
    happen(new OfSelf.Saved(Selves.ann()));
    assertThat(model.setAside().get()).isFalse();
  }

  @Test
  void anOldFailureDoesNotMeetWhoComesBack() {
    model.save();
    happen(new OfSelf.NotSaved(UNREACHABLE, Map.of()));
    assertThat(model.trouble().get()).isNotEmpty();
    model.cancel();
    model.edit();
    assertThat(model.trouble().get()).isEmpty();
  }

  /** In another language, as the one before is still there. */
  private FormViewModel another() {
    return new FormViewModel(state, this::happen, new Messages(Locale.GERMAN), begun);
  }

  @Test
  void anotherWindowGoesOnWithTheFormAsItStands() {
    model.draft().age.set("twenty");
    model.draft().interests.add(9L);
    model.draft().trait(Trait.OPENNESS).set(2);
    model.save();
    FormViewModel next = another();
    assertThat(next.editing().get()).isTrue();
    assertThat(next.draft().request()).isEqualTo(model.draft().request());
    assertThat(next.draft().age.get()).isEqualTo("twenty");
    assertThat(next.fault("age").getValue()).isNotEmpty();
  }

  @Test
  void whatWasSavedBeforeClosesNoFormOfAnotherWindow() {
    model.save();
    happen(new OfSelf.Saved(Selves.ann()));
    model.edit();
    model.draft().bio.set("Dances, too.");
    FormViewModel next = another();
    assertThat(next.editing().get()).isTrue();
    assertThat(next.draft().bio.get()).isEqualTo("Dances, too.");
    next.save();
    happen(new OfSelf.Saved(Selves.ann()));
    assertThat(next.editing().get()).isFalse();
    assertThat(another().editing().get()).isFalse();
  }

  @Test
  void whatWasSetAsideCanBeTakenUpInAnotherWindow() {
    model.cancel();
    FormViewModel next = another();
    assertThat(next.setAside().get()).isTrue();
    next.goOn();
    assertThat(next.draft().bio.get()).isEqualTo("Sings in the rain.");
  }

  @Test
  void nobodySeesWhatSomebodyElseWrote() {
    signIn(new Me(9, "ben@example.com", "Ben"));
    assertThat(model.draft().bio.get()).isEmpty();
    assertThat(model.draft().name.get()).isEmpty();
  }

  /** As where a server lost everything, and begins to count anew. */
  @Test
  void norDoesWhoeverComesNextWithTheSameNumber() {
    Me ann = ((SignedIn) state.get()).me();
    state.set(new AppState.SignedOut(new Trouble(Trouble.Kind.SIGNED_OUT, "")));
    signIn(new Me(ann.userId(), "zoe@example.com", "Zoe"));
    assertThat(model.draft().bio.get()).isEmpty();
    assertThat(model.editing().get()).isFalse();
  }

  @Test
  void nobodySeesInAnotherWindowWhatSomebodyElseWrote() {
    var elsewhere = new SimpleObjectProperty<AppState>(SignedIn.as(new Me(9, "", "Ben")));
    var next = new FormViewModel(elsewhere, event -> {}, new Messages(Locale.GERMAN), begun);
    assertThat(next.editing().get()).isFalse();
    assertThat(next.draft().bio.get()).isEmpty();
  }

  @Test
  void whoComesBackAfterTheServerShutThemOutFindsWhatTheyWrote() {
    Me ann = ((SignedIn) state.get()).me();
    state.set(new AppState.SignedOut(new Trouble(Trouble.Kind.SIGNED_OUT, "")));
    signIn(ann);
    assertThat(model.draft().bio.get()).isEqualTo("Sings in the rain.");
    state.set(new AppState.SignedOut(null));
    signIn(ann);
    assertThat(model.draft().bio.get()).isEmpty();
  }

  /** Nobody knew of a profile; what is written was refused because there is one. */
  private void tellForTheFirstTime() {
    signIn(new Me(1, "ann@example.org", "Ann"));
    happen(new OfSelf.ProfileMissing());
    model.draft().follow(Selves.ann());
  }

  private void refuse() {
    model.save();
    happen(new OfSelf.NotSaved(new Trouble(Trouble.Kind.REFUSED, "Profile exists"), Map.of()));
    assertThat(model.saving().get()).isTrue();
    assertThat(model.trouble().get()).isEmpty();
    happen(new OfSelf.ProfileLoaded(Selves.ann()));
  }

  @Test
  void aProfileThatIsThereAlreadyAndTheSameIsTheirs() {
    tellForTheFirstTime();
    refuse();
    assertThat(model.setAside().get()).isFalse();
    assertThat(place()).isEqualTo(new Place.Discover());
  }

  @Test
  void whatDiffersFromAProfileThatIsThereAlreadyIsSetAsideAndSaid() {
    tellForTheFirstTime();
    model.draft().bio.set("Whistles.");
    refuse();
    assertThat(model.setAside().get()).isTrue();
    assertThat(place()).isEqualTo(new Place.Profile());
    model.goOn();
    assertThat(model.draft().bio.get()).isEqualTo("Whistles.");
  }

  private Place place() {
    return ((SignedIn) state.get()).social().place();
  }

  private void signIn(Me who) {
    state.set(SignedIn.as(who));
  }

  @Test
  void theProfileIsShownAnewOnlyWhenItIsAnother() {
    List<String> told = new ArrayList<>();
    model.profile().subscribe(() -> told.add("another"));
    var _ = model.profile().get();
    happen(new SocialEvent.Went(new Place.Settings()));
    assertThat(told).isEmpty();
  }
}
