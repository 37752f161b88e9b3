package org.duet.app.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.model.call.VideoSession;

/** The sessions of a person that wait or run, from a server that tells only their names. */
final class LiveSessions {
  /** Nobody is in more than these at once; more would be as many requests. */
  private static final int AT_MOST = 8;

  static final CompletableFuture<Answer<List<VideoSession>>> NONE =
      CompletableFuture.completedFuture(new Answer.Good<>(List.of()));

  private LiveSessions() {}

  /** As they stand; one that cannot be read is left out, and asked for by itself if it matters. */
  static CompletableFuture<Answer<List<VideoSession>>> ask(RestBackend rest) {
    return rest.activeSessions()
        .thenCompose(answer ->
            switch (answer) {
              case Answer.Good<List<UUID>>(List<UUID> ids) ->
                  all(ids.stream().limit(AT_MOST).map(rest::session).toList());
              // A server that does not list them has none to tell of.
              case Answer.Bad<List<UUID>>(Failure.Refused _) -> NONE;
              case Answer.Bad<List<UUID>>(Failure failure) ->
                  CompletableFuture.completedFuture(new Answer.Bad<>(failure));
            });
  }

  private static CompletableFuture<Answer<List<VideoSession>>> all(
      List<CompletableFuture<Answer<VideoSession>>> asked) {
    return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
        .thenApply(done -> {
          List<VideoSession> live = new ArrayList<>();
          for (var one : asked) {
            if (one.join() instanceof Answer.Good<VideoSession>(VideoSession now) && now.isLive()) {
              live.add(now);
            }
          }
          return new Answer.Good<>(List.copyOf(live));
        });
  }
}
