package org.duet.app.media.webrtc.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duet.app.media.CallQuality.Limit;
import org.duet.app.media.CallQuality.Path;

/**
 * What of a statistics report says how a call goes. Pure.
 *
 * @param at when, in milliseconds
 * @param received packets, since the beginning
 * @param lost packets, since the beginning
 * @param heard bytes of any kind, since the beginning: also where the other has nothing to show and
 *     nothing to say, their client reports what arrives there
 * @param lossOut of what was sent lately, in percent
 * @param roundTrip in milliseconds
 * @param jitter in milliseconds
 * @param voice energy of the own sound, whether or not it is sent, since the beginning
 * @param available what the line is believed to carry, in kilobits a second; 0 where unknown
 */
record Figures(
    double at,
    double received,
    double lost,
    double heard,
    double bytesIn,
    double bytesOut,
    double lossOut,
    int roundTrip,
    int jitter,
    int freezes,
    double voice,
    int available,
    Shape in,
    Shape out,
    String codec,
    Path path,
    Limit limit) {

  /** Of a picture. */
  record Shape(int width, int height, int frames) {}

  static Figures of(double at, List<Stat> report) {
    List<Stat> inbound = Stat.all(report, "inbound-rtp").toList();
    List<Stat> outbound = Stat.all(report, "outbound-rtp").toList();
    List<Stat> heardOf = Stat.all(report, "remote-inbound-rtp").toList();
    Optional<Stat> pair = pair(report);
    return new Figures(
        at,
        sum(inbound, "packetsReceived"),
        sum(inbound, "packetsLost"),
        sum(Stat.all(report, "transport").toList(), "bytesReceived"),
        sum(inbound, "bytesReceived"),
        sum(outbound, "bytesSent"),
        100 * heardOf.stream().mapToDouble(one -> one.number("fractionLost")).max().orElse(0),
        milliseconds(roundTrip(pair, heardOf)),
        milliseconds(
            inbound.stream()
                .filter(Predicate.not(Stat::isVideo))
                .mapToDouble(one -> one.number("jitter"))
                .max()
                .orElse(0)),
        (int) sum(inbound, "freezeCount"),
        sum(Stat.ownSound(report).toList(), "totalAudioEnergy"),
        pair.map(one -> one.number("availableOutgoingBitrate") / 1000).orElse(0.0).intValue(),
        shape(inbound),
        shape(outbound),
        codec(report, inbound),
        path(report),
        limit(outbound));
  }

  private static double sum(List<Stat> all, String name) {
    return all.stream().mapToDouble(one -> one.number(name)).sum();
  }

  private static int milliseconds(double seconds) {
    return (int) Math.round(seconds * 1000);
  }

  /** The one that is used, of all the pairs of addresses that were tried. */
  private static Optional<Stat> pair(List<Stat> report) {
    return Stat.all(report, "transport")
        .map(transport -> transport.text("selectedCandidatePairId"))
        .flatMap(id -> Stat.named(report, id).stream())
        .findFirst();
  }

  private static double roundTrip(Optional<Stat> pair, List<Stat> heardOf) {
    double ofPair = pair.map(one -> one.number("currentRoundTripTime")).orElse(0.0);
    return ofPair > 0
        ? ofPair
        : heardOf.stream().mapToDouble(one -> one.number("roundTripTime")).max().orElse(0);
  }

  private static Shape shape(List<Stat> streams) {
    return streams.stream()
        .filter(Stat::isVideo)
        .map(one ->
            new Shape(
                (int) one.number("frameWidth"),
                (int) one.number("frameHeight"),
                (int) Math.round(one.number("framesPerSecond"))))
        .findFirst()
        .orElse(new Shape(0, 0, 0));
  }

  private static String codec(List<Stat> report, List<Stat> inbound) {
    return inbound.stream()
        .filter(Stat::isVideo)
        .flatMap(one -> Stat.named(report, one.text("codecId")).stream())
        .map(codec -> codec.text("mimeType").replaceFirst(".*/", ""))
        .findFirst()
        .orElse("");
  }

  /** Which way it goes. */
  static Path path(List<Stat> report) {
    return pair(report).map(one -> path(report, one)).orElse(Path.UNKNOWN);
  }

  private static Path path(List<Stat> report, Stat pair) {
    boolean relayed =
        Stream.of("localCandidateId", "remoteCandidateId")
            .flatMap(end -> Stat.named(report, pair.text(end)).stream())
            .anyMatch(end -> end.text("candidateType").equalsIgnoreCase("relay"));
    return relayed ? Path.RELAY : Path.DIRECT;
  }

  private static Limit limit(List<Stat> outbound) {
    return outbound.stream()
        .filter(Stat::isVideo)
        .map(one -> one.text("qualityLimitationReason").toLowerCase(Locale.ROOT))
        .map(reason ->
            switch (reason) {
              case "cpu" -> Limit.PROCESSOR;
              case "bandwidth" -> Limit.BANDWIDTH;
              case "other" -> Limit.OTHER;
              default -> Limit.NONE;
            })
        .findFirst()
        .orElse(Limit.NONE);
  }
}
