package org.duet.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duet.model.call.Clarity;

/** What holds of any note, and of anything that is none. */
class PeerNoteProperties {

  @Property
  void isReadAsItWasWritten(@ForAll("notes") PeerNote note) {
    assertThat(PeerNote.decode(note.encode())).contains(note);
  }

  @Property
  void fitsInWhatIsLookedAt(@ForAll("notes") PeerNote note) {
    assertThat(note.encode().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(PeerNote.MOST_BYTES);
  }

  @Property
  void fieldsOfTomorrowAreIgnored(@ForAll("notes") PeerNote note) {
    String more = note.encode().replaceFirst("\\{", "{\"mood\":{\"of\":[1,null]},");
    assertThat(PeerNote.decode(more)).contains(note);
  }

  @Property
  void nonsenseIsNothing(@ForAll String anything) {
    assertThatCode(() -> PeerNote.decode(anything)).doesNotThrowAnyException();
  }

  @Property
  void aNoteCutShortIsNothing(@ForAll("notes") PeerNote note) {
    String text = note.encode();
    assertThat(PeerNote.decode(text.substring(0, text.length() - 1))).isEmpty();
  }

  @Example
  void whatIsOutOfRangeIsNothing() {
    String long2001 = "x".repeat(2001);
    for (String text :
        new String[] {
          "{\"type\":\"tomorrow\"}",
          "{\"type\":7}",
          "null",
          "[" + "[".repeat(5000),
          "{\"type\":\"text\",\"id\":\"1\",\"body\":\"" + long2001 + "\"}",
          "{\"type\":\"text\",\"id\":\"1\",\"body\":\" \"}",
          "{\"type\":\"text\",\"id\":\"../1\",\"body\":\"x\"}",
          "{\"type\":\"reaction\",\"feeling\":\"HEART\"}",
          "{\"type\":\"wish\"}",
          "{\"type\":\"sharing\",\"on\":\"yes\"}",
          "{\"type\":\"picture\",\"on\":0}",
          "{\"type\":\"commit\",\"hash\":\"12\"}",
          "{\"type\":\"reveal\",\"nonce\":null}"
        }) {
      assertThat(PeerNote.decode(text)).as(text).isEmpty();
    }
  }

  @Example
  void whatWasSaidReachesNoLog() {
    assertThat(new PeerNote.Text("1", "secret").toString()).doesNotContain("secret");
    assertThat(new PeerNote.Reveal("ab".repeat(32)).toString()).doesNotContain("abab");
  }

  @Provide
  Arbitrary<PeerNote> notes() {
    Arbitrary<String> ids =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars('-', '7')
            .ofMinLength(1)
            .ofMaxLength(64);
    // Whole characters only: half of a pair cannot be sent in UTF-8.
    Arbitrary<String> bodies =
        Arbitraries.strings()
            .all()
            .excludeChars('\ufffd')
            .ofMinLength(1)
            .ofMaxLength(2000)
            .filter(body -> !body.isBlank() && StandardCharsets.UTF_8.newEncoder().canEncode(body));
    Arbitrary<String> hex = Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    return Arbitraries.oneOf(
        Arbitraries.just(new PeerNote.Goodbye()),
        ids.flatMap(id -> bodies.map(body -> new PeerNote.Text(id, body))),
        Arbitraries.of(PeerNote.Feeling.values()).map(PeerNote.Reaction::new),
        Arbitraries.of(Clarity.values()).map(PeerNote.Wish::new),
        Arbitraries.of(true, false).map(PeerNote.Sharing::new),
        Arbitraries.of(true, false).map(PeerNote.Picture::new),
        hex.map(PeerNote.Commit::new),
        hex.map(PeerNote.Reveal::new));
  }
}
