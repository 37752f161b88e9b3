package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.duet.app.state.AppState.SignedOut;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Connection;
import org.duet.app.state.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server goes away and comes back, or does not want a token any more. */
class ServerGoneTest {
  private World world;
  private Client ann;
  private Client ben;

  private void bothAreThere() {
    world = new World();
    ann = world.signIn("Ann", "ann-desk");
    ben = world.signIn("Ben", "ben-desk");
  }

  @AfterEach
  void bothGo() {
    world.close();
  }

  private void kill() {
    world.kill();
    ann.awaitIn("not connected", s -> !Client.isConnected(s));
    ben.awaitIn("not connected", s -> !Client.isConnected(s));
  }

  private void restart() {
    world.restart();
    ann.awaitIn("connected", Client::isConnected);
    ben.awaitIn("connected", Client::isConnected);
  }

  private UUID talk() {
    ann.call("Ben");
    ben.answer();
    ann.awaitPicture();
    return ben.awaitPicture().session().sessionId();
  }

  @Test
  void itIsSaidWhenTheNextAttemptIsMade() {
    bothAreThere();
    world.kill();
    ann.awaitIn("reconnecting", s -> s.connection() instanceof Connection.Reconnecting);
  }

  @Test
  void aCallGoesOnRingingOnceAndCanBeAnswered() {
    bothAreThere();
    ann.call("Ben");
    UUID card = ben.awaitCard();
    // The card may be there before she has the answer to her call.
    ann.awaitCall(Ringing.class);
    kill();
    restart();
    assertThat(ben.awaitCard()).isEqualTo(card);
    assertThat(ann.awaitCall(Ringing.class).session().sessionId()).isEqualTo(card);
    ben.answer();
    assertThat(ann.awaitPicture().session().sessionId()).isEqualTo(card);
    ben.awaitPicture();
  }

  @Test
  void pictureAndSoundGoOnAndTheCallCanBeHungUpAfterwards() {
    bothAreThere();
    UUID session = talk();
    kill();
    long frames = ben.media(media -> media.remote().framesReceived());
    Await.until(
        "more frames without a server",
        () -> ben.media(media -> media.remote().framesReceived()) > frames + 10);
    restart();
    assertThat(ann.awaitCall(Talking.class).session().sessionId()).isEqualTo(session);
    ann.hangUp();
    ben.awaitCall(Over.class);
  }

  @Test
  void whatIsHungUpWithoutAServerIsOverOnBothSidesAndEndedWhenItIsBack() {
    bothAreThere();
    UUID session = talk();
    kill();
    ann.hangUp();
    ann.awaitCall(Over.class);
    assertThat(ben.awaitCall(Over.class).byMe()).isFalse();
    restart();
    ann.awaitIn("nothing owed", s -> s.owedEnds().isEmpty());
    ben.awaitIn("nothing owed", s -> s.owedEnds().isEmpty() && s.calls().live().isEmpty());
    ann.call("Ben");
    assertThat(ann.awaitCall(Ringing.class).session().sessionId()).isNotEqualTo(session);
  }

  @Test
  void aCallThatEndedMeanwhileIsOver() {
    bothAreThere();
    ann.call("Ben");
    ben.awaitCard();
    kill();
    ann.hangUp();
    restart();
    ben.awaitNoCard();
  }

  @Test
  void aTokenThatExpiresSignsOutAndSaysWhy() {
    world = new World(config -> config.withTokenLifetime(Duration.ofSeconds(3)));
    ann = world.signIn("Ann", "ann-desk");
    var out = (SignedOut) ann.await("signed out", s -> s instanceof SignedOut);
    assertThat(out.trouble().kind()).isEqualTo(Trouble.Kind.SIGNED_OUT);
  }
}
