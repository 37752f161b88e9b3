package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duet.model.matching.Decision;
import org.duet.model.matching.MatchStatus;
import org.duet.model.people.Gender;
import org.duet.model.people.Goal;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;
import org.duet.server.store.Matches;
import org.duet.server.store.Store;
import org.duet.server.store.Tokens;
import org.duet.server.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route for everybody: what each gets. A route without a row here fails the test. */
class SecurityMatrixTest {
  /**
   * For nobody, an expired token, a stranger, a member, an ex-member of an unmatched match,
   * somebody who was blocked.
   */
  private static final String EXPECTED =
      """
      GET /livez                            200 200 200 200 200 200
      GET /readyz                           200 200 200 200 200 200
      GET /version                          200 200 200 200 200 200
      GET /metrics                          200 200 200 200 200 200
      GET /openapi.yaml                     200 200 200 200 200 200
      GET /asyncapi.yaml                    200 200 200 200 200 200
      GET /docs                             200 200 200 200 200 200
      GET /docs/{file}                      404 404 404 404 404 404
      POST /api/auth/register               422 422 422 422 422 422
      POST /api/auth/token                  415 415 415 415 415 415
      GET /api/auth/me                      401 401 200 200 200 200
      POST /api/auth/logout                 401 401 204 204 204 204
      GET /api/profile/                     401 401 404 200 200 200
      POST /api/profile/                    401 401 422 400 400 400
      PUT /api/profile/                     401 401 404 200 200 200
      GET /api/profile/interests            401 401 200 200 200 200
      PUT /api/profile/photo                401 401 415 415 415 415
      GET /api/profile/photo                401 401 404 404 404 404
      DELETE /api/profile/photo             401 401 204 204 204 204
      GET /api/users/{id}/photo             401 401 404 200 404 404
      GET /api/users/{id}/personality       401 401 404 200 404 404
      POST /api/matching/find               401 401 400 200 200 200
      GET /api/matching/                    401 401 200 200 200 200
      GET /api/matching/candidates          401 401 200 200 200 200
      POST /api/matching/swipe              401 401 403 200 409 409
      GET /api/matching/mutual              401 401 200 200 200 200
      POST /api/matching/unmatch            401 401 403 200 200 200
      GET /api/matching/active-users        401 401 200 200 200 200
      POST /api/safety/block                401 401 200 200 200 200
      POST /api/safety/unblock              401 401 200 200 200 200
      GET /api/safety/blocked               401 401 200 200 200 200
      POST /api/safety/report               401 401 200 200 200 200
      GET /api/messages/{match_id}          401 401 403 200 409 409
      POST /api/messages/{match_id}         401 401 403 200 409 409
      POST /api/video/start-call            401 401 403 200 409 409
      GET /api/video/session/{id}           401 401 403 200 200 200
      POST /api/video/join-call/{id}        401 401 403 200 410 410
      POST /api/video/decline-call/{id}     401 401 403 200 410 410
      POST /api/video/dismiss-call/{id}     401 401 403 200 410 410
      POST /api/video/extend-call/{id}      401 401 403 400 410 410
      POST /api/video/end-call/{id}         401 401 403 200 200 200
      GET /api/video/pending-calls          401 401 200 200 200 200
      GET /api/video/active-sessions        401 401 200 200 200 200
      GET /api/video/call-history/{match_id} 401 401 403 200 200 200
      GET /api/video/missed-calls           401 401 200 200 200 200
      GET /api/video/ice-servers            401 401 200 200 200 200
      POST /api/video/signal                401 401 403 200 410 410
      GET /api/video/signals/{id}           401 401 403 200 200 200
      GET /api/events                       401 401 426 426 426 426
      """;

  @TempDir Path data;
  private TestServer server;
  private Store store;

  @BeforeEach
  void start() {
    server = new TestServer(data);
    store = Store.open(Database.place(data), "test", event -> {});
  }

  @AfterEach
  void stop() {
    store.close();
    server.close();
  }

  /** Who asks, in which match, about which call of it; the other member has this id. */
  private record Asker(Person who, long match, String session, long other) {}

  private static Map<String, int[]> rows() {
    Map<String, int[]> rows = new LinkedHashMap<>();
    for (String line : EXPECTED.strip().split("\n")) {
      String[] parts = line.strip().split(" +");
      int[] statuses = Arrays.stream(parts).skip(2).mapToInt(Integer::parseInt).toArray();
      rows.put(parts[0] + " " + parts[1], statuses);
    }
    return rows;
  }

  @Test
  void everyRouteGivesEverybodyTheirDue() {
    Map<String, int[]> rows = rows();
    assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(server.routes());
    List<String> wrong = new ArrayList<>();
    rows.forEach((route, expected) -> {
      List<Asker> askers = new World(route).askers();
      for (int i = 0; i < expected.length; i++) {
        int status = ask(route, askers.get(i));
        if (status != expected[i]) {
          wrong.add("%s column %d: %d".formatted(route, i + 1, status));
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  private static int ask(String route, Asker asker) {
    String[] parts = route.split(" ");
    String path =
        parts[1]
            .replace("{match_id}", String.valueOf(asker.match()))
            .replace("{file}", "nothing")
            .replace("users/{id}", "users/" + asker.other())
            .replace("{id}", asker.session());
    String body = parts[0].equals("GET") ? null : body(parts[1], asker);
    return asker.who().send(parts[0], path, body, "application/json").status();
  }

  private static String body(String path, Asker asker) {
    String body =
        switch (path) {
          case "/api/matching/swipe" -> "{\"match_id\":%d,\"decision\":\"like\"}";
          case "/api/messages/{match_id}" -> "{\"body\":\"x\",\"client_id\":\"%d\"}";
          case "/api/video/signal" ->
              "{\"session_id\":\"" + asker.session() + "\",\"type\":\"offer\",\"data\":\"%d\"}";
          case "/api/safety/block", "/api/safety/unblock" -> "{\"user_id\":" + asker.other() + "}";
          case "/api/safety/report" -> "{\"user_id\":" + asker.other() + ",\"reason\":\"x\"}";
          case "/api/video/start-call", "/api/matching/unmatch" -> "{\"match_id\":%d}";
          default -> "{}";
        };
    return body.formatted(asker.match());
  }

  /** People of their own for each route, as what one of them does may change what others get. */
  private final class World {
    private final String name;
    private final Map<String, Person> people = new HashMap<>();

    World(String route) {
      name = route.replaceAll("[^a-zA-Z]", "");
      store.change(tx -> {
        for (String who : List.of("ann", "ben", "yuki", "zoe", "kwame", "stranger")) {
          people.put(who, person(tx, who));
        }
      });
    }

    private Person person(Transaction tx, String who) {
      Instant now = server.time.instant();
      long id = tx.users().insert(who + "@" + name, "no hash", now).orElseThrow().id();
      if (!who.equals("stranger")) {
        tx.profiles().save(profile(id, who));
      }
      if (who.equals("ann")) {
        tx.photos().save(id, new byte[] {1}, now);
      }
      String token = name + "-" + who;
      Instant until = who.equals("kwame") ? now : now.plusSeconds(3600);
      tx.tokens().insert(new Tokens.Token(sha256(token), id, until));
      return new Person(server.http, server.url(), id, who, token, "phone");
    }

    private long matched(String one, String other) {
      long first = the(one).id();
      long second = the(other).id();
      return store.write(tx -> {
        long id = tx.matches().insert(first, second, 1, server.time.instant()).orElseThrow();
        tx.matches().callCompleted(id);
        tx.matches()
            .save(
                new Matches.Pair(
                    id,
                    Math.min(first, second),
                    Math.max(first, second),
                    MatchStatus.MATCHED,
                    Decision.LIKE,
                    Decision.LIKE));
        return id;
      });
    }

    private Person the(String who) {
      return people.get(who);
    }

    List<Asker> askers() {
      Person ann = the("ann");
      long match = matched("ann", "ben");
      long over = matched("ann", "yuki");
      long blocked = matched("ann", "zoe");
      String session = ann.calls(match);
      String ended = ann.calls(over);
      ann.post("/api/matching/unmatch", "{\"match_id\":%d}".formatted(over)).ok();
      String cut = ann.calls(blocked);
      ann.post("/api/safety/block", "{\"user_id\":%d}".formatted(the("zoe").id())).ok();
      return List.of(
          new Asker(server.nobody(), match, session, ann.id()),
          new Asker(the("kwame"), match, session, ann.id()),
          new Asker(the("stranger"), match, session, ann.id()),
          new Asker(the("ben"), match, session, ann.id()),
          new Asker(the("yuki"), over, ended, ann.id()),
          new Asker(the("zoe"), blocked, cut, ann.id()));
    }
  }

  private static Profile profile(long id, String name) {
    return new Profile(
        id,
        name,
        30,
        Gender.OTHER,
        "",
        "",
        new Personality(5, 5, 5, 5, 5),
        Goal.FRIENDS,
        18,
        60,
        100,
        List.of());
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
