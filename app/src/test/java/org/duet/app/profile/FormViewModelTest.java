package org.duet.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Photo;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.SocialEvent.OfSelf;
import org.duet.app.state.Trouble;
import org.duet.app.state.Update;
import org.duet.app.testing.People;
import org.duet.app.testing.Selves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the form about oneself, as things happen around it. */
class FormViewModelTest {
  private static final Photo PHOTO = new Photo(new byte[] {1}, "image/jpeg");
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");

  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedIn());
  private final List<Event> asked = new ArrayList<>();
  private final FormViewModel model =
      new FormViewModel(state, this::happen, new Messages(Locale.ENGLISH));

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

  @Test
  void theProfileIsShownAnewOnlyWhenItIsAnother() {
    List<String> told = new ArrayList<>();
    model.profile().subscribe(() -> told.add("another"));
    var _ = model.profile().get();
    happen(new SocialEvent.Went(new Place.Settings()));
    assertThat(told).isEmpty();
  }
}
