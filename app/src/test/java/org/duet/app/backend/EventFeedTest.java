package org.duet.app.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duet.model.call.SignalType;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Description;
import org.duet.model.wire.SignalData;
import org.duet.model.wire.WireCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's side of the event feed, against a server that does anything. */
class EventFeedTest {
  /** Tries again at once, and never takes silence for an end: the machine may be busy. */
  private static final FeedSettings QUICK = quick(Duration.ofHours(1), Duration.ofHours(1));

  /** Takes silence for an end soon. */
  private static final FeedSettings WATCHFUL =
      quick(Duration.ofMillis(100), Duration.ofMillis(1500));

  private static FeedSettings quick(Duration ping, Duration silence) {
    return new FeedSettings(
        Duration.ofSeconds(20),
        ping,
        silence,
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(1),
        Duration.ofMillis(20),
        Duration.ofMillis(300));
  }

  private static final String SNAPSHOT =
      """
      {"type":"snapshot","seq":1,"server_time":"2026-01-01T12:00:00Z","pending_calls":[],
       "live_sessions":[]}\
      """;

  private final Told told = new Told();
  private volatile Set<InetAddress> addresses = Set.of(InetAddress.getLoopbackAddress());
  private ScriptedFeed server;
  private EventFeed feed;

  @BeforeEach
  void start() throws Exception {
    server = new ScriptedFeed();
    feed = feed(QUICK);
  }

  private EventFeed feed(FeedSettings settings) {
    return new EventFeed(
        new WireCodec(), settings, "desk-1", InstantSource.system(), () -> addresses);
  }

  @AfterEach
  void stop() throws Exception {
    feed.close();
    server.close();
  }

  private void watchful() {
    feed.close();
    feed = feed(WATCHFUL);
  }

  private void open() {
    feed.open(access("secret"), told);
  }

  private Access access(String token) {
    return new Access(ServerAddress.parse(server.url()).orElseThrow(), token);
  }

  private static String presence(int seq) {
    return "{\"type\":\"presence\",\"seq\":" + seq + ",\"user_id\":" + seq + ",\"online\":true}";
  }

  @Test
  void theHandshakeSaysWhoAndFromWhere() throws Exception {
    open();
    var connection = server.next();
    assertThat(connection.request).startsWith("GET /s/blue/api/events ");
    assertThat(connection.headers)
        .containsEntry("authorization", "Bearer secret")
        .containsEntry("x-device-id", "desk-1");
  }

  @Test
  void framesAreHandedOnInOrder() throws Exception {
    open();
    server.next().say(SNAPSHOT, presence(2), presence(3));
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
    assertThat(told.frame()).isEqualTo(new FeedFrame.Presence(2, true));
    assertThat(told.frame()).isEqualTo(new FeedFrame.Presence(3, true));
  }

  @Test
  void aGapIsNotHandedOnButConnectedAnew() throws Exception {
    open();
    var first = server.next().say(SNAPSHOT, presence(3));
    assertThat(first.isEnded()).isTrue();
    server.next().say(SNAPSHOT);
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
  }

  @Test
  void aFrameSaidTwiceIsConnectedAnew() throws Exception {
    open();
    server.next().say(SNAPSHOT, presence(2), presence(2));
    server.next().say(SNAPSHOT);
    told.frame();
    assertThat(told.frame()).isEqualTo(new FeedFrame.Presence(2, true));
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
  }

  @Test
  void withoutASnapshotFirstItIsConnectedAnew() throws Exception {
    open();
    server.next().say(presence(1));
    server.next().say(SNAPSHOT);
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
  }

  @Test
  void whatCannotBeReadIsConnectedAnew() throws Exception {
    open();
    server.next().say(SNAPSHOT, "<html>");
    server.next().say(SNAPSHOT);
    told.frame();
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
  }

  @Test
  void aFrameOfAnUnknownKindCounts() throws Exception {
    open();
    server.next().say(SNAPSHOT, "{\"type\":\"confetti\",\"seq\":2}", presence(3));
    told.frame();
    assertThat(told.frame()).isEqualTo(new FeedFrame.Unknown("confetti"));
    assertThat(told.frame()).isEqualTo(new FeedFrame.Presence(3, true));
  }

  @Test
  void aTokenThatIsRefusedIsNotTriedAgain() throws Exception {
    server.refuseWith(401);
    open();
    server.next();
    assertThat(told.next("rejected")).isNotNull();
    assertThat(server.isTried(300)).isFalse();
  }

  @Test
  void aTokenThatDiesIsNotTriedAgain() throws Exception {
    open();
    server.next().say(SNAPSHOT).closeWith(4401);
    assertThat(told.next("rejected")).isNotNull();
    assertThat(server.isTried(300)).isFalse();
  }

  @Test
  void aServerThatStopsIsTriedAgain() throws Exception {
    open();
    server.next().say(SNAPSHOT).closeWith(1001);
    assertThat(told.next("lost")).isNotNull();
    server.next().say(SNAPSHOT);
  }

  @Test
  void aServerThatRefusesForNowIsTriedAgain() throws Exception {
    server.refuseWith(503);
    open();
    server.next();
    server.refuseWith(0);
    server.next().say(SNAPSHOT);
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 400, 403, 404, 405, 426, 501})
  void aServerWithoutAFeedIsToldOfAndAskedAgainLater(int status) throws Exception {
    server.refuseWith(status);
    open();
    server.next();
    assertThat(told.next("absent")).isNotNull();
    assertThat(server.isTried(100)).isFalse();
    server.refuseWith(0);
    server.next().say(SNAPSHOT);
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
  }

  @Test
  void aConnectionWhoseOtherEndIsGoneIsGivenUp() throws Exception {
    watchful();
    open();
    var silent = server.next().say(SNAPSHOT);
    silent.answersPings = false;
    assertThat(told.next("lost")).isNotNull();
    server.next().say(SNAPSHOT);
  }

  @Test
  void aConnectionThatIsOnlyQuietIsNot() throws Exception {
    watchful();
    open();
    server.next().say(SNAPSHOT);
    assertThat(server.isTried(3000)).isFalse();
  }

  @Test
  void aNetworkThatIsBackIsUsedAtOnce() throws Exception {
    feed.close();
    Duration hour = Duration.ofHours(1);
    feed =
        feed(
            new FeedSettings(
                QUICK.handshake(),
                QUICK.ping(),
                QUICK.silence(),
                hour,
                hour,
                hour,
                QUICK.lookout(),
                hour));
    server.refuseWith(503);
    open();
    server.next();
    assertThat(told.next("lost")).isNotNull();
    server.refuseWith(0);
    addresses = Set.of(InetAddress.getByName("192.0.2.7"));
    server.next().say(SNAPSHOT);
    assertThat(told.frame()).isInstanceOf(FeedFrame.Snapshot.class);
  }

  @Test
  void withoutANetworkItSaysSo() {
    addresses = Set.of();
    var elsewhere = ServerAddress.parse("http://duet.invalid").orElseThrow();
    feed.open(new Access(elsewhere, "secret"), told);
    assertThat(told.next("offline")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"offer\",\"sdp\":\"v=0\"}",
        "\"{\\\"type\\\":\\\"offer\\\",\\\"sdp\\\":\\\"v=0\\\"}\""
      })
  void aSignalIsUnderstoodAsAnObjectAndAsAText(String data) throws Exception {
    open();
    var connection = server.next().say(SNAPSHOT);
    told.frame();
    connection.say(
        """
        {"type":"signal","seq":2,"session_id":"%s","signal_type":"offer","data":%s,\
        "from_user_id":2}\
        """
            .formatted(new UUID(0, 1), data));
    var signal = (FeedFrame.SignalReceived) told.frame();
    assertThat(PeerMessage.decode(signal.data().text())).isEqualTo(new Description(true, "v=0"));
  }

  @Test
  void whatIsSaidArrivesInOrder() throws Exception {
    open();
    var connection = server.next().say(SNAPSHOT);
    told.frame();
    UUID session = new UUID(0, 1);
    for (int i = 0; i < 20; i++) {
      var data = SignalData.ofText("n" + i);
      feed.send(new ClientFrame.Signal(session, SignalType.ICE_CANDIDATE, data, null));
    }
    for (int i = 0; i < 20; i++) {
      assertThat(connection.heard.poll(5, TimeUnit.SECONDS)).contains("\"n" + i + "\"");
    }
  }

  @Test
  void withoutAConnectionNothingIsTaken() {
    assertThat(feed.send(new ClientFrame.Sync()).join()).isFalse();
  }

  @Test
  void closedItIsNotTriedAgain() throws Exception {
    open();
    var connection = server.next().say(SNAPSHOT);
    told.frame();
    feed.disconnect();
    assertThat(connection.isEnded()).isTrue();
    assertThat(server.isTried(300)).isFalse();
  }

  @Test
  void openedForSomebodyElseTheFirstConnectionEnds() throws Exception {
    open();
    var first = server.next().say(SNAPSHOT);
    feed.open(access("other"), new Told());
    assertThat(first.isEnded()).isTrue();
    assertThat(server.next().headers).containsEntry("authorization", "Bearer other");
  }

  /** Keeps what was told. */
  private static final class Told implements FeedListener {
    private final BlockingQueue<FeedFrame> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> others = new LinkedBlockingQueue<>();

    FeedFrame frame() throws InterruptedException {
      FeedFrame next = frames.poll(30, TimeUnit.SECONDS);
      assertThat(next).as("the next frame").isNotNull();
      return next;
    }

    /** Until this is told; null if it never is. */
    String next(String wanted) {
      try {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String next;
        do {
          next = others.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } while (next != null && !next.equals(wanted));
        return next;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void connecting() {
      others.add("connecting");
    }

    @Override
    public void arrived(FeedFrame frame, Instant at) {
      frames.add(frame);
    }

    @Override
    public void lost(Instant nextAttempt) {
      others.add("lost");
    }

    @Override
    public void absent() {
      others.add("absent");
    }

    @Override
    public void networkGone() {
      others.add("offline");
    }

    @Override
    public void tokenRejected() {
      others.add("rejected");
    }
  }
}
