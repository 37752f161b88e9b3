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

  public static void tellRemoved(Transaction tx, long matchId, long oneId, long otherId) {
    for (long member : List.of(oneId, otherId)) {
      tx.publish(Event.Tell.all(member, new FeedFrame.MatchRemoved(matchId)));
    }
  }

  /** Tells two who see each other's presence from now on who of them is here. */
  public static void tellPresence(Transaction tx, long oneId, long otherId) {
    for (long here : tx.feedPresence().online(List.of(oneId, otherId))) {
      long other = here == oneId ? otherId : oneId;
      tx.publish(Event.Tell.all(other, new FeedFrame.Presence(here, true)));
    }
  }
}
