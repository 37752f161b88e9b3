package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import org.duet.app.call.CallParts;
import org.duet.app.call.CallView;
import org.duet.app.demo.Coturn;
import org.duet.app.media.MediaLink;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Talking;
import org.duet.app.testing.DashboardPage.PendingCallsPanel;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Snapshots;
import org.duet.server.call.IceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A call in each of its states as both see it at once, real pictures through a real connection: the
 * caller's window to the left, the other's to the right, under {@code target/calls} to be looked
 * at.
 */
class CallPicturesTest {
  private static final Path FOLDER = Path.of("target", "calls");
  private static final int GAP = 16;

  private World world;
  private Person ann;

  @BeforeEach
  void open() {
    world = new World();
    ann = world.welcome("Ann");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void strangersSeeEachOtherMoreClearlyStepByStep() {
    Person mateo = world.welcome("Mateo Quispe", "mateo");
    ann.client().awaitIn("matches", s -> s.matches() != null);
    ann.client().call("Mateo Quispe");
    mateo.client().awaitCard();
    PendingCallsPanel calls = mateo.dashboard().pendingCalls();
    Node card = calls.card(mateo.client().matchWith("Ann")).root().visible();
    Await.until("the card has faded in", () -> Fx.call(() -> card.getOpacity() == 1));
    ann.window().id(CallView.RINGING_FOR).shouldBeVisible();
    keep("first-1-rings", mateo);
    mateo.client().answer();
    see(mateo);
    keep("first-2-blurred-and-shielded", mateo);
    ann.call().shield().click();
    mateo.call().shield().click();
    ann.call().shield().shouldBeGone();
    mateo.call().shield().shouldBeGone();
    keep("first-3-shields-off", mateo);
    ann.call().blurStep("soft").click();
    mateo.call().blurStep("clear").click();
    ann.call().localBadge().shouldBeVisible();
    keep("first-4-one-soft-one-clear", mateo);
    ann.call().verify().click();
    mateo.call().verify().click();
    ann.call().verifyWords().shouldBeVisible();
    mateo.call().verifyWords().shouldBeVisible();
    keep("first-5-are-you-really-you", mateo);
    ann.call().hangUp().click();
    mateo.client().awaitCall(Over.class);
    ann.call().question().shouldBeVisible();
    mateo.call().question().shouldBeVisible();
    keep("first-6-over", mateo);
  }

  @Test
  void twoWhoKnowEachOtherTalk() {
    Person ben = world.welcome("Ben");
    ann.client().call("Ben");
    ben.client().awaitCard();
    ben.client().answer();
    see(ben);
    keep("talk-1-clear", ben);
    ann.call().microphone().click();
    ann.call().camera().click();
    Await.until(
        "Ann's portrait in place of her picture",
        () -> ben.client().media(media -> Fx.call(() -> media.remote().image().get() == null)));
    keep("talk-2-camera-off", ben);
    ann.call().camera().click();
    ann.window().id(CallParts.CHAT_TOGGLE).click();
    TextField field = (TextField) ann.window().id(CallParts.CHAT_FIELD).visible();
    Fx.run(() -> field.setText("Can you hear the rain?"));
    ann.window().id(CallParts.CHAT_SEND).click();
    ben.window().id(CallParts.CHAT_UNREAD).shouldBeVisible();
    keep("talk-3-chat", ben);
    ben.call().hangUp().click();
    ann.client().awaitCall(Over.class);
    ann.call().overReason().shouldBeVisible();
    keep("talk-4-over", ben);
  }

  /** Strangers go through the relay alone: while that stands still, nothing comes through. */
  @Test
  void whatStandsStillForAWhileSaysSoAndGoesOn() throws Exception {
    Optional<Path> program = Coturn.installed();
    Assumptions.assumeTrue(
        program.isPresent(),
        "coturn is not installed, so no call goes through it (Debian: coturn)");
    try (Coturn coturn = Coturn.start(program.orElseThrow())) {
      var ice = IceSettings.NONE.withUrls(List.of(coturn.url())).withSecret(coturn.secret());
      world.close();
      world = new World(config -> config.withIce(ice));
      ann = world.welcome("Ann");
      Person mateo = world.welcome("Mateo Quispe", "mateo");
      ann.client().awaitIn("matches", s -> s.matches() != null);
      ann.client().call("Mateo Quispe");
      mateo.client().awaitCard();
      mateo.client().answer();
      see(mateo);
      ann.call().shield().click();
      ann.call().shield().shouldBeGone();

      tell("STOP");
      awaitLink(ann, MediaLink.INTERRUPTED);
      awaitLink(mateo, MediaLink.INTERRUPTED);
      ann.window().id(CallView.LINK).shouldSay("Reconnecting…");
      ann.call().remotePicture().shouldBeVisible();
      keep("outage-1-reconnecting", mateo);

      tell("CONT");
      awaitLink(ann, MediaLink.CONNECTED);
      awaitLink(mateo, MediaLink.CONNECTED);
      ann.window().id(CallView.LINK).shouldBeGone();
      moreFrames(ann);
      moreFrames(mateo);
      keep("outage-2-back", mateo);
    }
  }

  private static void tell(String signal) throws Exception {
    long relay =
        ProcessHandle.current()
            .children()
            .filter(
                child -> child.info().command().filter(c -> c.endsWith("turnserver")).isPresent())
            .findFirst()
            .orElseThrow()
            .pid();
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + relay).start().waitFor()).isZero();
  }

  private static void awaitLink(Person who, MediaLink link) {
    who.client().awaitCall(Talking.class, call -> call.link() == link);
  }

  private static void moreFrames(Person who) {
    long before = frames(who);
    Await.until("the picture moves again", () -> frames(who) > before + 10);
  }

  private static long frames(Person who) {
    return who.client().media(media -> media.remote().framesShown());
  }

  private void see(Person other) {
    ann.client().awaitPicture();
    other.client().awaitPicture();
    ann.call().remotePicture().shouldBeVisible();
    other.call().remotePicture().shouldBeVisible();
  }

  private void keep(String name, Person other) {
    WritableImage both =
        Fx.call(() -> {
          HBox row =
              new HBox(
                  GAP,
                  new ImageView(ann.window().scene().snapshot(null)),
                  new ImageView(other.window().scene().snapshot(null)));
          SnapshotParameters ground = new SnapshotParameters();
          ground.setFill(Color.WHITE);
          return row.snapshot(ground, null);
        });
    Path file = FOLDER.resolve(name + ".png");
    Snapshots.write(both, file);
    assertThat(file).isNotEmptyFile();
  }
}
