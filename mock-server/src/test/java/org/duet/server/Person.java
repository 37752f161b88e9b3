package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.duet.server.qa.Seeds;
import tools.jackson.databind.JsonNode;

/** Somebody with a device who talks to a server over real HTTP. */
record Person(HttpClient http, URI server, long id, String name, String token, String device) {

  private static final Contract REST = Contract.rest();

  /** Signs in a seeded person at any server; the name is the e-mail's. The id stays unknown. */
  static Person signIn(HttpClient http, URI server, String name) {
    String form = "username=" + name + "%40duet.test&password=" + Seeds.PASSWORD;
    String token =
        new Person(http, server, 0, name, "", "")
            .send("POST", "/api/auth/token", form, "application/x-www-form-urlencoded")
            .ok()
            .at("access_token");
    return new Person(http, server, 0, name, token, "phone");
  }

  Person on(String otherDevice) {
    return new Person(http, server, id, name, token, otherDevice);
  }

  Person withToken(String other) {
    return new Person(http, server, id, name, other, device);
  }

  Reply get(String path) {
    return send("GET", path, null, "application/json");
  }

  Reply post(String path) {
    return send("POST", path, null, "application/json");
  }

  Reply post(String path, String json) {
    return send("POST", path, json, "application/json");
  }

  Reply put(String path, String json) {
    return send("PUT", path, json, "application/json");
  }

  Reply send(String method, String path, String body, String type) {
    var request = HttpRequest.newBuilder(server.resolve(path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!device.isEmpty()) {
      request.header("X-Device-Id", device);
    }
    if (body != null && !type.isEmpty()) {
      request.header("Content-Type", type);
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<String> reply = http.send(request.build(), BodyHandlers.ofString());
      Reply answer = new Reply(reply.statusCode(), reply.body(), reply.headers());
      assertThat(REST.wrongWith(method, path, answer))
          .as("%s %s against openapi.yaml: %s %s", method, path, answer.status(), answer.body())
          .isEmpty();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Reply call(long match) {
    return post("/api/video/start-call", "{\"match_id\":%d}".formatted(match));
  }

  /** Calls, and gives the session's id. */
  String calls(long match) {
    return call(match).ok().at("session_id");
  }

  /** The pending match with somebody, as this person sees it. */
  JsonNode candidate(Person other) {
    for (JsonNode m : get("/api/matching/candidates").ok().json()) {
      if (m.path("matched_user_id").asLong() == other.id()) {
        return m;
      }
    }
    throw new AssertionError(other.name() + " is not among the candidates");
  }

  Reply join(String session) {
    return post("/api/video/join-call/" + session);
  }

  Reply end(String session) {
    return post("/api/video/end-call/" + session);
  }

  Reply session(String id) {
    return get("/api/video/session/" + id);
  }

  /** How many calls wait for the person. */
  int pending() {
    return get("/api/video/pending-calls").ok().json().path("pending_calls").size();
  }

  Reply signal(String session, String data) {
    return post(
        "/api/video/signal",
        """
        {"session_id":"%s","type":"offer","data":"%s","target_user_id":0}\
        """
            .formatted(session, data));
  }

  TestFeed feed() {
    return new TestFeed(
        http, server, Map.of("Authorization", "Bearer " + token, "X-Device-Id", device));
  }
}
