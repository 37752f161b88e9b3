package org.duet.app.media.webrtc;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duet.model.call.Signal;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;
import org.duet.model.wire.WireException;

/**
 * A bad line between two people on one machine: each knows the other by a door of this line only,
 * which loses, delays and holds back what goes through it.
 */
final class UdpLink implements AutoCloseable {
  private static final int HEADERS = 28;
  private static final long QUEUE = TimeUnit.MILLISECONDS.toNanos(400);

  /** Of a hundred packets. */
  volatile double loss;

  /** One way. */
  volatile long delayMillis;

  /** In each direction; 0 for no bound. */
  volatile double kilobits;

  /** Nothing goes through. */
  volatile boolean down;

  private volatile Door ofOne;
  private volatile Door ofOther;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /** Both talk over this line from now on. */
  UdpLink(Side one, Side other) {
    open();
    one.wire = rewriting(() -> ofOne, other);
    other.wire = rewriting(() -> ofOther, one);
  }

  private void open() {
    Door here = new Door();
    Door there = new Door();
    ofOne = here;
    ofOther = there;
    Thread.ofPlatform().daemon().start(() -> carry(there, here));
    Thread.ofPlatform().daemon().start(() -> carry(here, there));
  }

  /** As where somebody is in another network: what they knew each other by leads nowhere now. */
  void move() {
    shut();
    open();
  }

  private void shut() {
    ofOne.socket.close();
    ofOther.socket.close();
  }

  /** Where one of the two seems to be, and where they really are. */
  private static final class Door {
    final DatagramSocket socket;
    volatile SocketAddress real;

    Door() {
      try {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      } catch (SocketException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static Consumer<Signal> rewriting(Supplier<Door> door, Side to) {
    return signal ->
        rewritten(signal.data(), door.get())
            .ifPresent(
                data -> to.call.receive(new Signal(signal.sessionId(), signal.type(), data)));
  }

  private static Optional<String> rewritten(String data, Door door) {
    try {
      return switch (PeerMessage.decode(data)) {
        case Candidate(String text, String mid, int line) ->
            through(text, door).map(other -> new Candidate(other, mid, line).encode());
        case Description(boolean offer, String sdp) ->
            Optional.of(
                new Description(
                        offer,
                        sdp.lines()
                            .filter(line -> !line.startsWith("a=candidate:"))
                            .collect(Collectors.joining("\r\n", "", "\r\n")))
                    .encode());
      };
    } catch (WireException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<String> through(String candidate, Door door) {
    String[] parts = candidate.split(" ");
    if (!parts[2].equalsIgnoreCase("udp") || parts[4].contains(":") || !parts[7].equals("host")) {
      return Optional.empty();
    }
    door.real = new InetSocketAddress(parts[4], Integer.parseInt(parts[5]));
    parts[4] = "127.0.0.1";
    parts[5] = String.valueOf(door.socket.getLocalPort());
    return Optional.of(String.join(" ", parts));
  }

  /** What is sent to one door comes out at the other side, from the sender's own door. */
  private void carry(Door into, Door from) {
    Random random = new Random(7);
    byte[] buffer = new byte[2048];
    long free = System.nanoTime();
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        into.socket.receive(packet);
        SocketAddress to = into.real;
        long now = System.nanoTime();
        boolean full = kilobits > 0 && free - now > QUEUE;
        if (to == null || down || full || random.nextDouble() * 100 < loss) {
          continue;
        }
        free = Math.max(free, now);
        if (kilobits > 0) {
          free += (long) ((packet.getLength() + HEADERS) * 8 / kilobits * 1e6);
        }
        byte[] copy = Arrays.copyOf(buffer, packet.getLength());
        later.schedule(
            () -> send(from, new DatagramPacket(copy, copy.length, to)),
            Math.max(0, free - now) + TimeUnit.MILLISECONDS.toNanos(delayMillis),
            TimeUnit.NANOSECONDS);
      }
    } catch (IOException | RejectedExecutionException e) {
      return; // closed
    }
  }

  private static void send(Door from, DatagramPacket packet) {
    try {
      from.socket.send(packet);
    } catch (IOException e) {
      return; // closed
    }
  }

  @Override
  public void close() {
    shut();
    later.shutdownNow();
  }
}
