package org.duet.app.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.duet.app.backend.Access;
import org.duet.app.backend.Answer;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.media.Reach;
import org.duet.model.wire.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what helps a call to find its path: as the call begins, or already while it rings, so
 * that whoever answers does not wait for it. On the JavaFX thread.
 */
public final class HelpAhead {

  /** Longer than anybody lets it ring, and much shorter than what was handed out holds. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final Supplier<CompletableFuture<Answer<Answers.IceServers>>> iceServers;
  private final Supplier<CompletableFuture<Reach>> reach;
  private final CurrentAccess access;
  private final InstantSource clock;
  private @Nullable Asked ahead;

  /** What was asked, by whom. */
  private record Asked(IceHelp help, @Nullable Access by, Instant at) {}

  /**
   * @param iceServers asks the server for them
   * @param reach finds out how near that is
   * @param access who asks: what one person was handed is not for the next
   */
  public HelpAhead(
      Supplier<CompletableFuture<Answer<Answers.IceServers>>> iceServers,
      Supplier<CompletableFuture<Reach>> reach,
      CurrentAccess access,
      InstantSource clock) {
    this.iceServers = iceServers;
    this.reach = reach;
    this.access = access;
    this.clock = clock;
  }

  /** It rings: what answering would need is asked now. */
  void ask() {
    ahead = new Asked(now(), access.get(), clock.instant());
  }

  /** What was asked holds no longer, as this machine is elsewhere. */
  void forget() {
    ahead = null;
  }

  /** For the call that begins: what was asked ahead, where that still holds, or asked anew. */
  IceHelp take() {
    Asked asked = ahead;
    ahead = null;
    return asked != null && holds(asked) ? asked.help : now();
  }

  private boolean holds(Asked asked) {
    Duration age = Duration.between(asked.at, clock.instant());
    return Objects.equals(asked.by, access.get())
        && !age.isNegative()
        && age.compareTo(FRESH) < 0
        && !asked.help.isInVain();
  }

  private IceHelp now() {
    return IceHelp.of(iceServers.get(), reach.get());
  }
}
