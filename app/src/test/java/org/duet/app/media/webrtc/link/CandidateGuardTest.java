package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.duet.app.media.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateGuardTest {
  private static String at(String address, int port) {
    return "candidate:1 1 udp 2122260223 " + address + " " + port + " typ host generation 0";
  }

  private static boolean accepted(Reach reach, String candidate) {
    return new CandidateGuard(reach).accepts(candidate);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, INTERNET",
    "2001:db8::9, INTERNET",
    "192.168.1.9, LAN",
    "10.0.0.9, LAN",
    "172.16.4.9, LAN",
    "100.64.0.9, LAN",
    "fd00::9, LAN",
    "127.0.0.1, MACHINE",
    "::1, MACHINE"
  })
  void anAddressIsAcceptedFromItsReachOn(String address, Reach nearest) {
    for (Reach reach : Reach.values()) {
      assertThat(accepted(reach, at(address, 50_000)))
          .as("%s at %s", address, reach)
          .isEqualTo(reach.compareTo(nearest) >= 0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "::",
        "169.254.1.1",
        "fe80::1",
        "224.0.0.1",
        "255.255.255.255",
        "ff02::1"
      })
  void whatIsNobodysAddressIsNeverAccepted(String address) {
    assertThat(accepted(Reach.MACHINE, at(address, 50_000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 22, 80, 1023, 65_536, 99_999})
  void portsOfServicesAreNot(int port) {
    assertThat(accepted(Reach.MACHINE, at("203.0.113.9", port))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "candidate:",
        "nonsense",
        "candidate:1 1 udp 1 host.example.com 5000 typ host",
        "candidate:1 1 udp 1 0a1b2c3d.local 5000 typ host",
        "candidate:1 1 sctp 1 203.0.113.9 5000 typ host",
        "candidate:1 1 udp 1 203.0.113.9 5000 typ other",
        "candidate:1 1 udp 1 203.0.113.999 5000 typ host",
        "candidate:1 1 udp 1 203.0.113.9 5000 typ host\r\na=ice-lite",
        "candidate:1 1 udp 1 203.0.113.9 5000 typ host \u0000"
      })
  void whatIsNoCandidateIsNot(String text) {
    assertThat(accepted(Reach.MACHINE, text)).isFalse();
  }

  @Test
  void whatIsTooLongIsNot() {
    assertThat(accepted(Reach.MACHINE, at("203.0.113.9", 5000) + " x".repeat(300))).isFalse();
  }

  @Test
  void aFloodIsCut() {
    CandidateGuard guard = new CandidateGuard(Reach.LAN);
    long through =
        IntStream.range(0, 2000).filter(i -> guard.accepts(at("203.0.113.9", 2000 + i))).count();

    assertThat(through).isEqualTo(CandidateGuard.MOST_CANDIDATES);
  }

  @Test
  void afterAnotherDescriptionThereMayBeMore() {
    CandidateGuard guard = new CandidateGuard(Reach.LAN);
    IntStream.range(0, 50).forEach(i -> guard.accepts(at("203.0.113.9", 2000 + i)));
    guard.startOver();

    assertThat(guard.accepts(at("203.0.113.9", 2000))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Reach.class)
  void aDescriptionLosesOnlyTheCandidatesThatAreNotAccepted(Reach reach) {
    String kept = "a=" + at("203.0.113.9", 5000);
    String sdp = String.join("\r\n", "v=0", "m=audio", kept, "a=" + at("0.0.0.0", 5000), "a=mid:0");

    assertThat(new CandidateGuard(reach).strip(sdp))
        .isEqualTo(String.join("\r\n", "v=0", "m=audio", kept, "a=mid:0", ""));
  }

  private static final String FINGERPRINT = "a=fingerprint:sha-256 AB:CD:EF:01";

  private static String sdp(String... lines) {
    return "v=0\r\n" + String.join("\r\n", lines) + "\r\n";
  }

  @Test
  void aDescriptionHasASizeThatACallCanHave() {
    String some = sdp(FINGERPRINT, "m=audio");
    assertThat(CandidateGuard.plausible(some)).isTrue();
    assertThat(CandidateGuard.plausible("hello" + some)).isFalse();
    assertThat(CandidateGuard.plausible(some + "m=video\r\n".repeat(8))).isFalse();
    assertThat(CandidateGuard.plausible(some + "a=x\r\n".repeat(20_000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=fingerprint:sha-256 AB:CD:EF:01",
        "a=fingerprint:SHA-256 ab:cd:ef:01",
        "a=fingerprint:sha-256 AB:CD:EF:01 "
      })
  void aDescriptionMaySayTwiceWhoseItIs(String again) {
    assertThat(CandidateGuard.plausible(sdp("m=audio", FINGERPRINT, "m=video", again))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=fingerprint:sha-256 AB:CD:EF:02",
        "a=fingerprint:sha-1 AB:CD:EF:01",
        "a=fingerprint:sha-256  AB:CD:EF:02",
        "a=fingerprint:sha-256 AB:CD:EF:02 more",
        "a=Fingerprint:sha-256 AB:CD:EF:02",
        "a=fingerprint",
        "a=x\ra=fingerprint:sha-256 AB:CD:EF:02"
      })
  void aDescriptionThatIsOfTwoIsRefused(String other) {
    assertThat(CandidateGuard.plausible(sdp("m=audio", FINGERPRINT, "m=video", other))).isFalse();
    assertThat(CandidateGuard.plausible(sdp("m=audio", other, "m=video", FINGERPRINT))).isFalse();
    assertThat(CandidateGuard.plausible(sdp(FINGERPRINT, "m=audio", FINGERPRINT, other))).isFalse();
  }

  @Test
  void aDescriptionOfNobodyIsRefused() {
    assertThat(CandidateGuard.plausible(sdp("m=audio"))).isFalse();
    assertThat(CandidateGuard.plausible(sdp("m=audio", "a=fingerprint:x y"))).isFalse();
  }
}
