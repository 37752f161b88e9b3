package org.duet.app.call;

import java.util.List;
import org.duet.app.i18n.Messages;
import org.duet.app.media.CallQuality;
import org.jspecify.annotations.Nullable;

/** Says in words how a call goes. */
final class QualityWords {
  private final Messages messages;

  /** One figure. */
  record Line(String label, String value) {}

  QualityWords(Messages messages) {
    this.messages = messages;
  }

  String level(@Nullable CallQuality quality) {
    return quality == null
        ? messages.text("quality.measuring")
        : switch (quality.level()) {
          case GOOD -> messages.text("quality.good");
          case FAIR -> messages.text("quality.fair");
          case POOR -> messages.text("quality.poor");
        };
  }

  String reason(@Nullable CallQuality quality) {
    return quality == null
        ? ""
        : switch (quality.reason()) {
          case NONE -> messages.text("quality.because-none");
          case NOTHING_IN -> messages.text("quality.because-nothing-in");
          case LOSS_IN -> messages.text("quality.because-loss-in");
          case LOSS_OUT -> messages.text("quality.because-loss-out");
          case DELAY -> messages.text("quality.because-delay");
          case JITTER -> messages.text("quality.because-jitter");
          case FREEZES -> messages.text("quality.because-freezes");
          case LIMITED -> messages.text("quality.because-limited");
        };
  }

  List<Line> lines(@Nullable CallQuality quality) {
    return quality == null
        ? List.of()
        : List.of(
            line("quality.round-trip", messages.text("quality.ms", quality.roundTrip())),
            line(
                "quality.loss",
                messages.text(
                    "quality.percents", tenth(quality.lossIn()), tenth(quality.lossOut()))),
            line("quality.jitter", messages.text("quality.ms", quality.jitter())),
            line("quality.freezes", String.valueOf(quality.freezes())),
            line("quality.in", stream(quality.in())),
            line("quality.out", stream(quality.out())),
            line("quality.codec", quality.codec().isEmpty() ? "–" : quality.codec()),
            line("quality.path", path(quality.path())),
            line("quality.limit", limit(quality.limit())));
  }

  private Line line(String key, String value) {
    return new Line(messages.text(key), value);
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private String stream(CallQuality.Stream stream) {
    return stream.width() == 0
        ? messages.text("quality.sound-only", stream.kilobits())
        : messages.text(
            "quality.stream",
            String.valueOf(stream.width()),
            String.valueOf(stream.height()),
            stream.frames(),
            stream.kilobits());
  }

  private String path(CallQuality.Path path) {
    return switch (path) {
      case UNKNOWN -> messages.text("quality.path-unknown");
      case DIRECT -> messages.text("quality.path-direct");
      case RELAY -> messages.text("quality.path-relay");
    };
  }

  private String limit(CallQuality.Limit limit) {
    return switch (limit) {
      case NONE -> messages.text("quality.limit-none");
      case PROCESSOR -> messages.text("quality.limit-processor");
      case BANDWIDTH -> messages.text("quality.limit-bandwidth");
      case OTHER -> messages.text("quality.limit-other");
    };
  }
}
