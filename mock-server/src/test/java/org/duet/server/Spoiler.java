package org.duet.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies as a schema describes them, and spoils most of them a little. */
final class Spoiler {
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1.5",
          "1e400",
          "1e99999999999",
          "99999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"💕\"",
          "[]",
          "{}",
          "[[[[[[]]]]]]",
          "\"' OR 1=1 --\"",
          "{\"a\":{\"b\":[1]}}");

  private final Random random;
  private final long match;
  private final List<String> sessions = new ArrayList<>();

  Spoiler(Random random, long match) {
    this.random = random;
    this.match = match;
    sessions.add(UUID.randomUUID().toString());
  }

  /** Remembers a session, so that later requests meet real ones. */
  void learn(Reply reply) {
    if (reply.status() == 200 && reply.body().startsWith("{")) {
      String session = reply.at("session_id");
      if (!session.isEmpty()) {
        sessions.add(session);
      }
    }
  }

  String path(String declared) {
    return declared
        .replace("{match_id}", random.nextInt(4) == 0 ? "x" : String.valueOf(match))
        .replace("users/{id}", "users/" + random.nextInt(12))
        .replace("{id}", random.nextInt(9) == 0 ? "%00" : session());
  }

  private String session() {
    return sessions.get(random.nextInt(3) == 0 ? 0 : sessions.size() - 1);
  }

  String body(JsonNode schema) {
    String whole = sample(schema, "").toString();
    return switch (random.nextInt(6)) {
      case 0 -> spoiled(schema, whole);
      case 1 -> whole.substring(0, random.nextInt(whole.length() + 1));
      case 2 -> ODD.get(random.nextInt(ODD.size()));
      case 3 -> "[".repeat(random.nextInt(2000)) + whole;
      default -> whole;
    };
  }

  private String spoiled(JsonNode schema, String whole) {
    JsonNode tree = new JsonMapper().readTree(whole);
    List<String> names = List.copyOf(schema.path("properties").propertyNames());
    if (names.isEmpty() || !(tree instanceof ObjectNode object)) {
      return whole;
    }
    String name = names.get(random.nextInt(names.size()));
    object.put(name, "SPOILED");
    return object.toString().replace("\"SPOILED\"", ODD.get(random.nextInt(ODD.size())));
  }

  private JsonNode sample(JsonNode schema, String name) {
    JsonMapper json = new JsonMapper();
    if (schema.has("enum")) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.has("oneOf")) {
      return sample(schema.path("oneOf").path(random.nextInt(schema.path("oneOf").size())), name);
    }
    JsonNode types = schema.path("type");
    String type = types.isArray() ? types.path(0).asString() : types.asString("");
    return switch (type) {
      case "object" -> {
        ObjectNode object = json.createObjectNode();
        schema
            .path("properties")
            .properties()
            .forEach(p -> object.set(p.getKey(), sample(p.getValue(), p.getKey())));
        yield object;
      }
      case "array" -> json.createArrayNode().add(sample(schema.path("items"), name));
      case "integer" -> json.valueToTree(number(schema, name));
      case "boolean" -> json.valueToTree(random.nextBoolean());
      default -> json.valueToTree(text(schema, name));
    };
  }

  private long number(JsonNode schema, String name) {
    if (name.equals("match_id")) {
      return random.nextInt(3) == 0 ? random.nextInt(10) : match;
    }
    if (name.equals("target_user_id")) {
      return random.nextInt(3);
    }
    long min = schema.path("minimum").asLong(0);
    long max = schema.path("maximum").asLong(12);
    return min - 1 + random.nextLong(max - min + 3);
  }

  private String text(JsonNode schema, String name) {
    if (schema.path("format").asString("").equals("uuid")) {
      return session();
    }
    if (name.equals("email")) {
      return "fuzz" + random.nextInt(1000) + "@example.org";
    }
    int longest = Math.min(schema.path("maxLength").asInt(20), 3000);
    return "ü".repeat(random.nextInt(10) == 0 ? longest + random.nextInt(2) : random.nextInt(9));
  }
}
