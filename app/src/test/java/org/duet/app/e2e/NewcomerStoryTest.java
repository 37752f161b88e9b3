package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import org.duet.app.state.Place;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.FormPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.SignInPage;
import org.duet.app.testing.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody comes for the first time. */
class NewcomerStoryTest {
  @TempDir private Path folder;
  private World world;
  private Person nora;
  private FormPage form;

  @BeforeEach
  void noraComes() {
    world = new World();
    nora = world.seat("Nora");
    form = new FormPage(nora.window());
    SignInPage signIn = new SignInPage(nora.window());
    signIn.switchOver().click();
    signIn.email().fill("nora@duet.test");
    signIn.password().fill("four quiet words");
    signIn.submit().click();
    form.title().shouldSay("First things first");
  }

  @AfterEach
  void allGo() {
    world.close();
  }

  private void tellAbout() {
    form.name().fill("Nora");
    form.age().fill("30");
    form.choice("female").click();
    form.next().click();
  }

  private void tellTheRest() {
    form.next().click();
    form.next().click();
    form.next().click();
    form.choice("serious").click();
    form.minAge().fill("25");
    form.maxAge().fill("45");
    form.next().click();
    form.next().click();
  }

  @Test
  void sheTellsOfHerselfAndIsShownPeople() {
    tellAbout();
    tellTheRest();
    var in =
        nora.client()
            .awaitIn("people to get to know", s -> s.matches() != null && !s.matches().isEmpty());
    assertThat(in.me().name()).isEqualTo("Nora");
    assertThat(in.social().place()).isEqualTo(new Place.Discover());
  }

  @Test
  void othersSeeHerPhoto() {
    Path file = folder.resolve("nora.png");
    Fx.run(() -> {
      WritableImage picture = (WritableImage) FakePicture.portrait(120, 300, 300).image().get();
      Snapshots.write(picture, file);
    });
    tellAbout();
    nora.photos().offer(file);
    form.choosePhoto().click();
    form.usePhoto().click();
    tellTheRest();
    long me =
        nora.client().awaitIn("a profile", s -> s.social().self().profile() != null).me().userId();
    var picture = Fx.call(() -> nora.client().graph().portraits().of(me));
    Await.value(picture, "her own picture", image -> image != null);
  }
}
