package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.duet.model.call.SignalType;
import org.duet.model.wire.ClientFrame;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.SignalData;
import org.duet.model.wire.WireCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The documents say what the server does, no less and no more. */
@Tag("any-database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyRouteIsDeclaredAndNoOther() {
    assertThat(server.routes()).containsExactlyInAnyOrderElementsOf(Contract.rest().operations());
  }

  @Test
  void everyFrameTypeIsDeclaredAndNoOther() {
    assertThat(Contract.feed().frames("tell"))
        .isEqualTo(new TreeSet<>(new WireCodec().feedTypes()));
    WireCodec codec = new WireCodec();
    TreeSet<String> heard = new TreeSet<>();
    for (ClientFrame frame :
        List.of(
            new ClientFrame.Sync(),
            new ClientFrame.Signal(
                java.util.UUID.randomUUID(), SignalType.OFFER, SignalData.ofText("x"), null))) {
      heard.add(new Reply(200, codec.encode(frame), null).at("type"));
    }
    assertThat(Contract.feed().frames("hear")).isEqualTo(heard);
    assertThat(ClientFrame.class.getPermittedSubclasses()).hasSize(heard.size());
    assertThat(FeedFrame.class.getPermittedSubclasses())
        .as("all but the one for frames that are not known")
        .hasSize(codec.feedTypes().size() + 1);
  }

  @Test
  void anOperationIsOpenOnlyIfItSaysSo() {
    for (String operation : Contract.rest().operations()) {
      String[] parts = operation.split(" ");
      boolean open = Contract.rest().operation(parts[0], parts[1]).path("security").isArray();
      String path = parts[1].replaceAll("[{][^}]+[}]", "1");
      Reply reply = server.nobody().send(parts[0], path, null, "");
      assertThat(reply.status() == 401)
          .as("%s answers %s to nobody", operation, reply.status())
          .isEqualTo(!open && !operation.equals("POST /api/auth/token"));
    }
  }

  @Test
  void theDocumentsAreServedWithAPageToReadThem() {
    Person nobody = server.nobody();
    assertThat(nobody.get("/openapi.yaml").ok().body()).contains("openapi: 3.1.0");
    assertThat(nobody.get("/asyncapi.yaml").ok().body()).contains("asyncapi: 3");
    assertThat(nobody.get("/docs").ok().body()).contains("swagger-ui-bundle.js");
    assertThat(nobody.get("/docs/swagger-ui-bundle.js").ok().body()).isNotEmpty();
    assertThat(nobody.get("/docs/swagger-ui.css").ok().body()).isNotEmpty();
    assertThat(nobody.get("/docs/start.js").ok().body()).contains("/openapi.yaml");
    assertThat(nobody.get("/docs/other.js").status()).isEqualTo(404);
  }
}
