package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duet.model.call.Clarity;
import org.duet.model.wire.PeerNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the two clients tell each other past the server. */
@Timeout(60)
class NotesTest {
  private final UUID session = UUID.randomUUID();
  private Side ann;
  private Side ben;

  @BeforeEach
  void two() {
    ann = new Side("Ann");
    ben = new Side("Ben");
    Side.wire(ann, ben);
    ann.open();
    ben.open();
  }

  @AfterEach
  void over() {
    ann.close();
    ben.close();
  }

  @Test
  void whatIsSaidArrivesInOrderAndTheWishIsTheLatest() {
    ann.call.say(new PeerNote.Wish(Clarity.CLEAR));
    ann.call.say(new PeerNote.Wish(Clarity.BLURRED));
    ben.connect(session, false);
    ann.connect(session, true);
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

  @Test
  void whoSaysTooMuchIsHeardInPartAndTheCallGoesOn() {
    ben.connect(session, false);
    ann.connect(session, true);
    ann.call.say(new PeerNote.Goodbye());
    Until.soon("the channel is open", () -> !ben.told.isEmpty());
    for (int i = 0; i < 1000; i++) {
      ann.call.say(new PeerNote.Reaction(PeerNote.Feeling.HEART));
    }
    long shown = ben.call.remote().framesShown();

    Until.soon("the picture goes on", () -> ben.call.remote().framesShown() > shown + 30);
    assertThat(ben.told).hasSizeLessThan(500);
  }
}
