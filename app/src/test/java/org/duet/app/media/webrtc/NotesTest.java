package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duet.model.call.Clarity;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the two clients tell each other past the server. */
@Timeout(60)
class NotesTest extends AnnAndBen {
  @Test
  void whatIsSaidArrivesInOrderAndTheWishIsTheLatest() {
    ann.call.say(new PeerNote.Wish(Clarity.CLEAR));
    ann.call.say(new PeerNote.Wish(Clarity.BLURRED));
    connect();
    List<PeerNote> notes = new ArrayList<>();
    notes.add(new PeerNote.Wish(Clarity.BLURRED));
    for (int i = 0; i < 30; i++) {
      notes.add(new PeerNote.Text("line-" + i, "ä".repeat(PeerNote.Text.LONGEST)));
    }
    notes.subList(1, notes.size()).forEach(ann.call::say);
    ben.call.say(new PeerNote.Sharing(true));

    Until.soon("Ben was told all", () -> ben.told.size() == notes.size());
    assertThat(ben.told).containsExactlyElementsOf(notes);
    Until.soon("Ann was told", () -> !ann.told.isEmpty());
    assertThat(ann.told).containsExactly(new PeerNote.Sharing(true));
  }
}
