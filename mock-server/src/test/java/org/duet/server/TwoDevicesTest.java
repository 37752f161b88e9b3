package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two devices of one person, and two people at once. */
class TwoDevicesTest extends AnnAndBen {
  private Person tablet;

  @BeforeEach
  void takeTheTablet() {
    tablet = ben.on("tablet");
  }

  @Test
  void theSecondDeviceIsTooLate() {
    String session = ann.calls(match);
    ben.join(session).ok();

    Reply second = tablet.join(session);

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.at("code")).isEqualTo("answered_elsewhere");
  }

  @Test
  void joiningTwiceFromOneDeviceChangesNothing() {
    String session = ann.calls(match);
    String first = ben.join(session).ok().at("session");

    assertThat(ben.join(session).ok().at("session")).isEqualTo(first);
  }

  @Test
  void aDeviceMayTakeTheCallOver() {
    String session = ann.calls(match);
    try (TestFeed phone = ben.feed();
        TestFeed other = tablet.feed()) {
      ben.join(session).ok();
      phone.all();
      tablet.post("/api/video/join-call/" + session + "?takeover=true").ok();
      ann.signal(session, "for the tablet").ok();

      assertThat(other.next("signal").path("data").asString()).isEqualTo("for the tablet");
      JsonNode told = phone.next("pending_call.removed");
      assertThat(told.path("reason").asString()).isEqualTo("joined_elsewhere");
      assertThat(phone.types()).doesNotContain("signal");
    }
  }

  @Test
  void dismissingHidesItOnAllDevicesAndTheCallerIsNotTold() {
    String session = ann.calls(match);
    try (TestFeed caller = ann.feed();
        TestFeed phone = ben.feed();
        TestFeed other = tablet.feed()) {
      phone.all();
      other.all();
      caller.all();
      ben.post("/api/video/dismiss-call/" + session).ok();

      assertThat(phone.next().path("reason").asString()).isEqualTo("dismissed");
      assertThat(other.next().path("reason").asString()).isEqualTo("dismissed");
      assertThat(caller.all()).isEmpty();
      assertThat(ben.pending()).isZero();
      assertThat(ann.session(session).at("status")).isEqualTo("waiting");
    }
  }

  @Test
  void theNewestConnectionOfADeviceWins() {
    TestFeed old = ben.feed();
    try (TestFeed fresh = ben.feed()) {
      assertThat(old.closeCode()).isEqualTo(1000);
      ann.calls(match);

      assertThat(fresh.next("pending_call.upserted")).isNotNull();
    }
  }

  @Test
  void twoWhoCallEachOtherMeet() {
    String session = ann.calls(match);

    Reply answer = ben.call(match).ok();

    assertThat(answer.at("session_id")).isEqualTo(session);
    assertThat(answer.at("status")).isEqualTo("active");
    assertThat(answer.at("reused")).isEqualTo("true");
  }

  @Test
  void declineTellsTheCaller() {
    String session = ann.calls(match);
    try (TestFeed caller = ann.feed()) {
      ben.post("/api/video/decline-call/" + session).ok();

      assertThat(caller.next("session.updated").path("session").path("end_reason").asString())
          .isEqualTo("declined");
    }
  }

  @Test
  void unmatchEndsALiveCall() {
    String session = ann.calls(match);
    try (TestFeed callee = ben.feed()) {
      ann.post("/api/matching/unmatch", "{\"match_id\":%d}".formatted(match)).ok();

      assertThat(callee.next("pending_call.removed").path("reason").asString()).isEqualTo("ended");
      assertThat(callee.next("match.removed").path("match_id").asLong()).isEqualTo(match);
      assertThat(ann.session(session).at("end_reason")).isEqualTo("unmatched");
      assertThat(ann.call(match).status()).isEqualTo(409);
    }
  }
}
