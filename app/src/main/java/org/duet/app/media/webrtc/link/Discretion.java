package org.duet.app.media.webrtc.link;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;

/**
 * What the other may be told of where this side is. The library was told to name relays alone; this
 * is the second lock on the same door, and it holds whatever the library does. All on the media
 * thread.
 */
final class Discretion {
  private static final Pattern RELAY = Pattern.compile(" typ relay\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BASE = Pattern.compile(" raddr \\S+ rport \\d+");
  private static final Pattern PLACE = Pattern.compile("^(c=|a=rtcp:\\d+ )IN IP[46] .*$");

  private final boolean relayOnly;
  private int relays;

  Discretion(boolean relayOnly) {
    this.relayOnly = relayOnly;
  }

  /** The message as it may leave; nothing where nothing of it may. */
  Optional<PeerMessage> tell(PeerMessage message) {
    if (!relayOnly) {
      return Optional.of(message);
    }
    return switch (message) {
      case Candidate one when !one.candidate().isEmpty() && !isRelay(one.candidate()) ->
          Optional.empty();
      case Candidate one -> {
        relays += one.candidate().isEmpty() ? 0 : 1;
        yield Optional.of(
            new Candidate(withoutBase(one.candidate()), one.sdpMid(), one.sdpMLineIndex()));
      }
      case Description is -> Optional.of(new Description(is.offer(), discreet(is.sdp())));
    };
  }

  /** Whether this side may name relays alone, and had none to name. */
  boolean isMute() {
    return relayOnly && relays == 0;
  }

  private static boolean isRelay(String candidate) {
    return RELAY.matcher(candidate).find();
  }

  private static String withoutBase(String candidate) {
    return BASE.matcher(candidate).replaceAll(" raddr 0.0.0.0 rport 0");
  }

  private static String discreet(String sdp) {
    return sdp.lines()
        .filter(line -> !line.startsWith("a=candidate:") || isRelay(line))
        .map(line -> line.startsWith("a=candidate:") ? withoutBase(line) : line)
        .map(line -> PLACE.matcher(line).replaceFirst("$1IN IP4 0.0.0.0"))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}
