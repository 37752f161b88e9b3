package org.duet.model.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the data of a signal, spelled as a browser's {@code RTCSessionDescription} and
 * {@code RTCIceCandidate} spell themselves, so that a browser can be the other side.
 */
public sealed interface PeerMessage {

  /** What a side can send and receive (RFC 8866). Secret: it names addresses. */
  record Description(boolean offer, String sdp) implements PeerMessage {
    @Override
    public String toString() {
      return (offer ? "Offer[" : "Answer[") + sdp.length() + " characters]";
    }
  }

  /**
   * A path on which a side may be reached (RFC 8839). Secret: it names an address.
   *
   * @param candidate empty where no more will come
   */
  record Candidate(String candidate, @Nullable String sdpMid, int sdpMLineIndex)
      implements PeerMessage {
    @Override
    public String toString() {
      return "Candidate[" + candidate.length() + " characters]";
    }
  }

  /** As JSON text. */
  default String encode() {
    ObjectNode node = Json.MAPPER.createObjectNode();
    switch (this) {
      case Description description -> {
        node.put("type", description.offer() ? "offer" : "answer");
        node.put("sdp", description.sdp());
      }
      case Candidate candidate -> {
        node.put("candidate", candidate.candidate());
        node.put("sdpMid", candidate.sdpMid());
        node.put("sdpMLineIndex", candidate.sdpMLineIndex());
      }
    }
    return node.toString();
  }

  /**
   * Reads what the other side's client wrote, which may be anything.
   *
   * @throws WireException if it is neither a description nor a candidate
   */
  static PeerMessage decode(String text) throws WireException {
    JsonNode node = Json.read(text);
    JsonNode candidate = node.path("candidate");
    if (candidate.isString()) {
      JsonNode mid = node.path("sdpMid");
      return new Candidate(
          candidate.stringValue(),
          mid.isString() ? mid.stringValue() : null,
          index(node.path("sdpMLineIndex")));
    }
    JsonNode sdp = node.path("sdp");
    if (!sdp.isString()) {
      throw WireException.unexpected("Neither a description nor a candidate.");
    }
    return switch (node.path("type").asString("")) {
      case "offer" -> new Description(true, sdp.stringValue());
      case "answer" -> new Description(false, sdp.stringValue());
      default -> throw WireException.unexpected("This type of description is not known.");
    };
  }

  private static int index(JsonNode node) {
    return node.canConvertToInt() ? Math.clamp(node.asInt(0), 0, 255) : 0;
  }

  /** Keeps the mapper out of the messages' interface. */
  final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .build();

    private Json() {}

    static JsonNode read(String text) throws WireException {
      try {
        return MAPPER.readTree(text);
      } catch (JacksonException e) {
        throw WireException.malformed("This is not well-formed JSON.");
      }
    }
  }
}
