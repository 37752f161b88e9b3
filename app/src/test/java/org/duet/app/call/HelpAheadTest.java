package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.duet.app.backend.Access;
import org.duet.app.backend.Answer;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.Failure;
import org.duet.app.backend.ServerAddress;
import org.duet.app.media.Reach;
import org.duet.model.wire.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether what was asked while it rang serves the call that was answered. */
class HelpAheadTest {
  private final List<CompletableFuture<Answer<Answers.IceServers>>> asked = new ArrayList<>();
  private final CurrentAccess access = new CurrentAccess();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final HelpAhead help =
      new HelpAhead(
          this::ask, () -> CompletableFuture.completedFuture(Reach.MACHINE), access, () -> now);

  private CompletableFuture<Answer<Answers.IceServers>> ask() {
    CompletableFuture<Answer<Answers.IceServers>> answer = new CompletableFuture<>();
    asked.add(answer);
    return answer;
  }

  private static Access of(String token) {
    return new Access(ServerAddress.parse("http://localhost:8000").orElseThrow(), token);
  }

  @BeforeEach
  void signIn() {
    access.grant(of("ann's"));
  }

  @Test
  void whatWasAskedWhileItRangIsNotAskedAgain() {
    help.ask();
    now = now.plusSeconds(59);
    help.take();
    assertThat(asked).hasSize(1);
  }

  @Test
  void itServesOneCall() {
    help.ask();
    help.take();
    help.take();
    assertThat(asked).hasSize(2);
  }

  @Test
  void whoCallsAsksAsTheCallBegins() {
    help.take();
    assertThat(asked).hasSize(1);
  }

  @Test
  void itIsAskedAnewAfterAMinute() {
    help.ask();
    now = now.plus(Duration.ofMinutes(1));
    help.take();
    assertThat(asked).hasSize(2);
  }

  @Test
  void itIsAskedAnewWhereTheClockWasSetBack() {
    help.ask();
    now = now.minusSeconds(1);
    help.take();
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatOnePersonWasHandedIsNotForTheNext() {
    help.ask();
    access.grant(of("ben's"));
    help.take();
    assertThat(asked).hasSize(2);
  }

  @Test
  void itIsAskedAnewInAnotherNetwork() {
    help.ask();
    help.forget();
    help.take();
    assertThat(asked).hasSize(2);
  }

  @Test
  void itIsAskedAnewWhereTheServerDidNotSay() {
    help.ask();
    asked.getFirst().complete(new Answer.Bad<>(new Failure.Unreachable()));
    help.take();
    assertThat(asked).hasSize(2);
  }
}
