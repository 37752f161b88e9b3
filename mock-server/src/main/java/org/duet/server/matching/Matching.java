package org.duet.server.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duet.model.call.EndReason;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.people.Compatibility;
import org.duet.model.people.Profile;
import org.duet.model.wire.Answers;
import org.duet.model.wire.FeedFrame;
import org.duet.server.call.Calls;
import org.duet.server.call.MatchNews;
import org.duet.server.event.Event;
import org.duet.server.feed.Presence;
import org.duet.server.http.Caller;
import org.duet.server.http.Refused;
import org.duet.server.store.Matches.Pair;
import org.duet.server.store.Store;
import org.duet.server.store.Transaction;
import org.duet.server.store.Users.Seen;
import org.duet.server.time.Timeline;

/** Brings people together, and apart. */
public final class Matching {
  private static final int AT_A_TIME = 10;
  private static final Duration ONLINE = Duration.ofMinutes(5);

  private final Store store;
  private final Timeline timeline;
  private final Presence presence;
  private final Calls calls;

  public Matching(Store store, Timeline timeline, Presence presence, Calls calls) {
    this.store = store;
    this.timeline = timeline;
    this.presence = presence;
    this.calls = calls;
  }

  /** At most ten new candidates, best first; among equals the most recently active. */
  List<Match> find(Caller asker) {
    long me = asker.userId();
    return store.write(tx -> {
      Profile mine =
          tx.profiles()
              .find(me)
              .orElseThrow(() -> Refused.badRequest("Please fill in your profile first."));
      List<Candidate> all =
          Stream.concat(
                  tx.matches().notOffered(me).stream()
                      .map(m ->
                          new Candidate(
                              m.matchedUserId(), m.compatibilityScore(), () -> Optional.of(m))),
                  tx.profiles().strangersTo(me).stream()
                      .map(them -> stranger(tx, asker, mine, them)))
              .toList();
      Map<Long, Instant> seen = presence.lastHere(tx, all.stream().map(Candidate::userId).toList());
      List<Match> best =
          all.stream()
              .sorted(
                  Comparator.comparingDouble(Candidate::score)
                      .thenComparing(
                          candidate -> seen.getOrDefault(candidate.userId(), Instant.MIN))
                      .reversed()
                      .thenComparingLong(Candidate::userId))
              .limit(AT_A_TIME)
              .flatMap(candidate -> candidate.match().get().stream())
              .toList();
      best.forEach(match -> tx.matches().offered(match.id(), me));
      return best;
    });
  }

  private record Candidate(long userId, double score, Supplier<Optional<Match>> match) {}

  private Candidate stranger(Transaction tx, Caller asker, Profile me, Profile them) {
    double score = Compatibility.score(me, them);
    return new Candidate(them.id(), score, () -> found(tx, asker, them.id(), score));
  }

  /** Both may see the match from now on; the device that asks has it in its answer. */
  private Optional<Match> found(Transaction tx, Caller asker, long them, double score) {
    long me = asker.userId();
    Optional<Long> id = tx.matches().insert(me, them, score, timeline.instant());
    id.flatMap(match -> tx.matches().seenBy(them, match))
        .ifPresent(m -> tx.publish(Event.Tell.all(them, new FeedFrame.MatchUpdated(m))));
    Optional<Match> mine = id.flatMap(match -> tx.matches().seenBy(me, match));
    mine.ifPresent(
        m -> tx.publish(Event.Tell.others(me, asker.device(), new FeedFrame.MatchUpdated(m))));
    return mine;
  }

  MatchStatus decide(long me, long matchId, Decision decision) {
    return store.write(tx -> {
      Pair pair = mine(tx, me, matchId);
      boolean blocked = tx.blocks().between(pair.oneId(), pair.otherId());
      if (pair.status().isMutual() && decision == Decision.LIKE && !blocked) {
        return pair.status();
      }
      if (pair.status() != MatchStatus.PENDING || blocked) {
        throw Refused.conflict("There is nothing to decide about this match any more.");
      }
      if (!tx.matches().seenBy(me, matchId).map(Match::callCompleted).orElse(false)) {
        throw Refused.badRequest("Please have your first call before you decide.");
      }
      Pair next = decided(pair, me, decision);
      tx.matches().save(next);
      if (next.status() != pair.status()) {
        MatchNews.tell(tx, next.id(), next.oneId(), next.otherId());
      }
      if (next.status().isMutual()) {
        MatchNews.tellPresence(tx, next.oneId(), next.otherId());
      }
      return next.status();
    });
  }

  private static Pair decided(Pair pair, long me, Decision decision) {
    Decision one = pair.oneId() == me ? decision : pair.oneDecision();
    Decision other = pair.otherId() == me ? decision : pair.otherDecision();
    MatchStatus status = Decision.together(one, other).orElse(pair.status());
    return new Pair(pair.id(), pair.oneId(), pair.otherId(), status, one, other);
  }

  /** Ends a match, and a live call with it. Repeating it changes nothing. */
  void unmatch(long me, long matchId) {
    store.change(tx -> {
      Pair pair = mine(tx, me, matchId);
      if (pair.status().isOver()) {
        return;
      }
      calls.close(tx, matchId, EndReason.UNMATCHED);
      tx.matches()
          .save(
              new Pair(
                  pair.id(),
                  pair.oneId(),
                  pair.otherId(),
                  MatchStatus.UNMATCHED,
                  pair.oneDecision(),
                  pair.otherDecision()));
      // Where there is a block, both were told then that it is over, as if it were by an unmatch.
      if (!tx.blocks().between(pair.oneId(), pair.otherId())) {
        MatchNews.tellRemoved(tx, matchId, pair.oneId(), pair.otherId());
      }
    });
  }

  private static Pair mine(Transaction tx, long me, long matchId) {
    Pair pair =
        tx.matches().pair(matchId).orElseThrow(() -> Refused.notFound("There is no such match."));
    if (pair.oneId() != me && pair.otherId() != me) {
      throw Refused.forbidden("This match is not yours.");
    }
    return pair;
  }

  Answers.ActiveUsers active(long me) {
    Instant now = timeline.instant();
    List<Recent> today =
        store.read(rows -> {
          List<Seen> seen = rows.users().seenSince(now.minus(Duration.ofDays(1)), me);
          Set<Long> online = rows.feedPresence().online(seen.stream().map(Seen::userId).toList());
          return seen.stream().map(s -> Recent.of(s, online.contains(s.userId()), now)).toList();
        });
    return new Answers.ActiveUsers(
        count(today, ONLINE),
        count(today, Duration.ofHours(1)),
        today.size(),
        today.stream().limit(AT_A_TIME).map(Matching::active).toList());
  }

  /** Somebody, and how long ago they were here. */
  private record Recent(Seen seen, Duration ago) {
    static Recent of(Seen seen, boolean online, Instant now) {
      Duration ago = Duration.between(seen.lastSeenAt(), now);
      return new Recent(seen, online || ago.isNegative() ? Duration.ZERO : ago);
    }

    boolean isWithin(Duration limit) {
      return ago.compareTo(limit) <= 0;
    }
  }

  private static int count(List<Recent> people, Duration within) {
    return (int) people.stream().filter(recent -> recent.isWithin(within)).count();
  }

  private static Answers.ActiveUsers.Active active(Recent recent) {
    String status =
        recent.isWithin(ONLINE)
            ? "online"
            : recent.isWithin(Duration.ofHours(1)) ? "recently" : "today";
    return new Answers.ActiveUsers.Active(
        recent.seen().name(), recent.seen().age(), recent.ago().toMinutes(), status);
  }
}
