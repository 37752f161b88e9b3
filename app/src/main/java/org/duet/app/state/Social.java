package org.duet.app.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duet.model.matching.Decision;

/**
 * What a signed-in person's client knows beside matches and calls.
 *
 * @param presence who of the mutual matches is there
 * @param chats by match
 * @param decided what this person decided after a first call, by match; the server keeps it secret
 * @param passed matches put away before a first call: the contract has no word for that, so they
 *     are hidden here
 * @param others what is known of people to get to know
 * @param leaving what happens in a moment, oldest first
 * @param log past calls
 * @param untold matches whose decision the server did not confirm yet
 * @param unmatched matches given up, which the server does not know yet
 */
public record Social(
    Place place,
    Presence presence,
    Map<Long, Chat> chats,
    Map<Long, Decision> decided,
    Set<Long> passed,
    Others others,
    List<Undoable> leaving,
    CallLog log,
    Self self,
    Safety safety,
    Set<Long> untold,
    Set<Long> unmatched) {
  public static final Social NEW =
      new Social(
          new Place.Home(),
          Presence.UNTOLD,
          Map.of(),
          Map.of(),
          Set.of(),
          Others.UNKNOWN,
          List.of(),
          CallLog.NEW,
          Self.UNKNOWN,
          Safety.NONE,
          Set.of(),
          Set.of());

  public Social {
    chats = Map.copyOf(chats);
    decided = Map.copyOf(decided);
    passed = Set.copyOf(passed);
    leaving = List.copyOf(leaving);
    untold = Set.copyOf(untold);
    unmatched = Set.copyOf(unmatched);
  }

  /** What is written with this match; empty where nothing is known. */
  public Chat chat(long matchId) {
    return chats.getOrDefault(matchId, Chat.EMPTY);
  }

  /** The calls with this match, as far as they are known. */
  public History history(long matchId) {
    return log.of(matchId);
  }

  /** Whether this match is about to go, or put away: it is not shown then. */
  public boolean hides(long matchId) {
    return passed.contains(matchId)
        || unmatched.contains(matchId)
        || decided.get(matchId) == Decision.PASS
        || leaving.stream().anyMatch(u -> u.hidesMatch() && u.matchId() == matchId);
  }

  public Social with(Place next) {
    return new Social(
        next, presence, chats, decided, passed, others, leaving, log, self, safety, untold,
        unmatched);
  }

  /** Who of the mutual matches is there, by user. */
  public Set<Long> online() {
    return presence.online();
  }

  public Social withOnline(Set<Long> next) {
    return with(new Presence(true, next));
  }

  public Social with(Presence next) {
    return new Social(
        place, next, chats, decided, passed, others, leaving, log, self, safety, untold, unmatched);
  }

  public Social with(long matchId, Chat chat) {
    Map<Long, Chat> next = new HashMap<>(chats);
    next.put(matchId, chat);
    return withChats(next);
  }

  public Social withChats(Map<Long, Chat> next) {
    return new Social(
        place, presence, next, decided, passed, others, leaving, log, self, safety, untold,
        unmatched);
  }

  public Social deciding(long matchId, Decision decision) {
    Map<Long, Decision> next = new HashMap<>(decided);
    next.put(matchId, decision);
    Set<Long> owed = new HashSet<>(untold);
    owed.add(matchId);
    return withDecided(next, owed);
  }

  public Social undecided(long matchId) {
    Map<Long, Decision> next = new HashMap<>(decided);
    next.remove(matchId);
    return withDecided(next, told(matchId).untold);
  }

  /** The server knows what was decided. */
  public Social told(long matchId) {
    Set<Long> owed = new HashSet<>(untold);
    return owed.remove(matchId) ? withDecided(decided, owed) : this;
  }

  Social withDecided(Map<Long, Decision> next, Set<Long> owed) {
    return new Social(
        place, presence, chats, next, passed, others, leaving, log, self, safety, owed, unmatched);
  }

  public Social passing(long matchId) {
    Set<Long> next = new HashSet<>(passed);
    next.add(matchId);
    return withPassed(next);
  }

  Social withPassed(Set<Long> next) {
    return new Social(
        place, presence, chats, decided, next, others, leaving, log, self, safety, untold,
        unmatched);
  }

  /** It is given up; the server is to be told. */
  public Social unmatching(long matchId) {
    Set<Long> next = new HashSet<>(unmatched);
    next.add(matchId);
    return withUnmatched(next);
  }

  /** The server knows that it is given up, or does not have it so. */
  Social parted(long matchId) {
    Set<Long> next = new HashSet<>(unmatched);
    return next.remove(matchId) ? withUnmatched(next) : this;
  }

  Social withUnmatched(Set<Long> next) {
    return new Social(
        place, presence, chats, decided, passed, others, leaving, log, self, safety, untold, next);
  }

  /** How looking for more people stands. */
  public Search search() {
    return others.search();
  }

  public Social with(Search next) {
    return with(others.with(next));
  }

  /** How others are, as far as they tell. */
  public Traits traits() {
    return others.traits();
  }

  public Social with(Traits next) {
    return with(others.with(next));
  }

  private Social with(Others next) {
    return new Social(
        place, presence, chats, decided, passed, next, leaving, log, self, safety, untold,
        unmatched);
  }

  public Social withLeaving(List<Undoable> next) {
    return new Social(
        place, presence, chats, decided, passed, others, next, log, self, safety, untold,
        unmatched);
  }

  public Social with(CallLog next) {
    return new Social(
        place, presence, chats, decided, passed, others, leaving, next, self, safety, untold,
        unmatched);
  }

  public Social with(Self next) {
    return new Social(
        place, presence, chats, decided, passed, others, leaving, log, next, safety, untold,
        unmatched);
  }

  public Social with(Safety next) {
    return new Social(
        place, presence, chats, decided, passed, others, leaving, log, self, next, untold,
        unmatched);
  }
}
