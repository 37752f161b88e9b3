package org.duet.model.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.FeedFrame.Sequenced;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as the wire contract spells it: {@code snake_case}, instants in UTC, enums in lower case,
 * unknown fields ignored. The one place that knows JSON. Thread-safe.
 */
public final class WireCodec {
  private static final Map<String, Class<? extends FeedFrame>> FRAMES =
      Map.of(
          "snapshot", FeedFrame.Snapshot.class,
          "pending_call.upserted", FeedFrame.PendingUpserted.class,
          "pending_call.removed", FeedFrame.PendingRemoved.class,
          "session.updated", FeedFrame.SessionUpdated.class,
          "signal", FeedFrame.SignalReceived.class,
          "match.updated", FeedFrame.MatchUpdated.class,
          "match.removed", FeedFrame.MatchRemoved.class,
          "message.created", FeedFrame.MessageCreated.class,
          "presence", FeedFrame.Presence.class,
          "error", FeedFrame.BadFrame.class);

  /** What somebody made up is not repeated at any length. */
  private static final int LONGEST_TYPE = 40;

  private final JsonMapper json;

  /** One that takes enums in any case: other backends may spell them otherwise. */
  public WireCodec() {
    this(WireMapper.create());
  }

  private WireCodec(JsonMapper json) {
    this.json = json;
  }

  /** One that takes enums only as the contract spells them: a server's. */
  public static WireCodec exact() {
    return new WireCodec(WireMapper.exact());
  }

  public String encode(Object body) {
    return json.writeValueAsString(body);
  }

  /**
   * The answer to {@code start-call}: the session itself, with {@code reused} beside its fields.
   */
  public String encode(Answers.Started started) {
    ObjectNode node = json.valueToTree(started.session());
    node.put("reused", started.reused());
    return node.toString();
  }

  public Answers.Started decodeStarted(String text) throws WireException {
    JsonNode tree = tree(text);
    return new Answers.Started(
        convert(tree, VideoSession.class), tree.path("reused").booleanValue(false));
  }

  /**
   * Reads a body.
   *
   * @throws WireException if the text is no JSON or not of this type
   */
  public <T> T decode(String text, Class<T> type) throws WireException {
    return convert(tree(text), type);
  }

  /** Reads a body that is a list of this type. */
  public <T> List<T> decodeList(String text, Class<T> element) throws WireException {
    JsonNode tree = tree(text);
    if (!tree.isArray()) {
      throw WireException.unexpected("A list was expected.");
    }
    List<T> all = new ArrayList<>();
    for (JsonNode node : tree) {
      all.add(convert(node, element));
    }
    return List.copyOf(all);
  }

  /** Reads a body as a plain map of names to values. */
  public Map<String, Object> decodeMap(String text) throws WireException {
    try {
      return json.convertValue(tree(text), new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException e) {
      throw WireException.unexpected("An object was expected.");
    }
  }

  /** Reads an error's body; null where it is none that can be read. */
  public @Nullable Problem decodeProblem(String text) {
    try {
      return decode(text, ProblemBody.class).toProblem();
    } catch (WireException e) {
      return null;
    }
  }

  /** A frame of the feed, as text. */
  public String encode(Sequenced sequenced) {
    ObjectNode node = json.createObjectNode();
    node.put("type", typeOf(sequenced.frame()));
    node.put("seq", sequenced.seq());
    node.setAll((ObjectNode) json.valueToTree(sequenced.frame()));
    return node.toString();
  }

  /**
   * Finds out how every frame of the feed is read, and how a signal is written. Whoever meets one
   * for the first time else finds it out then, which takes tens of milliseconds.
   */
  public void prepare() {
    FRAMES.values().forEach(json::readerFor);
    json.writerFor(ClientFrame.Signal.class);
  }

  /** The types of frames that a server may send. */
  public java.util.Set<String> feedTypes() {
    return FRAMES.keySet();
  }

  private static String typeOf(FeedFrame frame) {
    return FRAMES.entrySet().stream()
        .filter(entry -> entry.getValue() == frame.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a frame to send: " + frame));
  }

  /**
   * Reads a frame that a server sent. A type that is not known becomes {@link FeedFrame.Unknown}.
   *
   * @throws WireException if it is no JSON object with a type and a sequence number, or its content
   *     is not what its type says
   */
  public Sequenced decodeFeedFrame(String text) throws WireException {
    JsonNode tree = tree(text);
    String type = tree.path("type").stringValue("");
    JsonNode seq = tree.path("seq");
    if (type.isEmpty() || !seq.isIntegralNumber() || !seq.canConvertToLong()) {
      throw WireException.unexpected("A frame needs a type and a sequence number.");
    }
    Class<? extends FeedFrame> shape = FRAMES.get(type);
    FeedFrame frame = shape == null ? new FeedFrame.Unknown(type) : convert(tree, shape);
    return new Sequenced(seq.asLong(), frame);
  }

  public String encode(ClientFrame frame) {
    ObjectNode node = json.createObjectNode();
    node.put("type", frame instanceof ClientFrame.Sync ? "sync" : "signal");
    node.setAll((ObjectNode) json.valueToTree(frame));
    return node.toString();
  }

  /**
   * Reads a frame that a client sent.
   *
   * @throws WireException with a sentence for the client
   */
  public ClientFrame decodeClientFrame(String text) throws WireException {
    JsonNode tree = tree(text);
    return switch (tree.path("type").stringValue("")) {
      case "signal" -> convert(tree, ClientFrame.Signal.class);
      case "sync" -> new ClientFrame.Sync();
      case "" -> throw WireException.unexpected("A frame needs a type.");
      default -> throw WireException.unexpected("This type of frame is not known.");
    };
  }

  /** What a bad frame of a client says it is, so far as that can be read. */
  public Optional<String> typeOfBadFrame(String text) {
    try {
      return Optional.of(tree(text).path("type").stringValue(""))
          .filter(type -> !type.isEmpty() && type.length() <= LONGEST_TYPE);
    } catch (WireException e) {
      return Optional.empty();
    }
  }

  private JsonNode tree(String text) throws WireException {
    try {
      JsonNode tree = json.readTree(text);
      if (tree == null || tree.isMissingNode()) {
        throw WireException.malformed("There is no content.");
      }
      return tree;
    } catch (JacksonException | NumberFormatException e) {
      // The second is what Jackson lets through where an exponent is beyond all measure.
      throw WireException.malformed("This is not well-formed JSON.");
    }
  }

  private <T> T convert(JsonNode tree, Class<T> type) throws WireException {
    if (!tree.isObject()) {
      throw WireException.unexpected("An object was expected.");
    }
    try {
      T value = json.treeToValue(tree, type);
      if (value == null) {
        throw WireException.unexpected("An object was expected.");
      }
      return value;
    } catch (JacksonException e) {
      throw at(e);
    }
  }

  /** Where in the text it is wrong: names of fields, never what stands in them. */
  private static WireException at(JacksonException e) {
    return e.getPath().isEmpty()
        ? WireException.unexpected("A field is missing or has the wrong type.")
        : WireException.inField(
            e.getPath().stream()
                .map(s -> s.getPropertyName() == null ? "" + s.getIndex() : s.getPropertyName())
                .collect(Collectors.joining(".")));
  }
}
