package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCRtpCodecCapability;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * H.264 first: of the codecs the library has it costs the least time and memory and delays the
 * least; VP8 where the other has no H.264. The rest stays, retransmission and repair among it.
 */
public final class CodecOrder {
  private static final List<String> FIRST = List.of("H264", "VP8", "VP9", "AV1");

  private CodecOrder() {}

  public static List<RTCRtpCodecCapability> of(List<RTCRtpCodecCapability> codecs) {
    return codecs.stream()
        .sorted(Comparator.comparingInt((RTCRtpCodecCapability codec) -> rank(codec.getName())))
        .toList();
  }

  static int rank(String name) {
    int place = FIRST.indexOf(name.toUpperCase(Locale.ROOT));
    return place < 0 ? FIRST.size() : place;
  }
}
