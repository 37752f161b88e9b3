package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duet.model.call.Calls.ANN;
import static org.duet.model.call.Calls.BEN;
import static org.duet.model.call.Calls.LAPTOP;
import static org.duet.model.call.Calls.NOON;
import static org.duet.model.call.Calls.PHONE;

import java.time.Instant;
import org.duet.model.call.StartDecision.Create;
import org.duet.model.call.StartDecision.Reuse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The five stories that the session rules exist for. */
class MissionScenariosTest {
  private final TableMatch table = new TableMatch(Calls.MUTUAL);

  @Test
  @DisplayName("start → single session")
  void startMakesSingleSession() {
    assertThat(table.start(ANN, PHONE, NOON)).isInstanceOf(Create.class);

    assertThat(table.rows())
        .singleElement()
        .extracting(Attendance::session)
        .returns(SessionStatus.WAITING, VideoSession::status)
        .returns(ANN, VideoSession::callerId);
  }

  @Test
  @DisplayName("many attempts → same session reused")
  void manyAttemptsReuseTheSession() {
    table.start(ANN, PHONE, NOON);
    for (int attempt = 1; attempt <= 10; attempt++) {
      String device = attempt % 2 == 0 ? PHONE : LAPTOP;
      assertThat(table.start(ANN, device, NOON.plusSeconds(attempt))).isInstanceOf(Reuse.class);
    }

    assertThat(table.rows())
        .singleElement()
        .returns(Calls.uuid(1), row -> row.session().sessionId());
  }

  @Test
  @DisplayName("dashboard → one notification")
  void dashboardShowsOneNotification() {
    for (int attempt = 0; attempt < 5; attempt++) {
      table.start(ANN, PHONE, NOON.plusSeconds(attempt));
    }

    assertThat(SessionRules.pendingFor(BEN, table.rows())).hasSize(1);
  }

  @Test
  @DisplayName("complete → old sessions cleaned up")
  void completionCleansUp() {
    for (int call = 0; call < 5; call++) {
      callAndHangUp(NOON.plusSeconds(call * 100L));
    }

    assertThat(table.rows(SessionStatus.COMPLETED))
        .extracting(row -> row.session().id())
        .containsExactly(3L, 4L, 5L);
  }

  @Test
  @DisplayName("new call → fresh session")
  void newCallIsFresh() {
    callAndHangUp(NOON);
    table.start(BEN, PHONE, NOON.plusSeconds(100));

    assertThat(table.current().session())
        .returns(2L, VideoSession::id)
        .returns(SessionStatus.WAITING, VideoSession::status)
        .returns(BEN, VideoSession::callerId)
        .returns(1L, VideoSession::rev);
  }

  private void callAndHangUp(Instant at) {
    table.start(ANN, PHONE, at);
    table.apply(
        call -> SessionRules.join(call, table.match(), BEN, PHONE, false, at.plusSeconds(5)));
    table.apply(call -> SessionRules.end(call, table.match(), ANN, at.plusSeconds(50)));
  }
}
