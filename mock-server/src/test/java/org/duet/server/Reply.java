package org.duet.server;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the server. */
record Reply(int status, String body, HttpHeaders headers) {
  JsonNode json() {
    return new JsonMapper().readTree(body);
  }

  /** The text, number or flag at a path such as {@code session.status}. */
  String at(String path) {
    JsonNode node = json();
    for (String step : path.split("\\.")) {
      node = step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    return node.isContainer() ? node.toString() : node.asString("");
  }

  Reply ok() {
    if (status / 100 != 2) {
      throw new AssertionError(status + " " + body);
    }
    return this;
  }
}
