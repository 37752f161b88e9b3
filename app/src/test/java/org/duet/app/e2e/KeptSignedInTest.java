package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.duet.app.AppGraph;
import org.duet.app.desktop.FileCredentials;
import org.duet.app.state.AppState.SignedOut;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.LocalCache;
import org.duet.server.qa.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who wants to stay signed in, over several starts of their client. */
class KeptSignedInTest {
  @TempDir private Path folder;
  private World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private Credentials credentials() {
    return FileCredentials.in(folder);
  }

  private Client start() {
    Client ann = atTheForm();
    ann.graph().resume(who -> true);
    return ann;
  }

  private Client atTheForm() {
    var settings = AppGraph.Settings.of("ann-desk");
    Client ann = world.open(new Client("Ann", settings, credentials(), LocalCache.in(folder)));
    return ann;
  }

  private void signInOnce(boolean keep) {
    Client ann = atTheForm();
    ann.press(new Event.Account.SignInPressed(world.url(), Seeds.ANN, Seeds.PASSWORD, keep));
    ann.awaitIn("connected", Client::isConnected);
    if (keep) {
      Await.until("kept", () -> credentials().load().join().isPresent());
    }
    ann.close();
  }

  @Test
  void theNextStartNeedsNoPassword() {
    signInOnce(true);
    Client ann = start();
    assertThat(ann.awaitIn("connected", Client::isConnected).me().name()).isEqualTo("Ann");
  }

  @Test
  void whoDidNotWantItIsNotKept() {
    signInOnce(true);
    signInOnce(false);
    Await.until("not kept", () -> credentials().load().join().isEmpty());
  }

  @Test
  void whoSignsOutIsNotKept() {
    signInOnce(true);
    Client ann = start();
    ann.awaitIn("connected", Client::isConnected);
    ann.press(new Event.Account.SignOutPressed());
    Await.until("not kept", () -> credentials().load().join().isEmpty());
  }

  @Test
  void aTokenThatIsDeadLeadsToTheFormWithAReasonAndIsNotKept() {
    world.close();
    world = new World(config -> config.withTokenLifetime(Duration.ofSeconds(3)));
    signInOnce(true);
    Client ann = start();
    var out = (SignedOut) ann.await("told why", s -> s instanceof SignedOut(var w) && w != null);
    assertThat(out.trouble().kind()).isEqualTo(Trouble.Kind.SIGNED_OUT);
    Await.until("not kept", () -> credentials().load().join().isEmpty());
  }

  @Test
  void withoutTheServerTheyAreInAndConnectWhenItIsBack() {
    signInOnce(true);
    world.kill();
    Client ann = start();
    ann.awaitIn("in, not connected", s -> !Client.isConnected(s));
    world.restart();
    ann.awaitIn("connected", Client::isConnected);
  }

  @Test
  void withoutTheServerTheySeeWhatWasLastKnownAndSinceWhen() {
    Client first = atTheForm();
    first.press(new Event.Account.SignInPressed(world.url(), Seeds.ANN, Seeds.PASSWORD, true));
    var matches = first.awaitIn("with matches", s -> s.matches() != null).matches();
    Await.until("kept", () -> Files.exists(folder.resolve("cache")) && kept() == 1);
    first.close();
    world.kill();
    Client ann = start();
    var in = ann.awaitIn("with what was known", s -> s.matches() != null);
    assertThat(Client.isConnected(in)).isFalse();
    assertThat(in.matches()).isEqualTo(matches);
    assertThat(ann.graph().asOf().get()).isNotNull();
    ann.press(new Event.Account.SignOutPressed());
    Await.until("nothing kept", () -> kept() == 0);
  }

  private long kept() {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
