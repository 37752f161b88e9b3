package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.duet.app.media.DeviceList;
import org.duet.app.profile.FormIds;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Loaded;
import org.duet.app.state.OwnPhoto;
import org.duet.app.state.Photo;
import org.duet.app.state.Place;
import org.duet.app.state.Self;
import org.duet.app.state.SocialEvent.OfSelf;
import org.duet.app.state.Trouble;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.FormPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.testing.Selves;
import org.duet.app.testing.SignInPage;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Waiting;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telling of oneself, with a client that does only what the test says. */
class FormUiTest extends UiTest {
  private static final Trouble UNREACHABLE = new Trouble(Trouble.Kind.UNREACHABLE, "");
  private static final Photo PHOTO = new Photo(new byte[] {1}, "image/jpeg");
  private static final Self NOBODY_YET = Self.UNKNOWN.nobodyYet().withInterests(Selves.interests());

  @TempDir private Path folder;
  private Desk desk;
  private FormPage page;

  @BeforeEach
  void openForm() {
    desk = open(0);
    page = new FormPage(desk.window());
  }

  private void show(Self self) {
    Fx.run(() -> {
      SignedIn in = desk.client().state.get() instanceof SignedIn now ? now : People.signedIn();
      desk.client().state.set(People.with(in, in.social().with(self)));
    });
  }

  private void tellAbout() {
    page.name().fill("Ann");
    page.age().fill("29");
    page.choice("female").click();
    page.next().click();
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndTheRestIsKept() {
    show(NOBODY_YET);
    page.name().fill("Ann");
    page.age().fill("17");
    page.next().click();
    page.fault("Enter an age from 18 to 100.").shouldBeVisible();
    page.fault("Please choose one.").shouldBeVisible();
    page.name().shouldSay("Ann");
    page.age().fill("29");
    page.fault("Enter an age from 18 to 100.").shouldBeGone();
  }

  @Test
  void stepByStepAProfileIsMade() {
    show(NOBODY_YET);
    tellAbout();
    page.title().shouldSay("A picture of you");
    page.next().click();
    page.interest(1).click();
    page.next().click();
    page.title().shouldSay("What are you like?");
    page.next().click();
    page.choice("serious").click();
    page.minAge().fill("25");
    page.maxAge().fill("40");
    page.next().click();
    page.bio().fill("Cooks.");
    page.next().click();
    assertThat(desk.client().events)
        .singleElement()
        .satisfies(event -> {
          var profile = ((OfSelf.SavePressed) event).profile();
          assertThat(profile.name()).isEqualTo("Ann");
          assertThat(profile.gender()).isEqualTo(Gender.FEMALE);
          assertThat(profile.lookingFor()).isEqualTo(Goal.SERIOUS);
          assertThat(profile.interestIds()).isEqualTo(List.of(1L));
          assertThat(profile.bio()).isEqualTo("Cooks.");
        });
  }

  @Test
  void theFirstStepsAreTakenByTheKeyboardAlone() {
    show(NOBODY_YET);
    page.name().shouldHaveFocus();
    desk.window().keyboard().type("Ann\n");
    page.fault("Please choose one.").shouldBeVisible();
    page.choice("female").click();
    page.age().fill("29");
    desk.window().keyboard().press(KeyCode.ENTER);
    page.title().shouldSay("A picture of you");
    desk.window().keyboard().press(KeyCode.ENTER);
    page.title().shouldSay("What do you like?");
    assertThat(desk.client().events).as("nobody signed out").isEmpty();
  }

  @Test
  void whatTakesTheKeyboardFromAPressedButtonDoesNotSignOut() {
    show(NOBODY_YET);
    tellAbout();
    page.poseForPhoto().shouldBeVisible();
    desk.window().keyboard().press(KeyCode.TAB);
    page.choosePhoto().shouldHaveFocus();
    desk.window().keyboard().press(KeyCode.TAB);
    page.poseForPhoto().shouldHaveFocus();
    desk.window().keyboard().press(KeyCode.SPACE);
    page.takePhoto().shouldBeVisible();
    desk.window().keyboard().press(KeyCode.SPACE);
    assertThat(desk.client().events).as("nobody signed out").isEmpty();
  }

  @Test
  void whatGoesOnInASecondLineIsNotScrolled() {
    Fx.run(() -> {
      desk.window().scene().getWindow().setWidth(900);
      desk.window().scene().getWindow().setHeight(900);
    });
    tellUpToTheGoal();
    page.minAge().fill("40");
    page.maxAge().fill("25");
    page.next().click();
    page.fault("The oldest cannot be younger than the youngest.").shouldBeVisible();
    Node wrong = page.fault("The oldest cannot be younger than the youngest.").visible();
    Node distance = page.distance().visible();
    Waiting.until(
        "two lines, and nothing to scroll",
        Duration.ofSeconds(8),
        () ->
            Fx.call(() ->
                wrong.getLayoutBounds().getHeight() > 24
                    && desk.window().scene().getRoot().lookupAll(".scroll-bar").stream()
                        .filter(bar -> isIn(bar.getParent(), distance))
                        .noneMatch(Node::isVisible)));
  }

  /** Somebody new, up to whom they look for; of what age is still to be told. */
  private void tellUpToTheGoal() {
    show(NOBODY_YET);
    tellAbout();
    page.next().click();
    page.next().click();
    page.next().click();
    page.choice("serious").click();
  }

  /** Whether the one holds the other. */
  private static boolean isIn(Node outer, Node inner) {
    return Stream.iterate(inner, Objects::nonNull, Node::getParent).anyMatch(outer::equals);
  }

  @Test
  void whoWaitedInVainForTheirProfileIsNotSignedOutByTheSameKey() {
    tellUpToTheGoal();
    page.minAge().fill("25");
    page.maxAge().fill("40");
    page.next().click();
    page.next().click();
    show(NOBODY_YET.whileSaving());
    page.next().shouldBeEnabled(false);
    show(NOBODY_YET.notSaved(UNREACHABLE, Map.of()));
    page.next().shouldBeEnabled(true);
    desk.window().keyboard().press(KeyCode.SPACE);
    desk.window().keyboard().press(KeyCode.ENTER);
    assertThat(desk.client().events).allMatch(OfSelf.SavePressed.class::isInstance).hasSize(2);
  }

  @Test
  void onlyAPictureThatIsThereCanBeRemoved() {
    show(NOBODY_YET);
    tellAbout();
    page.choosePhoto().shouldBeVisible();
    page.removePhoto().shouldBeGone();
    Fx.run(() -> {
      long me = ((SignedIn) desk.client().state.get()).me().userId();
      desk.client().portraits.set(me, FakePicture.portrait(20, 300, 200).image().get());
    });
    page.removePhoto().shouldBeVisible();
  }

  @Test
  void theFirstLettersAreThoseOfTheNameJustTold() {
    show(NOBODY_YET);
    page.name().fill("Zoe Quist");
    page.age().fill("29");
    page.choice("female").click();
    page.next().click();
    desk.window().label("ZQ").shouldBeVisible();
  }

  @Test
  void oneCanGoBackAndFindsEverything() {
    show(NOBODY_YET);
    tellAbout();
    page.back().click();
    page.name().shouldSay("Ann");
    page.age().shouldSay("29");
  }

  @Test
  void whatTheServerFindsWrongStandsBesideItsField() {
    show(NOBODY_YET);
    tellAbout();
    show(
        NOBODY_YET.notSaved(
            new Trouble(Trouble.Kind.REFUSED, "A field is wrong."),
            Map.of("name", "is not allowed")));
    page.fault("is not allowed").shouldBeVisible();
    page.name().shouldSay("Ann");
  }

  @Test
  void whatIsNoPhotoIsRefusedWithAReason() throws IOException {
    show(NOBODY_YET);
    tellAbout();
    desk.client().photos.offer(Files.writeString(folder.resolve("a.png"), "not a picture"));
    page.choosePhoto().click();
    page.photoFault().shouldSay("This file is no JPEG or PNG picture.");
    desk.client().photos.offer(Files.write(folder.resolve("b.jpg"), new byte[6 * 1024 * 1024]));
    page.choosePhoto().click();
    page.photoFault().shouldSay("This file is larger than 5 MB.");
  }

  @Test
  void thePhotoIsTakenByTheCameraWhoseLightGoesOut() {
    show(NOBODY_YET);
    tellAbout();
    var devices = desk.client().devices;
    Fx.run(() -> devices.plug(new DeviceList(List.of("Lid camera"), List.of(), List.of())));
    page.poseForPhoto().click();
    page.takePhoto().click();
    page.takePhotoAgain().click();
    assertThat(Fx.call(devices::isOn)).isTrue();
    page.takePhoto().click();
    page.usePhoto().shouldBeVisible();
    assertThat(Fx.call(devices::isOn)).as("the light").isFalse();
    page.usePhoto().click();
    page.choosePhoto().shouldBeVisible();
    assertThat(desk.client().events).last().isInstanceOf(OfSelf.PhotoChosen.class);
    page.poseForPhoto().click();
    page.takePhoto().shouldBeVisible();
    Fx.run(() -> desk.client().state.set(People.signedIn()));
    page.takePhoto().shouldBeGone();
    assertThat(Fx.call(devices::isOn)).as("the light, after leaving").isFalse();
  }

  @Test
  void aPhotoIsCutAndSent() {
    Path file = folder.resolve("me.png");
    Fx.run(() -> {
      var picture =
          (javafx.scene.image.WritableImage) FakePicture.portrait(20, 300, 200).image().get();
      Snapshots.write(picture, file);
    });
    show(NOBODY_YET);
    tellAbout();
    desk.client().photos.offer(file);
    page.choosePhoto().click();
    page.usePhoto().click();
    page.choosePhoto().shouldBeVisible();
    assertThat(desk.client().events)
        .singleElement()
        .satisfies(event ->
            assertThat(((OfSelf.PhotoChosen) event).photo().mediaType()).isEqualTo("image/jpeg"));
  }

  private Self editing() {
    Self self = Self.UNKNOWN.with(Selves.ann()).withInterests(Selves.interests());
    SignedIn in = People.signedIn();
    Fx.run(() ->
        desk.client()
            .state
            .set(People.at(People.with(in, in.social().with(self)), new Place.Profile())));
    page.edit().click();
    return self;
  }

  @Test
  void whoTypesIsNotDisturbed() {
    Self self = editing();
    page.bio().fill("Sings.");
    show(self.with(new OwnPhoto.Sending(PHOTO)));
    show(self);
    page.bio().shouldSay("Sings.");
    page.bio().shouldHaveFocus();
  }

  @Test
  void whatWasChangedIsNotLostWithOnePress() {
    editing();
    page.bio().fill("Sings.");
    page.cancel().click();
    page.goOn().click();
    page.bio().shouldSay("Sings.");
  }

  @Test
  void savingThatLastsShowsThatItGoesOn() {
    Self self = editing();
    show(self.whileSaving());
    page.save().shouldSay("Saving…");
    page.save().shouldBeEnabled(false);
    show(self.notSaved(UNREACHABLE, Map.of()));
    page.save().shouldSay("Save");
    page.save().shouldBeEnabled(true);
  }

  @Test
  void whyItIsNotSavedIsInSightOfWhoPressed() {
    Self self = editing();
    page.save().click();
    show(self.whileSaving());
    page.save().shouldSay("Saving…");
    show(self.notSaved(UNREACHABLE, Map.of()));
    page.trouble().shouldSay("The server does not answer. Check the connection and try again.");
    Waiting.until(
        "the words and the button",
        Duration.ofSeconds(5),
        () -> inSight(FormIds.TROUBLE, FormIds.SAVE));
  }

  private boolean inSight(String... ids) {
    return Fx.call(() -> {
      var scene = desk.window().scene();
      return Stream.of(ids)
          .map(id -> scene.lookup("#" + id))
          .map(node -> node.localToScene(node.getLayoutBounds()))
          .allMatch(at -> at.getMinY() >= 0 && at.getMaxY() <= scene.getHeight());
    });
  }

  @Test
  void savingThatLastsCanBeGivenUp() {
    Self self = editing();
    page.bio().fill("Sings.");
    show(self.whileSaving());
    page.save().shouldSay("Saving…");
    page.cancel().click();
    assertThat(desk.client().events).last().isEqualTo(new OfSelf.SaveStopped());
    show(self.whileSaving().stopped());
    page.unsure().shouldBeVisible();
    page.bio().shouldSay("Sings.");
    show(self);
    page.unsure().shouldBeGone();
    page.bio().shouldSay("Sings.");
  }

  @Test
  void theFirstProfileNeedNotBeWaitedFor() {
    show(NOBODY_YET);
    tellAbout();
    page.cancel().shouldBeGone();
    show(NOBODY_YET.whileSaving());
    page.cancel().click();
    assertThat(desk.client().events).containsExactly(new OfSelf.SaveStopped());
    desk.window().bringForward();
    desk.window().keyboard().press(KeyCode.ESCAPE);
    assertThat(desk.client().events)
        .containsExactly(new OfSelf.SaveStopped(), new OfSelf.SaveStopped());
    show(NOBODY_YET);
    page.cancel().shouldBeGone();
    page.title().shouldSay("A picture of you");
  }

  @Test
  void aPhotoOnItsWayShowsThatItGoesOnAndCanBeGivenUp() {
    Self self = editing();
    show(self.with(new OwnPhoto.Sending(PHOTO)));
    page.photoSending().shouldSay("Sending your photo…");
    page.cancelPhoto().click();
    assertThat(desk.client().events).last().isEqualTo(new OfSelf.PhotoGivenUp());
    show(self);
    page.photoSending().shouldBeGone();
  }

  @Test
  void aPhotoThatDidNotArriveIsOfferedAgain() {
    Self self = editing();
    show(self.with(new OwnPhoto.Failed(PHOTO, UNREACHABLE)));
    page.photoFault()
        .shouldSay(
            "Your photo was not sent."
                + " The server does not answer. Check the connection and try again.");
    page.retryPhoto().click();
    assertThat(desk.client().events).last().isEqualTo(new OfSelf.PhotoRetryPressed());
    show(self.with(new OwnPhoto.Failed(PHOTO, new Trouble(Trouble.Kind.INVALID, "photo"))));
    page.photoFault()
        .shouldSay(
            "Your photo was not sent."
                + " The server cannot read this picture. Please choose another one.");
    page.retryPhoto().shouldBeGone();
    page.cancelPhoto().click();
    assertThat(desk.client().events).last().isEqualTo(new OfSelf.PhotoGivenUp());
  }

  @Test
  void whoHasGoneOnLearnsThatThePhotoDidNotArrive() {
    show(NOBODY_YET);
    tellAbout();
    show(NOBODY_YET.with(new OwnPhoto.Failed(PHOTO, UNREACHABLE)));
    page.trouble().shouldBeGone();
    page.next().click();
    page.trouble().shouldSay("Your photo has not arrived. Go back to it to send it again.");
    page.back().click();
    page.retryPhoto().shouldBeVisible();
  }

  @Test
  void interestsThatDidNotComeAreOfferedAgain() {
    Self nobody = Self.UNKNOWN.nobodyYet();
    show(nobody);
    tellAbout();
    page.next().click();
    page.interestsLoading().shouldBeVisible();
    show(nobody.with(new Loaded.Failed<>(UNREACHABLE)));
    page.interestsRetry().click();
    assertThat(desk.client().events).containsExactly(new OfSelf.InterestsWanted());
    show(NOBODY_YET);
    page.interest(1).shouldBeVisible();
  }

  @Test
  void aNewPasswordIsJudgedAsOneTypes() {
    SignInPage signIn = new SignInPage(desk.window());
    signIn.switchOver().click();
    signIn.email().fill("ann@example.org");
    signIn.password().fill("secre");
    signIn.rule().shouldSay("3 more characters");
    signIn.submit().click();
    assertThat(desk.client().events).isEmpty();
    signIn.password().fill("secret words");
    signIn.rule().shouldSay("Long enough");
    signIn.submit().click();
    assertThat(desk.client().events)
        .containsExactly(
            new Event.Account.RegisterPressed(
                "http://127.0.0.1:8377", "ann@example.org", "secret words", false));
  }
}
