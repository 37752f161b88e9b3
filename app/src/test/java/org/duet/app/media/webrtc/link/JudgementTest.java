package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duet.app.media.CallQuality;
import org.duet.app.media.CallQuality.Level;
import org.duet.app.media.CallQuality.Limit;
import org.duet.app.media.CallQuality.Path;
import org.duet.app.media.CallQuality.Reason;
import org.junit.jupiter.api.Test;

/** A report as the library makes it, and what is said of it. */
class JudgementTest {
  private static final Figures START = Figures.of(0, report(100, 0, 0, "host"));

  private static List<Stat> report(int received, int lost, double fractionLost, String kind) {
    return List.of(
        new Stat(
            "inbound-rtp",
            "IV",
            Map.of(
                "kind",
                "video",
                "packetsReceived",
                received,
                "packetsLost",
                lost,
                "bytesReceived",
                received * 1000L,
                "frameWidth",
                640,
                "frameHeight",
                360,
                "framesPerSecond",
                29.7,
                "freezeCount",
                0,
                "codecId",
                "C1")),
        new Stat("inbound-rtp", "IA", Map.of("kind", "audio", "jitter", 0.012)),
        new Stat(
            "outbound-rtp",
            "OV",
            Map.of("kind", "video", "bytesSent", 5000L, "qualityLimitationReason", "none")),
        new Stat("remote-inbound-rtp", "RV", Map.of("fractionLost", fractionLost)),
        new Stat("codec", "C1", Map.of("mimeType", "video/H264")),
        new Stat("transport", "T", Map.of("selectedCandidatePairId", "P2")),
        new Stat("candidate-pair", "P1", Map.of("currentRoundTripTime", 9.0)),
        new Stat(
            "candidate-pair",
            "P2",
            Map.of(
                "currentRoundTripTime",
                0.08,
                "availableOutgoingBitrate",
                619151.0,
                "localCandidateId",
                "L",
                "remoteCandidateId",
                "R")),
        new Stat("local-candidate", "L", Map.of("candidateType", kind)),
        new Stat("remote-candidate", "R", Map.of("candidateType", "host")));
  }

  private static CallQuality after(List<Stat> report) {
    return Judgement.of(START, Figures.of(2000, report));
  }

  @Test
  void aGoodCall() {
    CallQuality quality = after(report(300, 0, 0, "host"));
    assertThat(quality)
        .isEqualTo(
            new CallQuality(
                Level.GOOD,
                Reason.NONE,
                80,
                0,
                0,
                12,
                0,
                new CallQuality.Stream(640, 360, 30, 800),
                new CallQuality.Stream(0, 0, 0, 0),
                "H264",
                Path.DIRECT,
                Limit.NONE));
  }

  @Test
  void whatTheLineCarriesIsThatOfThePathInUse() {
    assertThat(START.available()).isEqualTo(619);
  }

  @Test
  void oneEndThroughARelayIsThroughARelay() {
    assertThat(after(report(300, 0, 0, "relay")).path()).isEqualTo(Path.RELAY);
  }

  @Test
  void lossIsThatOfTheLastSecondsAndTheWorstIsTheReason() {
    CallQuality fair = after(report(195, 5, 0, "host"));
    assertThat(fair.lossIn()).isEqualTo(5);
    assertThat(fair.level()).isEqualTo(Level.FAIR);
    CallQuality poor = after(report(195, 5, 0.3, "host"));
    assertThat(poor.level()).isEqualTo(Level.POOR);
    assertThat(poor.reason()).isEqualTo(Reason.LOSS_OUT);
  }

  @Test
  void whereNothingComesAnyMoreAllIsNotWell() {
    CallQuality quality = after(report(100, 0, 0, "host"));
    assertThat(quality.level()).isEqualTo(Level.POOR);
    assertThat(quality.reason()).isEqualTo(Reason.NOTHING_IN);
  }

  @Test
  void whoShowsNothingAndSaysNothingIsStillHeardOf() {
    List<Stat> report = new ArrayList<>(report(100, 0, 0, "host"));
    report.add(new Stat("transport", "T2", Map.of("bytesReceived", 60L)));
    assertThat(after(report).level()).isEqualTo(Level.GOOD);
  }

  @Test
  void beforeAnythingCameNothingIsMissing() {
    Figures early = Figures.of(0, report(0, 0, 0, "host"));
    assertThat(Judgement.of(early, Figures.of(2000, report(0, 0, 0, "host"))).level())
        .isEqualTo(Level.GOOD);
  }

  @Test
  void anythingMayBeMissing() {
    List<Stat> bare = new ArrayList<>(List.of(new Stat("outbound-rtp", "O", Map.of())));
    CallQuality quality = Judgement.of(Figures.of(0, List.of()), Figures.of(0, bare));
    assertThat(quality.level()).isEqualTo(Level.GOOD);
    assertThat(quality.path()).isEqualTo(Path.UNKNOWN);
  }
}
