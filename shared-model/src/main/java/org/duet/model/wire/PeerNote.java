package org.duet.model.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duet.model.call.Clarity;
import org.duet.model.chat.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What two clients tell each other on the data channel of their call, past every server: small JSON
 * texts. What comes may be anything: what is not understood is nothing, and never an error.
 */
public sealed interface PeerNote {
  /** Of a whole note, in bytes of UTF-8; longer ones are not even looked at. */
  int MOST_BYTES = 16 * 1024;

  /** The sender hung up. */
  record Goodbye() implements PeerNote {}

  /**
   * A line beside the picture.
   *
   * @param id chosen by the sender; the {@code client_id} where the line is kept in the chat too
   * @param body not blank
   */
  record Text(String id, String body) implements PeerNote {
    /** Of a body, in characters of Java: never more than a message may have. */
    public static final int LONGEST = Message.LONGEST;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /**
     * Only what can be sent.
     *
     * @throws IllegalArgumentException if the id has no shape, or the body is blank or too long
     */
    public Text {
      require(ID.matcher(id).matches() && !body.isBlank() && body.length() <= LONGEST);
    }

    /** Without the content, which must not reach a log. */
    @Override
    public String toString() {
      return "Text[" + body.length() + " characters]";
    }
  }

  /** A feeling, shown for a moment. */
  record Reaction(Feeling feeling) implements PeerNote {}

  /** What can be felt by one press. */
  enum Feeling {
    HEART,
    LAUGH,
    WOW,
    APPLAUSE,
    THUMBS_UP
  }

  /** How clear the sender wants both pictures to be. */
  record Wish(Clarity clarity) implements PeerNote {}

  /** Whether the sender's picture is their screen. */
  record Sharing(boolean on) implements PeerNote {}

  /**
   * Whether there is a picture of the sender's, camera's or screen's. Black frames say the same, to
   * every client; but they can be lost, and nobody sees them who does not look.
   */
  record Picture(boolean on) implements PeerNote {}

  /**
   * Binds the sender to a number they will tell once they have the other's: see {@code SafetyCode}.
   *
   * @param hash 64 hexadecimal digits
   */
  record Commit(String hash) implements PeerNote {
    public Commit {
      require(Hex.matches(hash));
    }
  }

  /**
   * The number itself.
   *
   * @param nonce 64 hexadecimal digits
   */
  record Reveal(String nonce) implements PeerNote {
    public Reveal {
      require(Hex.matches(nonce));
    }

    /** Without the number. */
    @Override
    public String toString() {
      return "Reveal";
    }
  }

  /** As JSON text. */
  default String encode() {
    ObjectNode node = PeerMessage.Json.MAPPER.createObjectNode();
    switch (this) {
      case Goodbye _ -> node.put("type", "goodbye");
      case Text text -> node.put("type", "text").put("id", text.id()).put("body", text.body());
      case Reaction reaction ->
          node.put("type", "reaction").put("feeling", spelled(reaction.feeling()));
      case Wish wish -> node.put("type", "wish").put("clarity", spelled(wish.clarity()));
      case Sharing sharing -> node.put("type", "sharing").put("on", sharing.on());
      case Picture picture -> node.put("type", "picture").put("on", picture.on());
      case Commit commit -> node.put("type", "commit").put("hash", commit.hash());
      case Reveal reveal -> node.put("type", "reveal").put("nonce", reveal.nonce());
    }
    return node.toString();
  }

  /** Reads what the other side's client wrote; empty where it is nothing this client knows. */
  static Optional<PeerNote> decode(String text) {
    try {
      JsonNode node = PeerMessage.Json.read(text);
      return switch (string(node, "type")) {
        case "goodbye" -> Optional.of(new Goodbye());
        case "text" -> Optional.of(new Text(string(node, "id"), string(node, "body")));
        case "reaction" -> one(Feeling.values(), string(node, "feeling")).map(Reaction::new);
        case "wish" -> one(Clarity.values(), string(node, "clarity")).map(Wish::new);
        case "sharing" -> truth(node, "on").map(Sharing::new);
        case "picture" -> truth(node, "on").map(Picture::new);
        case "commit" -> Optional.of(new Commit(string(node, "hash")));
        case "reveal" -> Optional.of(new Reveal(string(node, "nonce")));
        default -> Optional.empty();
      };
    } catch (WireException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : "";
  }

  private static Optional<Boolean> truth(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
  }

  private static String spelled(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, String spelling) {
    return Arrays.stream(all).filter(each -> spelled(each).equals(spelling)).findFirst();
  }

  private static void require(boolean wellFormed) {
    if (!wellFormed) {
      throw new IllegalArgumentException("not a note");
    }
  }

  /** How 32 bytes are spelled. */
  final class Hex {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    private Hex() {}

    static boolean matches(String text) {
      return DIGITS.matcher(text).matches();
    }
  }
}
