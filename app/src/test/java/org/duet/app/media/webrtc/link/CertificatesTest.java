package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.RTCIceCandidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.duet.app.media.webrtc.BareClient;
import org.duet.app.media.webrtc.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CertificatesTest {
  private static Stat transport(String id, String own, String other) {
    return new Stat(
        "transport", id, Map.of("localCertificateId", own, "remoteCertificateId", other));
  }

  private static Stat certificate(String id, String hash) {
    return new Stat(
        "certificate", id, Map.of("fingerprint", hash, "fingerprintAlgorithm", "sha-256"));
  }

  @Test
  void theyAreThoseOfTheTransportSpelledAsInADescription() {
    List<Stat> report =
        List.of(
            certificate("C3", "CC:CC:CC:CC"),
            certificate("C1", "AA:AA:AA:AA"),
            transport("T1", "C1", "C2"),
            certificate("C2", "BB:BB:BB:BB"));

    assertThat(Certificates.inUse(report))
        .contains(new Certificates("sha-256 aa:aa:aa:aa", "sha-256 bb:bb:bb:bb"));
    assertThat(Fingerprint.in("a=fingerprint:sha-256 BB:BB:BB:BB")).contains("sha-256 bb:bb:bb:bb");
  }

  @Test
  void beforeTheOthersWasCheckedThereAreNone() {
    Stat early = new Stat("transport", "T1", Map.of("localCertificateId", "C1"));

    assertThat(Certificates.inUse(List.of(early, certificate("C1", "AA:AA:AA:AA")))).isEmpty();
    assertThat(Certificates.inUse(List.of())).isEmpty();
  }

  @Test
  void aConnectionWithTwoOthersIsWithNobody() {
    List<Stat> two =
        Stream.of("AA", "BB", "CC")
            .map(hash -> certificate("C" + hash, hash + ":00:00:00"))
            .toList();
    Stat one = transport("T1", "CAA", "CBB");

    assertThat(Certificates.inUse(with(two, one, transport("T2", "CAA", "CBB")))).isPresent();
    assertThat(Certificates.inUse(with(two, one, transport("T2", "CAA", "CCC")))).isEmpty();
    assertThat(Certificates.inUse(with(two, one, transport("T2", "CAA", "")))).isEmpty();
  }

  private static List<Stat> with(List<Stat> certificates, Stat... transports) {
    return Stream.concat(Stream.of(transports), certificates.stream()).toList();
  }

  /** The library obeys what one section says, and what is shown is what it obeyed. */
  @Test
  void whoPosesAsAnotherIsKnownByTheCertificateInUse() {
    var ofAnn = new ConcurrentLinkedQueue<RTCIceCandidate>();
    var ofMallory = new ConcurrentLinkedQueue<RTCIceCandidate>();
    try (BareClient ann = new BareClient(ofAnn::add, text -> {});
        BareClient mallory = new BareClient(ofMallory::add, text -> {});
        BareClient ben = new BareClient(path -> {}, text -> {})) {
      String offered = mallory.offer();
      String posed = BareClient.Pose.AT_THE_TOP.as(BareClient.fingerprint(ben.offer()), offered);
      String answered = ann.answer(posed);
      mallory.takeAnswer(answered);
      Until.soon(
          "Ann and Mallory are connected",
          () -> {
            hand(ofAnn, mallory);
            hand(ofMallory, ann);
            return ann.isOpen() && mallory.isOpen();
          });
      Until.soon("certificates", () -> inUse(ann).isPresent());

      assertThat(inUse(ann))
          .contains(
              new Certificates(
                  Fingerprint.in(answered).orElseThrow(), Fingerprint.in(offered).orElseThrow()));
      assertThat(Fingerprint.in(posed)).as("what nobody honest says").isEmpty();
    }
  }

  private static void hand(ConcurrentLinkedQueue<RTCIceCandidate> paths, BareClient to) {
    for (RTCIceCandidate next = paths.poll(); next != null; next = paths.poll()) {
      to.add(next);
    }
  }

  private static Optional<Certificates> inUse(BareClient client) {
    return Certificates.inUse(Meter.stats(client.statistics()));
  }
}
