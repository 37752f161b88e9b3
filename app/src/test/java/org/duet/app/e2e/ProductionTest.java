package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.duet.app.state.Chat;
import org.duet.app.state.Connection;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
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

  @Test
  void whereThereAreNoMessagesThatIsSaidOnceAndAskedForNoMore() {
    long match = ann.matchWith("Ben");
    ann.press(new SocialEvent.Went(new Place.Chat(match)));
    ann.awaitIn("told so", s -> s.social().chat(match).older() == Chat.Older.NOWHERE);
    Await.until("both asked for matches a few times", () -> asked("/api/matching/") > 12);
    long before = backend.asked("GET /api/messages/" + match);
    long then = asked("/api/matching/");
    Await.until("and again", () -> asked("/api/matching/") > then + 6);
    assertThat(backend.asked("GET /api/messages/" + match)).isEqualTo(before).isLessThan(5);
    assertThat(ann.in().social().presence().told()).isFalse();
  }

  private long asked(String path) {
    return world.requests().of("GET", path);
  }
}
