package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many calls two people had is known however few of them are kept. */
class CallCountTest extends AnnAndBen {
  private static final int KEPT = 3;

  private void talk(int times) {
    for (int i = 0; i < times; i++) {
      String session = ann.calls(match);
      ben.join(session).ok();
      ann.end(session).ok();
    }
  }

  private void callInVain(int times) {
    for (int i = 0; i < times; i++) {
      ben.end(ann.calls(match)).ok();
    }
  }

  private void assertCount(int completed, int listed) {
    Reply history = ben.get("/api/video/call-history/" + match).ok();
    assertThat(history.at("total_calls")).isEqualTo(Integer.toString(listed));
    assertThat(history.at("completed_calls")).isEqualTo(Integer.toString(completed));
    assertThat(history.json().path("calls")).hasSize(listed);
  }

  @Test
  void asLongAsAllAreKeptItIsWhatTheListSays() {
    assertCount(0, 0);
    talk(KEPT);
    callInVain(KEPT - 1);
    assertCount(3, 5);
  }

  @Test
  void itGrowsOnWhenOldOnesAreDeleted() {
    talk(5);
    callInVain(4);
    assertCount(5, 2 * KEPT);
  }

  @Test
  void oneThatRunsIsNeitherListedNorCounted() {
    talk(1);
    ben.join(ann.calls(match)).ok();
    assertCount(1, 1);
  }

  @Test
  void oneThatIsEndedTwiceIsCountedOnce() {
    String session = ann.calls(match);
    ann.end(session).ok();
    ann.end(session).ok();
    ben.end(session).ok();
    assertCount(0, 1);
  }

  @Test
  void whoCalledIsTold() {
    callInVain(1);
    assertThat(ben.get("/api/video/call-history/" + match).ok().at("calls.0.caller_id"))
        .isEqualTo(Long.toString(ann.id()));
  }

  @Test
  void itBeginsWithWhatAnOlderServerLeft() {
    talk(4);
    callInVain(1);
    server.stop();
    Database.change(data, "ALTER TABLE match_pair DROP COLUMN calls_completed");
    Database.change(data, "ALTER TABLE user_account DROP COLUMN feed_left_at");
    Database.change(data, "DELETE FROM flyway_schema_history WHERE version IN ('5', '6')");
    server = new TestServer(data);
    meet();
    assertCount(3, 4);
    talk(1);
    assertCount(4, 4);
  }
}
