package org.duet.app.matches;

import org.duet.app.state.Callable;
import org.duet.app.state.History.Together;
import org.duet.model.matching.Match;

/**
 * One person of the list, as cheap as can be: the words are made for the few rows that are seen.
 *
 * @param online whether they are there right now
 * @param unread how many of their messages nobody looked at yet
 * @param last what was written last; empty where nothing is known
 * @param draft whether that is what this person began to write, and has not sent
 * @param talks how often the two called each other, as far as it is known
 * @param question whether this person has yet to say if they want to meet again
 * @param callable whether they may be called, and how it stands if not
 */
record MatchRow(
    Match match,
    boolean online,
    int unread,
    String last,
    boolean draft,
    Together talks,
    boolean question,
    Callable callable) {

  long matchId() {
    return match.id();
  }

  String name() {
    return match.matchedUserName();
  }

  boolean mutual() {
    return match.status().isMutual();
  }
}
