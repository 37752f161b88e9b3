package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.state.Connection;
import org.duet.server.feed.FeedSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A backend that has the older half of the contract alone, and tells less. */
class ProductionTest extends AskingStory {
  private VideoDate backend;

  @Override
  World open() {
    World behind = new World(config -> config.withFeed(FeedSettings.NONE));
    backend = new VideoDate(behind.url());
    return behind;
  }

  @Override
  String url() {
    return backend.url();
  }

  @AfterEach
  void stop() {
    backend.close();
  }

  @Test
  void nothingItDoesNotHaveKeepsAnybodyFromIt() {
    assertThat(ann.in().connection()).isInstanceOf(Connection.Connected.class);
    assertThat(backend.refused())
        .contains("GET /api/events", "GET /api/matching/candidates")
        .doesNotContain("GET /api/video/pending-calls");
  }
}
