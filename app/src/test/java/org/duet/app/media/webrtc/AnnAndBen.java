package org.duet.app.media.webrtc;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Ann, who calls, and Ben: their devices are on, and each hears at once what the other says. */
abstract class AnnAndBen {
  final UUID session = UUID.randomUUID();
  final Side ann = new Side("Ann");
  final Side ben = new Side("Ben");

  AnnAndBen() {
    Side.wire(ann, ben);
  }

  @BeforeEach
  void open() {
    ann.open();
    ben.open();
  }

  @AfterEach
  void close() {
    ann.close();
    ben.close();
  }

  void connect() {
    ben.connect(session, false);
    ann.connect(session, true);
  }

  /** Returns once each has the other's picture. */
  void call() {
    connect();
    ann.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
    ben.pictureShown.orTimeout(20, TimeUnit.SECONDS).join();
  }
}
