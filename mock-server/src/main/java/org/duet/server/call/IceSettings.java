package org.duet.server.call;

import java.time.Duration;
import java.util.List;

/**
 * What helps two peers to find a path.
 *
 * @param urls of STUN and TURN servers
 * @param secret that the TURN server shares with this one; empty: it asks for no credentials
 * @param relayOnly whether peers may only meet through the TURN server, which hides their addresses
 * @param lifetime of credentials
 */
public record IceSettings(List<String> urls, String secret, boolean relayOnly, Duration lifetime) {
  /**
   * None: peers meet in their own network. Credentials hold a little longer than the longest call:
   * whoever has to find a new path in the middle of one asks the relay for a new place.
   */
  public static final IceSettings NONE = new IceSettings(List.of(), "", false, Duration.ofHours(5));

  public IceSettings {
    urls = List.copyOf(urls);
  }

  /**
   * Reads addresses with commas between.
   *
   * @throws IllegalArgumentException with what is allowed
   */
  public static List<String> parse(String text) {
    List<String> urls = List.of(text.split(",", -1));
    if (!urls.stream().allMatch(url -> url.matches("(stuns?|turns?):[^\\s,]+"))) {
      throw new IllegalArgumentException("stun:host:port and turn:host:port, commas between");
    }
    return urls;
  }

  /** Whether there is a way that hides where people are. */
  boolean hasRelay() {
    return urls.stream().anyMatch(url -> url.startsWith("turn"));
  }

  public IceSettings withUrls(List<String> value) {
    return new IceSettings(value, secret, relayOnly, lifetime);
  }

  public IceSettings withSecret(String value) {
    return new IceSettings(urls, value, relayOnly, lifetime);
  }

  public IceSettings withRelayOnly(boolean value) {
    return new IceSettings(urls, secret, value, lifetime);
  }

  public IceSettings withLifetime(Duration value) {
    return new IceSettings(urls, secret, relayOnly, value);
  }

  /** Without the secret, which must not reach a log. */
  @Override
  public String toString() {
    return "IceSettings" + urls;
  }
}
