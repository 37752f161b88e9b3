package org.duet.app.media.webrtc.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One object of a statistics report (W3C WebRTC Statistics), as the library tells it.
 *
 * @param type as in the specification, such as {@code inbound-rtp}
 */
record Stat(String type, String id, Map<String, Object> values) {
  static Stream<Stat> all(List<Stat> report, String type) {
    return report.stream().filter(one -> one.is(type));
  }

  /** What is recorded on this side, before it may be silenced. */
  static Stream<Stat> ownSound(List<Stat> report) {
    return all(report, "media-source").filter(source -> !source.isVideo());
  }

  static Optional<Stat> named(List<Stat> report, String id) {
    return report.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  double number(String name) {
    return values.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  /** A text of the library's; it may be an enumeration. */
  String text(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString).orElse("");
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }

  /** Of the picture, or else of the sound. */
  boolean isVideo() {
    return text("kind").equals("video");
  }
}
