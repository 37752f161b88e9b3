package org.duet.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server where Ann and Ben are signed in and matched, for the tests that begin there. */
abstract class AnnAndBen {
  @TempDir Path data;
  TestServer server;
  Person ann;
  Person ben;
  long match;

  @BeforeEach
  final void open() {
    server = new TestServer(data, this::configured);
    meet();
  }

  /** The server as it is usual, unless a test needs it otherwise. */
  ServerConfig configured(ServerConfig usual) {
    return usual;
  }

  /** At the server that is open now, which may be another one than at first. */
  final void meet() {
    ann = server.signIn("ann");
    ben = server.signIn("ben");
    match = server.match(ann, ben);
  }

  @AfterEach
  final void close() {
    server.close();
  }
}
