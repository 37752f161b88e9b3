package org.duet.app.state;

import java.util.Set;

/**
 * Who is there.
 *
 * @param told whether the server tells at all; while it does not, nothing is said about anybody
 * @param online by user
 */
public record Presence(boolean told, Set<Long> online) {
  public static final Presence UNTOLD = new Presence(false, Set.of());

  public Presence {
    online = Set.copyOf(online);
  }
}
