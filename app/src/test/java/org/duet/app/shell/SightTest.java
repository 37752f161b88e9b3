package org.duet.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.duet.app.call.CallControls;
import org.duet.app.desktop.Autostart;
import org.duet.app.i18n.Messages;
import org.duet.app.matches.MatchesView;
import org.duet.app.media.CallMedia;
import org.duet.app.media.Rehearsals;
import org.duet.app.profile.FilePhotos;
import org.duet.app.profile.FormIds;
import org.duet.app.profile.ProfileView;
import org.duet.app.signin.SignInViewModel;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Update;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.Preferences;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.testing.Selves;
import org.duet.app.testing.Stories;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.Portrait;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In another language a client has another window: what of the old one stays, and what goes. */
class SightTest {
  private static final List<Place> PLACES =
      List.of(
          new Place.Home(),
          new Place.Discover(),
          new Place.Matches(),
          new Place.Chat(42),
          new Place.Profile(),
          new Place.Settings());

  // All of these outlive every window.
  private final ReadOnlyObjectWrapper<AppState> state =
      new ReadOnlyObjectWrapper<>(People.signedIn());
  private final ReadOnlyObjectWrapper<@Nullable Portrait> portrait = new ReadOnlyObjectWrapper<>();
  private final Portraits portraits = userId -> portrait.getReadOnlyProperty();
  private final SimpleObjectProperty<@Nullable CallMedia> media = new SimpleObjectProperty<>();
  private final Preferences preferences = Preferences.unkept();
  private Surroundings around;
  private Theme theme;
  private Stage stage;

  @BeforeEach
  void open() {
    Fx.start();
    Fx.run(() -> {
      theme = new Theme();
      stage = new Stage();
      around =
          new Surroundings(
              new SimpleObjectProperty<>(Credentials.Place.NOWHERE),
              new SimpleObjectProperty<>(),
              Surroundings.none().practice(),
              preferences,
              Surroundings.none().ringer(),
              Autostart.NONE,
              Rehearsals.none(),
              () -> false,
              new Typed(),
              () -> {});
    });
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  private Sight window(Locale language) {
    Sight sight = new Sight();
    var screens =
        new Screens(
            sight.of(state),
            event -> {},
            new Messages(language),
            () -> People.NOW,
            CallControls.of(sight.of(media)),
            portraits,
            new FilePhotos(),
            SignInViewModel.DEFAULT_SERVER,
            around.seenBy(sight));
    new MainWindow(screens, theme).fill(stage);
    stage.show();
    return sight;
  }

  /** As a person does who looks around. */
  private void goEverywhere() {
    for (Place place : PLACES) {
      Fx.run(() -> state.set(People.at(Stories.unread(People.signedIn()), place)));
      Waiting.pulses(stage.getScene(), 2);
    }
  }

  @Test
  void theOldWindowIsHeldByNothing() {
    Sight first = Fx.call(() -> window(Locale.ENGLISH));
    changeTheProfile();
    goEverywhere();
    WeakReference<Scene> old = new WeakReference<>(stage.getScene());
    Fx.run(() -> {
      first.close();
      window(Locale.GERMAN);
    });
    goEverywhere();
    Waiting.until(
        "the old window is gone",
        Duration.ofSeconds(20),
        () -> {
          System.gc();
          Fx.run(() -> {});
          return old.get() == null;
        });
  }

  @Test
  void whomOneLookedForStaysInTheSearch() {
    Sight first = Fx.call(() -> window(Locale.ENGLISH));
    Fx.run(() -> state.set(People.at(People.signedIn(), new Place.Matches())));
    Fx.run(() -> search().setText("elif"));
    Fx.run(() -> {
      first.close();
      window(Locale.GERMAN);
    });
    assertThat(Fx.call(() -> search().getText())).isEqualTo("elif");
  }

  @Test
  void whatOneBeganToChangeInTheProfileStaysInItsForm() {
    Sight first = Fx.call(() -> window(Locale.ENGLISH));
    changeTheProfile();
    Fx.run(() -> ((TextField) find(FormIds.NAME)).setText("Anna"));
    Fx.run(() -> {
      first.close();
      window(Locale.GERMAN);
    });
    Waiting.pulses(stage.getScene(), 2);
    assertThat(Fx.call(() -> ((TextField) find(FormIds.NAME)).getText())).isEqualTo("Anna");
  }

  @Test
  void whatWasChosenMeanwhileHoldsInTheNewWindow() {
    Fx.call(() -> window(Locale.ENGLISH)).close();
    Fx.run(() -> window(Locale.GERMAN));
    Fx.run(() -> theme.appearance().set(Theme.Appearance.DARK));
    assertThat(Fx.call(() -> stage.getScene().getPreferences().getColorScheme().name()))
        .isEqualTo("DARK");
  }

  private TextField search() {
    return (TextField) find(MatchesView.SEARCH);
  }

  private Node find(String id) {
    return stage.getScene().lookup("#" + id);
  }

  private void changeTheProfile() {
    Fx.run(() -> state.set(told()));
    Waiting.pulses(stage.getScene(), 2);
    Fx.run(() -> ((Button) find(ProfileView.EDIT)).fire());
    Waiting.pulses(stage.getScene(), 2);
  }

  /** Somebody who looks at their own profile. */
  private static AppState told() {
    SignedIn in = People.at(People.signedIn(), new Place.Profile());
    return Update.update(in, new SocialEvent.OfSelf.ProfileLoaded(Selves.ann())).state();
  }
}
