package org.duet.app.media.webrtc.link;

import static dev.onvoid.webrtc.RTCPeerConnectionState.CONNECTED;
import static dev.onvoid.webrtc.RTCPeerConnectionState.DISCONNECTED;
import static dev.onvoid.webrtc.RTCPeerConnectionState.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.RTCPeerConnectionState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duet.app.media.MediaLink;
import org.duet.app.media.webrtc.Until;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LinkWatchTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final WebRtcThread thread = new WebRtcThread("test");
  private final List<MediaLink> links = new CopyOnWriteArrayList<>();
  private final AtomicInteger restarts = new AtomicInteger();

  @AfterEach
  void end() {
    thread.close();
  }

  private LinkWatch watch(Duration connect, Duration grace, Duration retry, Duration giveUp) {
    CompletableFuture<LinkWatch> made = new CompletableFuture<>();
    Patience patience = new Patience(connect, grace, retry, giveUp);
    thread.execute(() -> {
      var watch = new LinkWatch(thread, patience, true, links::add, restarts::incrementAndGet);
      watch.begin();
      made.complete(watch);
    });
    return made.orTimeout(5, TimeUnit.SECONDS).join();
  }

  private void tell(LinkWatch watch, RTCPeerConnectionState... states) {
    CompletableFuture<Void> told = new CompletableFuture<>();
    thread.execute(() -> {
      for (RTCPeerConnectionState state : states) {
        watch.stateChanged(state);
      }
      told.complete(null);
    });
    told.orTimeout(5, TimeUnit.SECONDS).join();
  }

  @Test
  void withoutAnyPathItFails() {
    watch(SHORT, LONG, LONG, LONG);

    Until.soon("it failed", () -> links.contains(MediaLink.FAILED));
    assertThat(links).containsExactly(MediaLink.CONNECTING, MediaLink.FAILED);
  }

  @Test
  void anOutageShowsAndHeals() {
    LinkWatch watch = watch(LONG, LONG, LONG, LONG);
    tell(watch, CONNECTED, DISCONNECTED, CONNECTED, DISCONNECTED, FAILED, CONNECTED);

    assertThat(links)
        .containsExactly(
            MediaLink.CONNECTING,
            MediaLink.CONNECTED,
            MediaLink.INTERRUPTED,
            MediaLink.CONNECTED,
            MediaLink.INTERRUPTED,
            MediaLink.CONNECTED);
    assertThat(restarts).hasValue(0);
  }

  @Test
  void aLongOutageIsMendedByTryingAgainAndAgain() {
    LinkWatch watch = watch(LONG, SHORT, SHORT, LONG);
    tell(watch, CONNECTED, DISCONNECTED);
    Until.soon("some tries", () -> restarts.get() >= 3);
    tell(watch, CONNECTED);
    int tries = restarts.get();
    tell(watch, DISCONNECTED, CONNECTED);

    assertThat(restarts.get()).isEqualTo(tries);
    assertThat(links).doesNotContain(MediaLink.FAILED);
  }

  private void lookAgain(LinkWatch watch) {
    CompletableFuture<Void> told = new CompletableFuture<>();
    thread.execute(() -> {
      watch.lookAgain();
      told.complete(null);
    });
    told.orTimeout(5, TimeUnit.SECONDS).join();
  }

  @Test
  void whoMovedWaitsForNothing() {
    LinkWatch watch = watch(LONG, LONG, LONG, LONG);
    tell(watch, CONNECTED);
    lookAgain(watch);
    assertThat(restarts).hasValue(1);
    lookAgain(watch);
    lookAgain(watch);
    assertThat(restarts).as("one after the other").hasValue(1);
    Until.soon("the next try", () -> restarts.get() == 2);

    tell(watch, DISCONNECTED);
    Until.soon(
        "a try while it is interrupted",
        () -> {
          lookAgain(watch);
          return restarts.get() == 3;
        });
    assertThat(links).endsWith(MediaLink.CONNECTED, MediaLink.INTERRUPTED);
  }

  @Test
  void whatIsOverIsNotLookedForAgain() {
    LinkWatch watch = watch(SHORT, LONG, LONG, LONG);
    Until.soon("it failed", () -> links.contains(MediaLink.FAILED));
    int tries = restarts.get();
    lookAgain(watch);
    assertThat(restarts).hasValue(tries);
  }

  @Test
  void whatWasSaidFirstMayBeLostAndIsSaidAgain() {
    LinkWatch watch = watch(Duration.ofMillis(400), LONG, SHORT, LONG);
    Until.soon("some tries", () -> restarts.get() >= 3);
    tell(watch, CONNECTED);
    int tries = restarts.get();
    tell(watch, DISCONNECTED, CONNECTED);

    assertThat(restarts).hasValue(tries);
    assertThat(links).doesNotContain(MediaLink.FAILED);
  }

  @Test
  void anOutageWithoutEndIsGivenUp() {
    LinkWatch watch = watch(LONG, LONG, LONG, SHORT);
    tell(watch, CONNECTED, DISCONNECTED);
    Until.soon("given up", () -> links.contains(MediaLink.FAILED));
    tell(watch, CONNECTED);

    assertThat(links.getLast()).isEqualTo(MediaLink.FAILED);
  }
}
