package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.duet.app.backend.Access;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.ServerAddress;
import org.duet.app.call.ServerReach.Names;
import org.duet.app.media.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ServerReachTest {
  private static Reach reach(Names names) {
    CurrentAccess access = new CurrentAccess();
    access.grant(new Access(ServerAddress.parse("https://duet.example/x").orElseThrow(), "token"));
    return new ServerReach(access, names).find().join();
  }

  private static Names at(String... addresses) {
    return host -> {
      assertThat(host).isEqualTo("duet.example");
      return Stream.of(addresses).map(InetAddress::ofLiteral).toList();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, INTERNET",
    "2001:db8::9, INTERNET",
    "172.32.0.1, INTERNET",
    "192.168.1.9, LAN",
    "10.0.0.9, LAN",
    "172.16.4.9, LAN",
    "100.64.0.9, LAN",
    "169.254.7.9, LAN",
    "fd00::9, LAN",
    "fe80::9, LAN",
    "127.0.0.1, MACHINE",
    "127.8.0.1, MACHINE",
    "::1, MACHINE",
    "::ffff:192.168.1.9, LAN"
  })
  void theReachIsThatOfTheServersAddress(String address, Reach expected) {
    assertThat(reach(at(address))).isEqualTo(expected);
  }

  @Test
  void ofSeveralTheFarthestCounts() {
    assertThat(reach(at("192.168.1.9", "203.0.113.9"))).isEqualTo(Reach.INTERNET);
    assertThat(reach(at("127.0.0.1", "192.168.1.9"))).isEqualTo(Reach.LAN);
  }

  @Test
  void whereItCannotBeFoundNothingNearIsWithinReach() {
    assertThat(reach(host -> List.of())).isEqualTo(Reach.INTERNET);
    assertThat(
            reach(host -> {
              throw new UnknownHostException(host);
            }))
        .isEqualTo(Reach.INTERNET);
    assertThat(new ServerReach(new CurrentAccess(), at("127.0.0.1")).find().join())
        .isEqualTo(Reach.INTERNET);
  }

  /** And whoever asks is not kept waiting meanwhile. */
  @Test
  void aNameServerThatDoesNotAnswerIsNotWaitedForForLong() {
    CountDownLatch never = new CountDownLatch(1);
    assertThat(
            reach(host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return List.of(InetAddress.getLoopbackAddress());
            }))
        .isEqualTo(Reach.INTERNET);
    never.countDown();
  }
}
