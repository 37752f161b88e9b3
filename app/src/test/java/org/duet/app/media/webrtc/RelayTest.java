package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duet.app.demo.Coturn;
import org.duet.app.media.CallMedia.IceServer;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.MediaLink;
import org.duet.app.media.Reach;
import org.duet.app.media.Ways;
import org.duet.app.media.Ways.Secrecy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Calls through a real relay: what each learns of where the other is. */
@Timeout(60)
class RelayTest extends AnnAndBen {
  private static final Pattern V4 =
      Pattern.compile("(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])");

  /** Those of this machine that lead out of it, IPv6 too. */
  private static final List<String> OWN = own();

  private static Coturn coturn;

  private static List<String> own() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress())
          .map(address -> compressed(address.getHostAddress().replaceFirst("%.*", "")))
          .toList();
    } catch (SocketException e) {
      throw new AssertionError(e);
    }
  }

  /** As libraries write it. */
  private static String compressed(String v6) {
    return v6.replaceFirst("(?:^|:)0(?::0)+(?::|$)", "::");
  }

  @BeforeAll
  static void relay() throws IOException {
    Optional<Path> program = Coturn.installed();
    Assumptions.assumeTrue(
        program.isPresent(),
        "coturn is not installed, so no call goes through it (Debian: coturn)");
    coturn = Coturn.start(program.orElseThrow());
  }

  @AfterAll
  static void gone() {
    if (coturn != null) {
      coturn.close();
    }
  }

  private static Ways ways(Secrecy secrecy, Instant until, String secret) {
    return ways(coturn.url(), secrecy, until, secret);
  }

  private static Ways ways(String url, Secrecy secrecy, Instant until, String secret) {
    String name = until.getEpochSecond() + ":nobody";
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] proof = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      String credential = Base64.getEncoder().encodeToString(proof);
      return new Ways(
          List.of(new IceServer(List.of(url), name, credential)), secrecy, Reach.MACHINE);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Ways good(Secrecy secrecy) {
    return ways(secrecy, Instant.now().plusSeconds(60), coturn.secret());
  }

  private void call(Ways annsWays, Ways bensWays) {
    ben.call.connect(session, false, false, bensWays);
    ann.call.connect(session, true, false, annsWays);
  }

  private static CallQuality.Path way(Side side) {
    CallPath path = side.call.path().get();
    return path == null ? CallQuality.Path.UNKNOWN : path.way();
  }

  private static Set<String> addresses(String text) {
    // The origin of a description is the same for everybody.
    String told = text.replaceAll("o=- \\d+ \\d+ IN IP4 127.0.0.1", "");
    Set<String> found = new TreeSet<>(OWN.stream().filter(told::contains).toList());
    V4.matcher(told).results().forEach(one -> found.add(one.group()));
    return found;
  }

  private static String said(Side side) {
    return String.join("\n", side.said.stream().map(signal -> signal.data()).toList());
  }

  private void assertTalking() {
    ann.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Test
  void nobodyLearnsTheOthersAddress() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Logger ours = (Logger) LoggerFactory.getLogger("org.duet");
    Level before = ours.getLevel();
    ours.setLevel(Level.TRACE);
    log.start();
    root.addAppender(log);
    try {
      call(good(Secrecy.RELAY_ONLY), good(Secrecy.RELAY_ONLY));
      assertTalking();
      Until.soon("Ann knows the way", () -> way(ann) == CallQuality.Path.RELAY);
      Until.soon("Ben knows the way", () -> way(ben) == CallQuality.Path.RELAY);
      // A later description repeats every candidate.
      int soFar = ann.said.size();
      ann.call.renegotiate();
      Until.soon("Ann offers again", () -> ann.said.size() > soFar);
      Until.soon("Ann's side is measured", () -> ann.call.quality().get() != null);
      Until.soon("Ben's side is measured", () -> ben.call.quality().get() != null);
    } finally {
      root.detachAppender(log);
      ours.setLevel(before);
    }

    for (Side side : List.of(ann, ben)) {
      assertThat(said(side)).contains("typ relay raddr 0.0.0.0 rport 0");
      assertThat(addresses(said(side))).as(side.name).containsOnly(Coturn.RELAY, "0.0.0.0");
      assertThat(side.call.path().get())
          .isEqualTo(new CallPath(CallQuality.Path.RELAY, Secrecy.RELAY_ONLY, 0));
      assertThat(addresses(side.call.statistics().join())).isSubsetOf(Coturn.RELAY, "127.0.0.1");
      assertThat(addresses(side.call.quality().get().toString())).isEmpty();
    }
    List<String> lines = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(lines).isNotEmpty();
    assertThat(addresses(String.join("\n", lines))).isEmpty();
  }

  @Test
  void whoHidesStaysHiddenFromSomebodyWhoDoesNot() {
    call(good(Secrecy.RELAY_ONLY), good(Secrecy.NONE));
    assertTalking();
    Until.soon("Ann knows the way", () -> way(ann) == CallQuality.Path.RELAY);
    Until.soon("Ben knows the way", () -> way(ben) == CallQuality.Path.RELAY);

    assertThat(addresses(said(ann))).containsOnly(Coturn.RELAY, "0.0.0.0");
    assertThat(ben.call.path().get().named()).isZero();
    assertThat(ann.call.path().get().named()).isPositive();
  }

  @Test
  void whoNeedsNotHideGoesDirect() {
    call(good(Secrecy.NONE), good(Secrecy.NONE));
    assertTalking();

    Until.soon("Ann knows the way", () -> way(ann) == CallQuality.Path.DIRECT);
  }

  /** Where a network lets no UDP out, not even to the relay. */
  @Test
  void theRelayIsReachedOverTcpToo() {
    String url = coturn.url() + "?transport=tcp";
    Ways overTcp = ways(url, Secrecy.RELAY_ONLY, Instant.now().plusSeconds(60), coturn.secret());
    call(overTcp, overTcp);
    assertTalking();
    Until.soon("Ann knows the way", () -> way(ann) == CallQuality.Path.RELAY);

    assertThat(ann.call.statistics().join()).contains("relayProtocol: \"tcp\"");
    assertThat(addresses(said(ann))).containsOnly(Coturn.RELAY, "0.0.0.0");
  }

  @Test
  void aRelayThatRefusesIsToldAtOnce() {
    call(
        ways(Secrecy.RELAY_ONLY, Instant.now().plusSeconds(60), "another secret"),
        ways(Secrecy.RELAY_ONLY, Instant.now().minusSeconds(60), coturn.secret()));

    ann.relayRefused.orTimeout(10, TimeUnit.SECONDS).join();
    ben.relayRefused.orTimeout(10, TimeUnit.SECONDS).join();
    assertThat(ann.links).containsExactly(MediaLink.CONNECTING);
    assertThat(addresses(said(ann) + said(ben))).containsOnly("0.0.0.0");
  }
}
