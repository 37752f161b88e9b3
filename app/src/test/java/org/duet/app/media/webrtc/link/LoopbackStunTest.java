package org.duet.app.media.webrtc.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LoopbackStunTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final InetSocketAddress ASKER =
      new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 32_853);

  private static byte[] answer(String hex) {
    return LoopbackStun.answer(ByteBuffer.wrap(HEX.parseHex(hex)), ASKER);
  }

  /** The mapped address of the test vectors of RFC 5769, section 2.2. */
  @Test
  void tellsTheAskerItsAddress() {
    assertThat(HEX.formatHex(answer("000100002112a442b7e7a701bc34d686fa87dfae")))
        .isEqualTo("0101000c2112a442b7e7a701bc34d686fa87dfae" + "002000080001a147e112a643");
  }

  @Test
  void saysNothingToWhatIsNoRequest() {
    assertThat(answer("0001")).isNull();
    assertThat(answer("010100002112a442b7e7a701bc34d686fa87dfae")).isNull();
    assertThat(answer("0001000000000000b7e7a701bc34d686fa87dfae")).isNull();
  }

  @Test
  void answersOnLoopback() throws Exception {
    try (LoopbackStun stun = new LoopbackStun();
        DatagramSocket asker = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      int port = Integer.parseInt(stun.url().substring(stun.url().lastIndexOf(':') + 1));
      byte[] request = HEX.parseHex("000100002112a442b7e7a701bc34d686fa87dfae");
      InetSocketAddress server = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
      asker.send(new DatagramPacket(request, request.length, server));
      DatagramPacket answer = new DatagramPacket(new byte[64], 64);
      asker.receive(answer);

      assertThat(answer.getLength()).isEqualTo(32);
    }
  }
}
