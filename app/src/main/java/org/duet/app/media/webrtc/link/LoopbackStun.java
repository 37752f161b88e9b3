package org.duet.app.media.webrtc.link;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a client on this machine its own address (STUN, RFC 8489: binding only). The library offers
 * no loopback address by itself; where a machine has no network, this is the one path between two
 * clients on it. Bound to loopback, so nobody else can ask.
 */
final class LoopbackStun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackStun.class);
  private static final short BINDING_REQUEST = 0x0001;
  private static final short BINDING_SUCCESS = 0x0101;
  private static final short XOR_MAPPED_ADDRESS = 0x0020;
  private static final int COOKIE = 0x2112A442;
  private static final int HEADER = 20;

  private final DatagramSocket socket;

  LoopbackStun() throws SocketException {
    socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofPlatform().daemon().name("duet-stun").start(this::serve);
  }

  /** As an ICE server is named. */
  String url() {
    return "stun:127.0.0.1:" + socket.getLocalPort();
  }

  private void serve() {
    DatagramPacket packet = new DatagramPacket(new byte[576], 576);
    try {
      while (true) {
        socket.receive(packet);
        byte[] answer =
            answer(
                ByteBuffer.wrap(packet.getData(), 0, packet.getLength()),
                (InetSocketAddress) packet.getSocketAddress());
        if (answer != null) {
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
        packet.setLength(576);
      }
    } catch (IOException e) {
      LOG.debug("No more asking for addresses");
    }
  }

  /** Null to what is no request. */
  static byte @Nullable [] answer(ByteBuffer request, InetSocketAddress from) {
    if (request.remaining() < HEADER
        || request.getShort(0) != BINDING_REQUEST
        || request.getInt(4) != COOKIE
        || from.getAddress().getAddress().length != 4) {
      return null;
    }
    ByteBuffer answer = ByteBuffer.allocate(HEADER + 12);
    answer.putShort(BINDING_SUCCESS).putShort((short) 12).putInt(COOKIE);
    answer.put(8, request, 8, 12).position(HEADER);
    answer.putShort(XOR_MAPPED_ADDRESS).putShort((short) 8).putShort((short) 1);
    answer.putShort((short) (from.getPort() ^ (COOKIE >>> 16)));
    answer.putInt(ByteBuffer.wrap(from.getAddress().getAddress()).getInt() ^ COOKIE);
    return answer.array();
  }

  @Override
  public void close() {
    socket.close();
  }
}
