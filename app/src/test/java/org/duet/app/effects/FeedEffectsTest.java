package org.duet.app.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duet.app.state.Event;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.SignalData;
import org.junit.jupiter.api.Test;

/** What the feed says becomes events, but for signals. */
class FeedEffectsTest {
  private static final UUID SESSION = new UUID(0, 1);

  private final List<Event> events = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();
  private final FeedEffects.Events told = new FeedEffects.Events(events::add, signals::add);

  @Test
  void aSignalGoesToTheCallAsItsTextHoweverItIsWritten() {
    for (SignalData data : List.of(SignalData.ofText("{}"), SignalData.ofObject("{}"))) {
      told.arrived(new FeedFrame.SignalReceived(SESSION, SignalType.OFFER, data, 2), Instant.EPOCH);
    }
    Signal offer = new Signal(SESSION, SignalType.OFFER, "{}");
    assertThat(signals).containsExactly(offer, offer);
    assertThat(events).isEmpty();
  }

  @Test
  void anythingElseIsAnEvent() {
    var frame = new FeedFrame.MatchRemoved(1);
    told.arrived(frame, Instant.EPOCH);
    assertThat(events).containsExactly(new Event.Feed.Arrived(frame, Instant.EPOCH));
    assertThat(signals).isEmpty();
  }
}
