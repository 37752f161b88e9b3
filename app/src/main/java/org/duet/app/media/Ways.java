package org.duet.app.media;

import java.util.List;
import org.duet.app.media.CallMedia.IceServer;

/**
 * Which ways a call may take.
 *
 * @param servers where to ask for paths (STUN and TURN)
 * @param reach how near a path may lie that the other names
 */
public record Ways(List<IceServer> servers, Secrecy secrecy, Reach reach) {

  /**
   * Whether the other may learn this side's network address.
   *
   * <p>Each side decides for itself, and needs nobody's consent: a client that names none but the
   * relay's address is reached through the relay whatever the other does. So a call is direct only
   * where both allow it. What a side cannot do is hide the <em>other's</em> address: a client that
   * names its own tells it to this one, and this one then ignores it.
   */
  public enum Secrecy {
    /** It may: any path will do, and the shortest is taken. */
    NONE,
    /** It may not: through the relay or not at all. */
    RELAY_ONLY,
    /** It should not, but the server has no relay: any path, and the person is told. */
    WISHED_IN_VAIN
  }

  public Ways {
    servers = List.copyOf(servers);
  }

  /** Through the internet. */
  public Ways(List<IceServer> servers, Secrecy secrecy) {
    this(servers, secrecy, Reach.INTERNET);
  }

  /** The same ways, as near as this. */
  public Ways within(Reach nearest) {
    return new Ways(servers, secrecy, nearest);
  }

  /** Any path through the internet will do. */
  public static Ways any(List<IceServer> servers) {
    return new Ways(servers, Secrecy.NONE);
  }

  public boolean relayOnly() {
    return secrecy == Secrecy.RELAY_ONLY;
  }
}
