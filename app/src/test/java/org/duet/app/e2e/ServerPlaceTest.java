package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duet.app.AppGraph;
import org.duet.app.backend.FeedSettings;
import org.duet.app.backend.HttpLimits;
import org.duet.app.backend.PollSettings;
import org.duet.app.call.ServerReach.Names;
import org.duet.app.media.CallMedia;
import org.duet.app.media.MediaEngine;
import org.duet.app.media.Reach;
import org.duet.app.media.Ways;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.model.matching.Match;
import org.duet.server.qa.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How near the other may be of a call, by where the server is that one signed in to. */
@Timeout(60)
class ServerPlaceTest {
  private final World world = new World();
  private final CompletableFuture<Ways> ways = new CompletableFuture<>();

  @AfterEach
  void close() {
    world.close();
  }

  private static <T> T pretend(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  private Object engine(Object self, Method asked, Object[] with) {
    return asked.getName().equals("open") ? pretend(CallMedia.class, this::media) : null;
  }

  private Object media(Object self, Method asked, Object[] with) {
    if (asked.getName().equals("connect")) {
      ways.complete((Ways) with[3]);
    }
    return asked.getName().equals("close") ? CompletableFuture.completedFuture(null) : null;
  }

  /** Of a call from Ann to Ben. */
  private Reach reach(Names names) {
    Client ben = world.signIn("Ben", "ben-desk");
    var settings =
        new AppGraph.Settings(
            "ann-desk", HttpLimits.USUAL, FeedSettings.USUAL, PollSettings.CONTRACT, names);
    try (AppGraph ann =
        new AppGraph(settings, pretend(MediaEngine.class, this::engine), InstantSource.system())) {
      ann.store()
          .dispatch(new Event.Account.SignInPressed(world.url(), "ann@duet.test", Seeds.PASSWORD));
      AppState in =
          Await.value(
              ann.store().state(),
              "Ann is connected",
              s ->
                  s instanceof AppState.SignedIn who
                      && who.matches() != null
                      && Client.isConnected(who));
      long ofBen =
          ((AppState.SignedIn) in)
              .matches().stream()
                  .filter(match -> match.matchedUserName().equals("Ben"))
                  .mapToLong(Match::id)
                  .findFirst()
                  .orElseThrow();
      ann.store().dispatch(new Event.Calls.CallPressed(ofBen));
      ben.answer();
      return ways.orTimeout(20, TimeUnit.SECONDS).join().reach();
    }
  }

  @Test
  void throughAServerInTheInternetNobodyOfThisNetworkIsReached() {
    assertThat(reach(host -> List.of(InetAddress.ofLiteral("203.0.113.9"))))
        .isEqualTo(Reach.INTERNET);
  }

  @Test
  void throughAServerOfThisNetworkItIs() {
    assertThat(reach(host -> List.of(InetAddress.ofLiteral("192.168.1.9")))).isEqualTo(Reach.LAN);
  }

  @Test
  void throughAServerOnThisMachineSoIsThisMachine() {
    assertThat(reach(Names.SYSTEM)).isEqualTo(Reach.MACHINE);
  }
}
