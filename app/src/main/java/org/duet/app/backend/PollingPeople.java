package org.duet.app.backend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.wire.FeedFrame;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server without a feed what people write and who they are: the conversation somebody looks
 * at often, the list of matches and the other conversations, a few at a time, seldom. What the
 * server says it does not have is not asked for again. Under the lock of {@link PollingFeed}.
 */
final class PollingPeople {
  /** More than are written between two questions; what is missed is asked for with a snapshot. */
  private static final int PAGE = 20;

  private static final int AT_A_TIME = 5;

  private final Polling polling;
  private final KnownMatches known = new KnownMatches();
  private final Map<Long, Long> newest = new HashMap<>();
  private final Set<Long> silent = new HashSet<>();
  private final Backoff slower;
  private final Repeated chat;
  private final Repeated matches;
  private @Nullable Long open;
  private boolean watched = true;
  private boolean running;
  private boolean begun;
  private boolean anyAnswer;
  private boolean noCandidates;
  private int turn;

  PollingPeople(Polling polling) {
    this.polling = polling;
    slower = polling.backoff(polling.settings().chat());
    chat = polling.again(this::askChat);
    matches = polling.again(this::askMatches);
  }

  /**
   * How the matches stand before the rest of the client asks for them: whatever changes from then
   * on is told.
   */
  CompletableFuture<Boolean> begin() {
    synchronized (polling.lock()) {
      begun = false;
    }
    return look().thenApply(wait -> true);
  }

  /** The server was heard: from now on it is asked. */
  void goOn() {
    if (!running) {
      running = true;
      matches.startIn(polling.settings().matches());
      chatOnOrOff();
    }
  }

  /** Asks no more, for now or for good. */
  void stop() {
    running = false;
    matches.stop();
    chat.stop();
  }

  /** This conversation is on screen; null where none is. */
  void look(@Nullable Long matchId) {
    if (!Objects.equals(open, matchId)) {
      open = matchId;
      chatOnOrOff();
    }
  }

  /** Whether somebody can see the client. */
  void watched(boolean seen) {
    watched = seen;
    chatOnOrOff();
  }

  private void chatOnOrOff() {
    chat.stop();
    if (running && watched && open != null && isAnswering(open)) {
      chat.start();
    }
  }

  private boolean isAnswering(long matchId) {
    return !silent.contains(matchId) && (anyAnswer || silent.isEmpty());
  }

  private CompletableFuture<Duration> askChat() {
    long of = Objects.requireNonNull(open);
    return polling
        .rest()
        .people()
        .messages(of, null, PAGE)
        .thenApply(answer -> {
          synchronized (polling.lock()) {
            boolean good = take(of, answer, true);
            if (!isAnswering(of)) {
              chatOnOrOff();
            }
            if (good) {
              slower.reset();
            }
            return good ? polling.settings().chat() : polling.settings().chat().plus(slower.next());
          }
        });
  }

  /**
   * Tells what is new; of a conversation that nobody looked at yet, only what comes from now on.
   */
  private boolean take(long of, Answer<List<Message>> answer, boolean whole) {
    if (PeopleBackend.isNowhere(answer)) {
      silent.add(of);
    }
    if (!running || !(answer instanceof Answer.Good<List<Message>>(List<Message> page))) {
      return answer instanceof Answer.Good<List<Message>>;
    }
    anyAnswer = true;
    Long last = newest.get(of);
    long after = last == null ? (whole ? 0 : Long.MAX_VALUE) : last;
    page.stream()
        .filter(message -> message.id() > after)
        .sorted(Comparator.comparingLong(Message::id))
        .forEach(message -> polling.tell(new FeedFrame.MessageCreated(message)));
    newest.merge(of, page.stream().mapToLong(Message::id).max().orElse(0), Math::max);
    return true;
  }

  private CompletableFuture<Duration> askMatches() {
    return look().thenCompose(wait -> askOthers().thenApply(done -> wait));
  }

  private CompletableFuture<Duration> look() {
    CompletableFuture<Answer<List<Match>>> others =
        noCandidates
            ? CompletableFuture.completedFuture(new Answer.Bad<>(new Failure.Nonsense()))
            : polling.rest().candidates();
    return polling.rest().mutual().thenCombine(others, this::take);
  }

  private Duration take(Answer<List<Match>> mutual, Answer<List<Match>> others) {
    synchronized (polling.lock()) {
      noCandidates = noCandidates || PeopleBackend.isNowhere(others);
      if (!(mutual instanceof Answer.Good<List<Match>>(List<Match> matched))) {
        return polling.settings().matches().plus(polling.settings().slowest());
      }
      List<Match> more = others instanceof Answer.Good<List<Match>>(List<Match> told) ? told : null;
      List<FeedFrame> news = known.news(matched, more);
      if (begun && running) {
        news.forEach(polling::tell);
      }
      begun = true;
      return polling.settings().matches();
    }
  }

  /** The newest of the conversations nobody looks at, one after the other over time. */
  private CompletableFuture<Void> askOthers() {
    List<CompletableFuture<?>> asked = new ArrayList<>();
    synchronized (polling.lock()) {
      List<Long> all =
          known.mutual().stream().filter(id -> !id.equals(open) && isAnswering(id)).toList();
      // One that says there is nothing at all is enough.
      int some = Math.min(all.size(), anyAnswer ? AT_A_TIME : 1);
      for (int i = 0; running && i < some; i++) {
        long of = all.get(Math.floorMod(turn++, all.size()));
        asked.add(
            polling
                .rest()
                .people()
                .messages(of, null, PAGE)
                .thenAccept(answer -> {
                  synchronized (polling.lock()) {
                    var _ = take(of, answer, false);
                  }
                }));
      }
    }
    return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
  }
}
