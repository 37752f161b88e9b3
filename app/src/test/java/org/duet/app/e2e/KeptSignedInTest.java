package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.duet.app.AppGraph;
import org.duet.app.desktop.FileCredentials;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.AppState.SignedOut;
import org.duet.app.state.CallState;
import org.duet.app.state.Chat;
import org.duet.app.state.Event;
import org.duet.app.state.Missed;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.SocialEvent.Chats;
import org.duet.app.state.Trouble;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.LocalCache;
import org.duet.model.chat.Message;
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
    var out =
        (SignedOut) ann.await("told why", s -> s instanceof SignedOut o && o.trouble() != null);
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
    Client first = writing();
    var matches = first.in().matches();
    first.close();
    world.kill();
    Client ann = start();
    var in = ann.awaitIn("with what was known", s -> s.matches() != null && lines(s) == 1);
    assertThat(Client.isConnected(in)).isFalse();
    assertThat(in.matches()).isEqualTo(matches);
    assertThat(ann.graph().asOf().get()).isNotNull();
    ann.awaitIn("with a profile", s -> s.social().self().profile() != null);
    ann.press(new Event.Account.SignOutPressed());
    Await.until("nothing kept", () -> kept().isEmpty());
  }

  @Test
  void callsThatWereMissedWhileTheClientDidNotRunAreNews() {
    signInOnce(true);
    Client ben = world.signIn("Ben", "ben-desk");
    ben.call("Ann");
    ben.awaitCall(CallState.Ringing.class);
    ben.hangUp();
    Client ann = start();
    ann.awaitIn("told of the missed call", in -> Missed.count(in) == 1);
    ann.press(new SocialEvent.Went(new Place.Calls()));
    ann.awaitIn("seen", in -> Missed.count(in) == 0);
  }

  @Test
  void whatWasWrittenWithoutTheServerIsSentOnceByTheNextStart() {
    Client first = writing();
    long ben = first.matchWith("Ben");
    world.kill();
    first.awaitIn("not connected", s -> !Client.isConnected(s));
    first.press(new Chats.SendPressed(ben, "Later", "later-1", Instant.now()));
    first.press(new Chats.Typed(ben, "Not yet"));
    first.awaitIn("typed", s -> s.social().chat(ben).draft().equals("Not yet"));
    first.close();
    Client ann = start();
    ann.awaitIn("waits", s -> s.social().chat(ben).outgoing().size() == 1);
    world.restart();
    ann.awaitIn("sent", s -> lines(s) == 2 && s.social().chat(ben).outgoing().isEmpty());
    assertThat(ann.in().social().chat(ben).draft()).isEqualTo("Not yet");
    ann.press(new SocialEvent.Went(new Place.Chat(ben)));
    var all = ann.awaitIn("asked", s -> s.social().chat(ben).older() == Chat.Older.NONE);
    assertThat(all.social().chat(ben).messages())
        .extracting(Message::body)
        .containsExactly("Hello", "Later");
  }

  /** Ann has a profile, and wrote to Ben. */
  private Client writing() {
    Client first = atTheForm();
    first.press(new Event.Account.SignInPressed(world.url(), Seeds.ANN, Seeds.PASSWORD, true));
    first.awaitIn(
        "connected",
        s -> Client.isConnected(s) && s.matches() != null && s.social().self().profile() != null);
    first.press(new Chats.SendPressed(first.matchWith("Ben"), "Hello", "hello-1", Instant.now()));
    first.awaitIn("sent", s -> lines(s) == 1);
    return first;
  }

  private static int lines(SignedIn s) {
    return s.social().chats().values().stream().mapToInt(chat -> chat.messages().size()).sum();
  }

  private List<Path> kept() {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
