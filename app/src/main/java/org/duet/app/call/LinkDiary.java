package org.duet.app.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.CallState;
import org.jspecify.annotations.Nullable;

/**
 * What became of the connection of a call, and what lacks on this side, for a report of it.
 *
 * @param session the call; null before the first
 * @param begun when it was first seen here
 * @param turns the newest last, and only so many of them
 */
record LinkDiary(@Nullable UUID session, Instant begun, List<Turn> turns, Set<Lack> lacks) {
  static final LinkDiary EMPTY = new LinkDiary(null, Instant.EPOCH, List.of(), Set.of());
  private static final int MOST = 50;

  /** The connection came to be so. */
  record Turn(Duration after, MediaLink link) {}

  LinkDiary {
    turns = List.copyOf(turns);
    lacks = Set.copyOf(lacks);
  }

  /** With what is new in this. */
  LinkDiary with(CallState call, Instant now) {
    if (!(call instanceof CallState.Talking talking)) {
      return this; // it is read no more, or not yet
    }
    UUID id = talking.session().sessionId();
    if (!id.equals(session)) {
      Turn first = new Turn(Duration.ZERO, talking.link());
      return new LinkDiary(id, now, List.of(first), talking.lacks());
    }
    return turns.getLast().link() == talking.link()
        ? new LinkDiary(session, begun, turns, talking.lacks())
        : new LinkDiary(session, begun, more(talking.link(), now), talking.lacks());
  }

  private List<Turn> more(MediaLink link, Instant now) {
    Turn newest = new Turn(Duration.between(begun, now), link);
    return Stream.concat(
            turns.stream().skip(Math.max(0, turns.size() + 1 - MOST)), Stream.of(newest))
        .toList();
  }
}
