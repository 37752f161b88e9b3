package org.duet.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerMessageTest {
  @Test
  void isSpelledAsABrowserSpellsIt() {
    assertThat(new Description(true, "v=0\r\n").encode())
        .isEqualTo("{\"type\":\"offer\",\"sdp\":\"v=0\\r\\n\"}");
    assertThat(new Candidate("candidate:1", "0", 1).encode())
        .isEqualTo("{\"candidate\":\"candidate:1\",\"sdpMid\":\"0\",\"sdpMLineIndex\":1}");
  }

  @Test
  void isReadAsABrowserWroteIt() throws WireException {
    assertThat(PeerMessage.decode("{\"type\":\"answer\",\"sdp\":\"v=0\"}"))
        .isEqualTo(new Description(false, "v=0"));
    assertThat(
            PeerMessage.decode(
                "{\"candidate\":\"c\",\"sdpMid\":null,\"sdpMLineIndex\":null,"
                    + "\"usernameFragment\":\"x\"}"))
        .isEqualTo(new Candidate("c", null, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{}",
        "{\"sdp\":\"v=0\"}",
        "{\"type\":\"offer\",\"sdp\":1}"
      })
  void whatIsNeitherIsRefused(String text) {
    assertThatThrownBy(() -> PeerMessage.decode(text)).isInstanceOf(WireException.class);
  }

  @Test
  void doesNotTellItsContentToALog() throws WireException {
    assertThat(PeerMessage.decode("{\"type\":\"offer\",\"sdp\":\"secret\"}").toString())
        .doesNotContain("secret");
  }
}
