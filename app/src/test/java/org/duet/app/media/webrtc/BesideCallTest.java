package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people do beside seeing and hearing each other, over a real call. */
@Timeout(60)
class BesideCallTest {
  @Test
  void aLineAndAReactionArriveAndWhoSpeaksMutedIsTold() {
    try (Side ann = new Side("Ann");
        Side ben = new Side("Ben")) {
      Side.wire(ann, ben);
      ann.open();
      ben.open();
      UUID session = UUID.randomUUID();
      ben.connect(session, false);
      ann.connect(session, true);
      var line = new PeerNote.Text("a", "Hello Ben");
      var reaction = new PeerNote.Reaction(PeerNote.Feeling.APPLAUSE);
      ann.call.say(line);
      ann.call.say(reaction);
      Until.soon("Ben was told both", () -> ben.told.size() == 2);
      assertThat(ben.told).containsExactly(line, reaction);

      // The made-up microphone hums all the time.
      ann.call.microphone(false);
      Until.soon("Ann is told that nobody hears her", () -> ann.call.unheard().get());
      ann.call.microphone(true);
      Until.soon("she is heard again", () -> !ann.call.unheard().get());
      assertThat(ben.call.unheard().get()).isFalse();
    }
  }
}
