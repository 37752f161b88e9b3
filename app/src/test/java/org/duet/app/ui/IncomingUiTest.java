package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.duet.app.dashboard.PendingCard;
import org.duet.app.state.AppState;
import org.duet.app.state.Place;
import org.duet.app.testing.CallPage;
import org.duet.app.testing.DashboardPage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Locator;
import org.duet.app.testing.MatchesPage;
import org.duet.app.testing.People;
import org.duet.app.testing.Waiting;
import org.duet.app.theme.PersonMenu;
import org.duet.model.call.PendingCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How who calls is shown in a window of the least width. */
class IncomingUiTest extends UiTest {
  private static final PendingCall CARA = People.pending(43, "Cara Lindqvist", false, 3);

  private Desk desk;

  @BeforeEach
  void openWindow() {
    desk = open(0);
  }

  private void show(AppState state) {
    Fx.run(() -> desk.client().state.set(state));
    Waiting.pulses(desk.window().scene(), 2); // until all of it has its place
  }

  private static Bounds at(Locator shown) {
    Node node = shown.visible();
    return Fx.call(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void theMenuOfWhoCallsStandsBesideTheirName() {
    show(People.ringing(People.signedIn(), CARA));
    Locator card = new DashboardPage(desk.window()).pendingCalls().card(43).root();
    Bounds menu = at(card.id(PersonMenu.ID));
    assertThat(menu.getMinX()).isGreaterThan(at(card.id(PendingCard.NAME)).getMaxX());
    assertThat(menu.getMaxY()).isLessThan(at(card.id(PendingCard.ANSWER)).getMinY());
  }

  @Test
  void soItDoesElsewhere() {
    for (AppState.SignedIn state :
        List.of(
            People.at(People.signedIn(), new Place.Matches()),
            People.calling(People.signedIn(), People.waiting()))) {
      show(People.ringing(state, CARA));
      CallPage.Incoming line = new CallPage(desk.window()).incoming(43);
      Bounds menu = at(line.root().id(PersonMenu.ID));
      assertThat(menu.getMinX()).isGreaterThan(at(line.root()).getCenterX());
      assertThat(menu.getMaxY()).isLessThan(at(line.answer()).getMinY());
    }
  }

  @Test
  void whatItMovesTakesNoPressUntilItStands() {
    AppState.SignedIn matches = People.at(People.signedIn(), new Place.Matches());
    show(matches);
    Node list = new MatchesPage(desk.window()).list().visible();
    assertThat(takesPresses(list, People.ringing(matches, CARA))).isFalse();
    Waiting.until("it stands", Duration.ofSeconds(8), () -> Fx.call(() -> takesPresses(list)));
    assertThat(takesPresses(list, matches)).isFalse();
    Waiting.until("it stands", Duration.ofSeconds(8), () -> Fx.call(() -> takesPresses(list)));
  }

  private boolean takesPresses(Node node, AppState next) {
    return Fx.call(() -> {
      desk.client().state.set(next);
      return takesPresses(node);
    });
  }

  private static boolean takesPresses(Node node) {
    return !node.isMouseTransparent()
        && (node.getParent() == null || takesPresses(node.getParent()));
  }

  @Test
  void itIsACardAtEveryPlace() {
    for (Place place : List.of(new Place.Matches(), new Place.Discover(), new Place.Chat(42))) {
      show(People.ringing(People.at(People.signedIn(), place), CARA));
      Region line = (Region) new CallPage(desk.window()).incoming(43).root().visible();
      assertThat(Fx.call(line::getBackground)).as("at %s", place).isNotNull();
      assertThat(Fx.call(() -> line.getInsets().getLeft())).isPositive();
    }
  }
}
