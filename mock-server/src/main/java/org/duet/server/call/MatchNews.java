package org.duet.server.call;

import java.util.List;
import org.duet.model.wire.FeedFrame;
import org.duet.server.event.Event;
import org.duet.server.store.Transaction;

/** Tells the two people of a match that it changed, each as they see it. */
public final class MatchNews {
  private MatchNews() {}

  public static void tell(Transaction tx, long matchId, long oneId, long otherId) {
    for (long member : List.of(oneId, otherId)) {
      tx.matches()
          .seenBy(member, matchId)
          .ifPresent(m -> tx.publish(Event.Tell.all(member, new FeedFrame.MatchUpdated(m))));
    }
  }
}
