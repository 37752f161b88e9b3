package org.duet.server.people;

import org.duet.server.store.Rows;

/** Who may see what somebody shows of themselves: their photo, how they are. */
final class Acquaintance {
  private Acquaintance() {}

  /** Oneself, and whom one has, or had offered, a match with, while neither blocked the other. */
  static boolean of(Rows rows, long me, long them) {
    return me == them
        || (!rows.blocks().between(me, them)
            && rows.matches().between(me, them).map(p -> !p.status().isOver()).orElse(false));
  }
}
