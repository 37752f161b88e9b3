package org.duet.server;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.duet.model.wire.WireCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The documents of the wire contract, to hold the server's answers and frames against. Stricter
 * than they are: a field that they do not name is wrong, too.
 */
final class Contract {
  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(String resource) {
    try (InputStream in = WireCodec.class.getResourceAsStream(resource)) {
      document = new YAMLMapper().readTree(in);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
    nothingMore(document);
  }

  static Contract rest() {
    return new Contract("/openapi.yaml");
  }

  static Contract feed() {
    return new Contract("/asyncapi.yaml");
  }

  private static void nothingMore(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asString("").equals("object")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Contract::nothingMore);
  }

  /** Every operation, as {@code METHOD /path}. */
  List<String> operations() {
    List<String> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method -> all.add(method.toUpperCase() + " " + path.getKey())));
    return all;
  }

  /** The types of frames that one side sends: {@code tell} or {@code hear}. */
  TreeSet<String> frames(String operation) {
    TreeSet<String> types = new TreeSet<>();
    for (JsonNode ref : document.path("operations").path(operation).path("messages")) {
      types.add(message(ref).path("name").asString());
    }
    return types;
  }

  private JsonNode message(JsonNode ref) {
    String name = ref.path("$ref").asString().replaceFirst(".*/", "");
    return document.path("components").path("messages").path(name);
  }

  JsonNode operation(String method, String path) {
    return document.path("paths").path(path).path(method.toLowerCase());
  }

  /** The declared path that this one is an instance of. */
  Optional<String> pathOf(String method, String path) {
    String plain = path.replaceFirst("[?].*", "");
    return document.path("paths").properties().stream()
        .filter(entry -> entry.getValue().has(method.toLowerCase()))
        .map(Map.Entry::getKey)
        .sorted((a, b) -> Boolean.compare(a.contains("{"), b.contains("{")))
        .filter(declared -> {
          String pattern = declared.replaceAll("[{][^}]+[}]", "[^/]+");
          return plain.matches(pattern) || (plain + "/").matches(pattern);
        })
        .findFirst();
  }

  /** What is wrong with an answer; empty if it is as the document says. */
  List<String> wrongWith(String method, String path, Reply reply) {
    Optional<String> declared = pathOf(method, path);
    if (declared.isEmpty()) {
      JsonNode problem = document.path("components").path("schemas").path("Problem");
      return wrongWith(problem, reply.body());
    }
    JsonNode response =
        operation(method, declared.get()).path("responses").path(String.valueOf(reply.status()));
    if (response.has("$ref")) {
      response = document.at(response.path("$ref").asString().substring(1));
    }
    if (response.isMissingNode()) {
      return List.of("status " + reply.status() + " is not declared");
    }
    String type = reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      return reply.body().isEmpty() ? List.of() : List.of("there should be no body");
    }
    if (!content.has(type)) {
      return List.of("content of type '" + type + "' is not declared");
    }
    return type.endsWith("json")
        ? wrongWith(content.path(type).path("schema"), reply.body())
        : List.of();
  }

  /** What is wrong with a frame of the server. */
  List<String> wrongWith(String frame) {
    String type = new JsonMapper().readTree(frame).path("type").asString();
    for (JsonNode ref : document.path("operations").path("tell").path("messages")) {
      if (message(ref).path("name").asString().equals(type)) {
        return wrongWith(message(ref).path("payload"), frame);
      }
    }
    return List.of("frames of type '" + type + "' are not declared");
  }

  private List<String> wrongWith(JsonNode schema, String json) {
    JsonNode instance = new JsonMapper().readTree(json);
    return schemas.computeIfAbsent(schema, this::compile).validate(instance).stream()
        .map(Error::toString)
        .toList();
  }

  /** The schema with the components beside it, so that its references lead somewhere. */
  private Schema compile(JsonNode schema) {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", document.path("components"));
    return registry.getSchema(whole);
  }

  /** The schema of an operation's body, if it has one. */
  JsonNode bodyOf(String method, String path) {
    JsonNode content = operation(method, path).path("requestBody").path("content");
    JsonNode schema = content.path(bodyType(method, path)).path("schema");
    return schema.has("$ref")
        ? schema(schema.path("$ref").asString().replaceFirst(".*/", ""))
        : schema;
  }

  String bodyType(String method, String path) {
    JsonNode content = operation(method, path).path("requestBody").path("content");
    return content.isObject() && !content.isEmpty()
        ? content.propertyNames().iterator().next()
        : "";
  }

  JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }
}
