package org.duet.app.media.webrtc.link;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duet.app.media.Reach;

/**
 * Lets through only the ICE candidates (RFC 8839) that can belong to an honest peer. The library
 * obeys any: it would knock at private addresses and ports of this network, ask name servers, and
 * need a minute to close a connection that was given thousands.
 */
final class CandidateGuard {
  static final int MOST_CANDIDATES = 40;
  private static final int MOST_IN_A_CALL = 10 * MOST_CANDIDATES;
  private static final int LONGEST_CANDIDATE = 512;
  private static final int LONGEST_SDP = 64 * 1024;
  private static final int MOST_SECTIONS = 8;
  private static final Pattern SHAPE =
      Pattern.compile(
          "candidate:[\\w+/]{1,32} [12] (?:udp|tcp) \\d{1,10} (?<address>[0-9a-f:.]{2,45})"
              + " (?<port>\\d{1,5}) typ (?<type>host|srflx|prflx|relay)(?: [\\x21-\\x7e]{1,64}){0,24}",
          Pattern.CASE_INSENSITIVE);

  /** What a relayed or reflected path is the far end of; zeros where that is kept secret. */
  private static final Pattern BASE =
      Pattern.compile(" raddr (?<address>(?!0\\.0\\.0\\.0 |:: )\\S+)");

  private final Reach reach;
  private final boolean relayOnly;
  private final Set<String> named = new HashSet<>();
  private int seen;
  private int seenInAll;

  CandidateGuard(Reach reach) {
    this(reach, false);
  }

  /**
   * @param relayOnly whether only relays are let through: to an address of the other's own no
   *     packet goes then, not even by way of a relay
   */
  CandidateGuard(Reach reach, boolean relayOnly) {
    this.reach = reach;
    this.relayOnly = relayOnly;
  }

  /** How many addresses of its own the other side named, let through or not. */
  int named() {
    return named.size();
  }

  /** A new description from the other side brings a new set of candidates. */
  void startOver() {
    seen = 0;
  }

  boolean accepts(String candidate) {
    if (candidate.length() > LONGEST_CANDIDATE
        || ++seen > MOST_CANDIDATES
        || ++seenInAll > MOST_IN_A_CALL) {
      return false;
    }
    Matcher parts = SHAPE.matcher(candidate);
    if (!parts.matches()) {
      return false;
    }
    boolean relay = parts.group("type").equalsIgnoreCase("relay");
    if (!relay) {
      named.add(parts.group("address"));
    }
    Matcher base = BASE.matcher(candidate);
    if (base.find()) {
      named.add(base.group("address"));
    }
    return (relay || !relayOnly)
        && plausiblePort(Integer.parseInt(parts.group("port")))
        && reachable(parts.group("address"));
  }

  /**
   * Whether a session description is of a size that two people's call can have, and all of it of
   * one client.
   */
  static boolean plausible(String sdp) {
    return sdp.length() <= LONGEST_SDP
        && sdp.startsWith("v=0")
        && sdp.lines().filter(line -> line.startsWith("m=")).count() <= MOST_SECTIONS
        && Fingerprint.in(sdp).isPresent();
  }

  /** The description without the candidates in it that are not accepted. */
  String strip(String sdp) {
    return sdp.lines()
        .filter(line -> !line.startsWith("a=candidate:") || accepts(line.substring(2).strip()))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static boolean plausiblePort(int port) {
    return port >= 1024 && port <= 65535;
  }

  private boolean reachable(String literal) {
    InetAddress address;
    try {
      address = InetAddress.ofLiteral(literal);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return !address.isAnyLocalAddress()
        && !address.isMulticastAddress()
        && !address.isLinkLocalAddress()
        && !reservedV4(address.getAddress())
        && reach.includes(address);
  }

  /** "This network" and everything from multicast up. */
  private static boolean reservedV4(byte[] bytes) {
    return bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xff) >= 224);
  }
}
