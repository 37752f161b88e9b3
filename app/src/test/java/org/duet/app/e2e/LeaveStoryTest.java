package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.duet.app.state.CallState;
import org.duet.model.call.EndReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann leaves a call with Ben at once. */
class LeaveStoryTest {
  private World world;
  private Person ann;
  private Client ben;

  @BeforeEach
  void talking() {
    world = new World();
    ann = world.welcome("Ann");
    ben = world.signIn("Ben", "ben-desk");
    ann.client().call("Ben");
    ben.answer();
    ann.client().awaitPicture();
    ben.awaitPicture();
  }

  @AfterEach
  void allGo() {
    world.close();
  }

  private void leave() {
    ann.window().bringForward();
    ann.window().keyboard().press(KeyCode.SHIFT, KeyCode.ESCAPE);
  }

  @Test
  void theCallEndsBenIsBlockedAndTheReportNamesTheCall() {
    UUID session = ann.client().awaitPicture().session().sessionId();
    leave();
    var over = ben.awaitCall(CallState.Over.class);
    // He is not told that he is blocked.
    assertThat(over.reason()).isIn(EndReason.HANGUP, EndReason.UNMATCHED);
    ann.safety().withCall().shouldBeVisible();
    ann.safety().reason("harassment").click();
    ann.safety().details().fill("Shouted");
    ann.safety().send().click();
    ann.safety().title().shouldSay("Thank you for telling us");
    assertThat(world.reports()).containsExactly("harassment|Shouted|" + session);
    ann.safety().close().click();
    ben.awaitIn(
        "gone at Ben’s",
        s ->
            s.matches() != null
                && s.matches().stream().noneMatch(m -> m.matchedUserName().equals("Ann")));
    ann.side().undoText().shouldSay("Ben is blocked.");
    ann.side().undo().click();
    ben.awaitIn(
        "back at Ben’s",
        s -> s.matches().stream().anyMatch(m -> m.matchedUserName().equals("Ann")));
  }
}
