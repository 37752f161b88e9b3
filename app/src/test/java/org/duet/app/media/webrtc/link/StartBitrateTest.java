package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartBitrateTest {
  private static String into(String... lines) {
    return StartBitrate.into(String.join("\r\n", lines) + "\r\n", 1500);
  }

  private static String text(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  @Test
  void joinsTheFormatOfACodecThatHasOne() {
    assertThat(into("a=rtpmap:106 H264/90000", "a=fmtp:106 packetization-mode=1"))
        .isEqualTo(
            text(
                "a=rtpmap:106 H264/90000",
                "a=fmtp:106 packetization-mode=1;x-google-start-bitrate=1500"));
  }

  @Test
  void makesOneForACodecThatHasNone() {
    assertThat(into("a=rtpmap:96 VP8/90000", "a=rtcp-fb:96 nack"))
        .isEqualTo(
            text(
                "a=rtpmap:96 VP8/90000",
                "a=fmtp:96 x-google-start-bitrate=1500",
                "a=rtcp-fb:96 nack"));
  }

  @Test
  void leavesSoundAndRetransmissionAlone() {
    String[] lines = {
      "a=rtpmap:111 opus/48000/2",
      "a=fmtp:111 minptime=10;useinbandfec=1",
      "a=rtpmap:97 rtx/90000",
      "a=fmtp:97 apt=96"
    };
    assertThat(into(lines)).isEqualTo(text(lines));
  }

  @Test
  void doesNotSayItTwice() {
    String once = into("a=rtpmap:96 VP8/90000", "a=rtpmap:98 VP9/90000", "a=fmtp:98 profile-id=0");
    assertThat(StartBitrate.into(once, 1500)).isEqualTo(once);
  }
}
