package org.duet.app.call;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.media.CallMedia.IceServer;
import org.duet.app.media.Reach;
import org.duet.app.media.Ways;
import org.duet.app.media.Ways.Secrecy;
import org.duet.model.wire.Answers;
import org.jspecify.annotations.Nullable;

/**
 * What the server offers to find a path to the other, asked before it is needed; and which ways a
 * call may take then.
 */
final class IceHelp {
  /** Better to look for a path without help than to let two people wait. */
  private static final Duration SOON = Duration.ofSeconds(3);

  /** Whoever is to stay hidden rather waits: without the answer nobody knows whether they can. */
  private static final Duration AT_LAST = Duration.ofSeconds(12);

  private static final int NOT_FOUND = 404;

  private final CompletableFuture<Offer> offer;
  private final CompletableFuture<Reach> reach;

  /** What came of it. */
  sealed interface Found {
    record Usable(Ways ways) implements Found {}

    /**
     * No way that may be taken.
     *
     * @param none whether the server has no relay; else it could not be asked
     */
    record Nothing(boolean none) implements Found {}
  }

  /** What the server has. */
  private sealed interface Offer {
    /**
     * It said so.
     *
     * @param relayOnly whether the server itself allows nothing but its relay
     */
    record Known(List<IceServer> servers, boolean relayOnly) implements Offer {
      boolean hasRelay() {
        return servers.stream()
            .flatMap(server -> server.urls().stream())
            .anyMatch(url -> url.startsWith("turn:") || url.startsWith("turns:"));
      }
    }

    record Unknown() implements Offer {}
  }

  private IceHelp(CompletableFuture<Offer> offer, CompletableFuture<Reach> reach) {
    this.offer = offer;
    this.reach = reach;
  }

  /**
   * @param reach how near the server is, and so may be the other
   */
  static IceHelp of(
      CompletableFuture<Answer<Answers.IceServers>> asked, CompletableFuture<Reach> reach) {
    return new IceHelp(
        asked
            .thenApply(IceHelp::offer)
            .completeOnTimeout(new Offer.Unknown(), AT_LAST.toMillis(), TimeUnit.MILLISECONDS),
        reach);
  }

  private static Offer offer(Answer<Answers.IceServers> answer) {
    return switch (answer) {
      case Answer.Good<Answers.IceServers>(Answers.IceServers all) ->
          new Offer.Known(
              all.iceServers().stream()
                  .map(s -> new IceServer(s.urls(), orEmpty(s.username()), orEmpty(s.credential())))
                  .toList(),
              all.policy().equals("relay"));
      case Answer.Bad<Answers.IceServers>(Failure failure) ->
          // A server that knows nothing of this has no relay either.
          failure instanceof Failure.Unable
                  || (failure instanceof Failure.Refused(int status, _, _) && status == NOT_FOUND)
              ? new Offer.Known(List.of(), false)
              : new Offer.Unknown();
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Whether the server was asked and did not say. */
  boolean isInVain() {
    return offer.isDone() && offer.join() instanceof Offer.Unknown;
  }

  /**
   * Which ways a call may take.
   *
   * @param hidden whether the other shall not learn this side's address
   * @param strictly whether there shall rather be no call, where the server has no relay
   */
  CompletableFuture<Found> ways(boolean hidden, boolean strictly) {
    CompletableFuture<Found> found =
        hidden
            ? offer.thenApply(known -> hidden(known, strictly))
            : offer
                .copy()
                .completeOnTimeout(new Offer.Unknown(), SOON.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(IceHelp::open);
    return found.thenCombine(reach, IceHelp::within);
  }

  private static Found within(Found found, Reach nearest) {
    return switch (found) {
      case Found.Usable(Ways ways) -> new Found.Usable(ways.within(nearest));
      case Found.Nothing nothing -> nothing;
    };
  }

  private static Found hidden(Offer offer, boolean strictly) {
    return switch (offer) {
      case Offer.Unknown() -> new Found.Nothing(false);
      case Offer.Known known when known.hasRelay() || known.relayOnly() -> relayed(known);
      case Offer.Known _ when strictly -> new Found.Nothing(true);
      case Offer.Known known -> usable(known.servers(), Secrecy.WISHED_IN_VAIN);
    };
  }

  private static Found open(Offer offer) {
    return switch (offer) {
      case Offer.Unknown() -> usable(List.of(), Secrecy.NONE);
      case Offer.Known known when known.relayOnly() -> relayed(known);
      case Offer.Known known -> usable(known.servers(), Secrecy.NONE);
    };
  }

  private static Found relayed(Offer.Known known) {
    return usable(known.servers(), Secrecy.RELAY_ONLY);
  }

  private static Found usable(List<IceServer> servers, Secrecy secrecy) {
    return new Found.Usable(new Ways(servers, secrecy));
  }
}
