package org.duet.app.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.duet.app.backend.AccountBackend.Account;
import org.duet.app.backend.Answer;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.EventFeed;
import org.duet.app.backend.FeedListener;
import org.duet.app.backend.FeedSettings;
import org.duet.app.backend.HttpLimits;
import org.duet.app.backend.NetworkWatch;
import org.duet.app.backend.RestBackend;
import org.duet.app.backend.ServerAddress;
import org.duet.app.threads.Timers;
import org.duet.model.chat.Message;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.WireCodec;
import org.duet.server.qa.Seeds;

/** Somebody who writes back: listens to the feed, and says one thing after the other. */
final class PenPal implements AutoCloseable {
  private final List<String> lines;
  private final Pace pace;
  private final Timers timers;
  private final CurrentAccess access = new CurrentAccess();
  private final RestBackend rest;
  private final EventFeed feed;
  private long me;
  private int said;

  /**
   * Does nothing yet.
   *
   * @param lines what they say, from the first to the last and again
   */
  PenPal(String name, List<String> lines, Pace pace, Timers timers) {
    this.lines = lines;
    this.pace = pace;
    this.timers = timers;
    WireCodec codec = new WireCodec();
    String device = "practice-pen-" + name;
    rest = new RestBackend(codec, access, device, HttpLimits.USUAL);
    feed =
        new EventFeed(
            codec,
            FeedSettings.USUAL,
            device,
            InstantSource.system(),
            NetworkWatch.ofThisMachine());
  }

  void enter(ServerAddress server, String email) {
    var _ =
        rest.accounts()
            .signIn(server, email, Seeds.PASSWORD)
            .thenAccept(answer -> {
              if (answer instanceof Answer.Good<Account>(Account account)) {
                access.grant(account.access());
                me = account.userId();
                feed.open(account.access(), new Reading());
              }
            });
  }

  private synchronized void read(Message message) {
    if (message.senderId() != me) {
      String line = lines.get(said++ % lines.size());
      timers.after(
          pace.write(),
          () -> {
            String id = UUID.randomUUID().toString();
            var _ = rest.people().write(message.matchId(), line, id);
          });
    }
  }

  @Override
  public void close() {
    feed.close();
    rest.close();
  }

  /** All but messages is left to the companion with the same name. */
  private final class Reading implements FeedListener {
    @Override
    public void arrived(FeedFrame frame, Instant at) {
      if (frame instanceof FeedFrame.MessageCreated(Message message)) {
        read(message);
      }
    }

    @Override
    public void connecting() {}

    @Override
    public void lost(Instant nextAttempt) {}

    @Override
    public void absent() {}

    @Override
    public void networkGone() {}

    @Override
    public void tokenRejected() {}
  }
}
