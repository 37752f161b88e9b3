package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.lang.reflect.Field;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duet.app.media.Reach;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;
import org.duet.model.wire.PeerNote;
import org.duet.model.wire.WireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The other side's client is not trusted: nothing it says stops this one. */
@Timeout(60)
class HostileTest extends AnnAndBen {
  private static final List<String> GARBAGE =
      List.of(
          "",
          "null",
          "[]",
          "{}",
          "{\"type\":\"offer\"}",
          "{\"type\":\"offer\",\"sdp\":7}",
          "{\"type\":\"rollback\",\"sdp\":\"\"}",
          "{\"type\":\"offer\",\"sdp\":\"\"}",
          "{\"type\":\"offer\",\"sdp\":\"v=0\"}",
          "{\"type\":\"answer\",\"sdp\":\"v=0\\r\\nm=audio 9 UDP/TLS/RTP/SAVPF 111\\r\\n\"}",
          "{\"type\":\"offer\",\"sdp\":\"v=0\\r\\n\\u0000\\uD800\"}",
          "{\"candidate\":\"candidate:1 1 udp 1 203.0.113.1 5000 typ host\",\"sdpMid\":\"nobody\"}",
          "{\"candidate\":\"x\",\"sdpMLineIndex\":-5}",
          "{\"candidate\":\"\"}",
          "[".repeat(5000),
          "{\"type\":\"offer\",\"sdp\":\"v=0 " + "m".repeat(70_000) + "\"}");

  private void sayToBen(String data) {
    for (SignalType type : SignalType.values()) {
      ben.call.receive(new Signal(session, type, data));
    }
  }

  private void assertBenSeesAnn() {
    ben.pictureShown.orTimeout(10, TimeUnit.SECONDS).join();
    Until.soon("Ben sees Ann", () -> ben.sees("Ann"));
  }

  private void assertTheNextCallWorks() {
    ann.open();
    Side.wire(ann, ben);
    ben.open();
    UUID next = UUID.randomUUID();
    ben.connect(next, false);
    ann.connect(next, true);

    assertBenSeesAnn();
  }

  /** What Ann offers, and Ben does not get. */
  private String sdpOfAnn() {
    ann.wire = signal -> {};
    ann.connect(session, true);
    Until.soon("Ann offered", () -> !ann.said.isEmpty());
    return sdp(ann.said.getFirst());
  }

  @Test
  void garbageBeforeTheCallDoesNotStopIt() {
    ben.connect(session, false);
    GARBAGE.forEach(this::sayToBen);
    ann.connect(session, true);

    assertBenSeesAnn();
  }

  @Test
  void garbageInTheCallDoesNotEndIt() {
    connect();
    assertBenSeesAnn();
    GARBAGE.forEach(this::sayToBen);
    long shown = ben.call.remote().framesShown();

    Until.soon("the picture goes on", () -> ben.call.remote().framesShown() > shown + 15);
  }

  @Test
  void aDescriptionThatIsCutAnywhereDoesNotStopTheCall() {
    String sdp = sdpOfAnn();
    ben.connect(session, false);
    for (int length = 1; length < sdp.length() / 2; length += 97) {
      sayToBen(new Description(true, sdp.substring(0, length)).encode());
    }
    assertTheNextCallWorks();
  }

  @Test
  void descriptionsNobodyWouldWriteDoNotStopTheNextCall() {
    String sdp = sdpOfAnn();
    String section = sdp.substring(sdp.indexOf("m="), sdp.indexOf("m=", sdp.indexOf("m=") + 2));
    String codecs =
        IntStream.range(0, 900)
            .mapToObj(i -> "a=rtpmap:" + i + " x" + i + "/999999999999/77\r\n")
            .collect(Collectors.joining());
    ben.connect(session, false);
    for (String hostile :
        List.of(
            sdp + section.repeat(5000),
            sdp + section.repeat(3),
            sdp + codecs,
            sdp.replaceAll("(?m)^a=rtpmap:(\\d+) .*$", "a=rtpmap:$1 H264/0/0"),
            sdp.replaceAll("(?m)^m=video \\d+ (\\S+) .*$", "m=video 0 $1 " + "96 ".repeat(9000)),
            sdp.replaceAll("(?m)^a=ssrc.*$", "a=ssrc:4294967296999 cname:x"),
            sdp.replace("a=setup:actpass", "a=setup:holdconn"),
            sdp + "a=candidate:1 1 udp 1 127.0.0.1 22 typ host\r\n".repeat(500))) {
      sayToBen(new Description(true, hostile).encode());
      sayToBen(new Description(false, hostile).encode());
    }
    assertTheNextCallWorks();
  }

  @Test
  void nonsensePastTheServerIsNotHeardAndTheCallGoesOn() throws Exception {
    connect();
    assertBenSeesAnn();
    ann.call.say(new PeerNote.Goodbye());
    Until.soon("the channel is open", () -> !ben.told.isEmpty());
    RTCDataChannel raw = channel(ann);
    for (byte[] nonsense :
        List.of(
            new byte[0],
            new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff, 0},
            "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
            "{\"type\":".repeat(400).getBytes(StandardCharsets.UTF_8),
            "{\"type\":\"wish\",\"clarity\":\"\u0000\"}".getBytes(StandardCharsets.UTF_8),
            new byte[200_000])) {
      raw.send(new RTCDataChannelBuffer(ByteBuffer.wrap(nonsense), true));
      raw.send(new RTCDataChannelBuffer(ByteBuffer.wrap(nonsense), false));
    }
    ann.call.say(new PeerNote.Sharing(true));
    long shown = ben.call.remote().framesShown();

    // In order: what was said before it has arrived.
    Until.soon("the next word", () -> ben.told.contains(new PeerNote.Sharing(true)));
    assertThat(ben.told).containsExactly(new PeerNote.Goodbye(), new PeerNote.Sharing(true));
    Until.soon("the picture goes on", () -> ben.call.remote().framesShown() > shown + 15);
  }

  @Test
  void whoDoesNotStopTalkingIsNotListenedToAndTheCallGoesOn() throws Exception {
    connect();
    ann.call.say(new PeerNote.Goodbye());
    Until.soon("the channel is open", () -> !ben.told.isEmpty());
    RTCDataChannel heard = channel(ben);
    for (int i = 0; i < 1000; i++) {
      ann.call.say(new PeerNote.Reaction(PeerNote.Feeling.HEART));
    }
    long shown = ben.call.remote().framesShown();

    Until.soon("no channel", () -> heard.getState() == RTCDataChannelState.CLOSED);
    Until.soon("the picture goes on", () -> ben.call.remote().framesShown() > shown + 30);
    assertThat(ben.told).hasSizeLessThan(500);
  }

  /** Beneath what this client says: another one may say anything. */
  private static RTCDataChannel channel(Side side) throws ReflectiveOperationException {
    Object found = side.call;
    for (String field : List.of("live", "links", "link", "peer", "notes", "channel")) {
      Field inner = found.getClass().getDeclaredField(field);
      inner.setAccessible(true);
      found = inner.get(found);
    }
    return (RTCDataChannel) found;
  }

  private static String sdp(Signal signal) {
    try {
      return ((Description) PeerMessage.decode(signal.data())).sdp();
    } catch (WireException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFloodOfCandidatesDoesNotSlowTheEnd() {
    connect();
    assertBenSeesAnn();
    for (int i = 0; i < 3000; i++) {
      String candidate = "candidate:1 1 udp 1 203.0.113.1 " + (2000 + i) + " typ host";
      sayToBen(new Candidate(candidate, "0", 0).encode());
    }
    long before = System.nanoTime();
    ben.call.close().orTimeout(20, TimeUnit.SECONDS).join();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
  }

  /** The other names a door of this machine, as it could one of this network. */
  @Test
  void onlyWhereTheServerIsNearIsADoorNearbyKnockedAt() throws Exception {
    String sdp = sdpOfAnn();
    try (DatagramSocket door = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      String named = nameToBen(sdp, door, Reach.MACHINE);
      door.receive(new DatagramPacket(new byte[2000], 2000));
      assertThat(named).contains(Integer.toString(door.getLocalPort()));
    }
    for (Reach far : List.of(Reach.LAN, Reach.INTERNET)) {
      try (DatagramSocket door = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
        String named = nameToBen(sdp, door, far);
        assertThat(named).contains("TRANSPORT").doesNotContain("REMOTE_CANDIDATE");
      }
    }
  }

  /** Returns what the library knows of the connection then. */
  private String nameToBen(String sdp, DatagramSocket door, Reach reach) {
    ben.open();
    ben.call.connect(session, false, false, Side.WAYS.within(reach));
    ben.call.receive(new Signal(session, SignalType.OFFER, new Description(true, sdp).encode()));
    Until.soon(
        "Ben answered", () -> ben.said.stream().anyMatch(s -> s.type() == SignalType.ANSWER));
    String path =
        "candidate:1 1 udp 2122260223 127.0.0.1 " + door.getLocalPort() + " typ host generation 0";
    ben.call.receive(
        new Signal(session, SignalType.ICE_CANDIDATE, new Candidate(path, "0", 0).encode()));
    return ben.call.statistics().join();
  }

  @Test
  void aListenerThatThrowsHurtsNobodyElse() {
    ben.engine.onRemoteSound((samples, rate, channels) -> {
      throw new IllegalStateException("a listener of the test");
    });
    ann.wire =
        signal -> {
          ben.call.receive(signal);
          throw new IllegalStateException("a wire of the test");
        };
    connect();

    assertBenSeesAnn();
  }
}
