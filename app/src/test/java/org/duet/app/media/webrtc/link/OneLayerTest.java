package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLayerTest {
  @Test
  void ofThreeLayersNothingIsSaidAndTheRestStays() {
    String offered =
        "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=sendrecv\r\n"
            + "a=rid:q send\r\na=rid:h send\r\na=rid:f send\r\na=simulcast:send q;h;f\r\n"
            + "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n";
    assertThat(OneLayer.of(offered))
        .isEqualTo(
            "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=sendrecv\r\n"
                + "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n");
  }
}
