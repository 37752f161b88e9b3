package org.duet.app.alerts;

import java.util.ArrayList;
import java.util.List;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.matching.Match;

/**
 * Something that happened with a match while nobody looked. Never what was written: a notice shows
 * on a screen that others may see, and on one that is locked.
 *
 * @param unread how many messages; 0: the two are matched since, and nothing was written
 */
record News(long matchId, String name, int unread) {

  /** What there is since this was seen, one for each match, in the order of the matches. */
  static List<News> since(Seen seen, AppState state) {
    List<News> all = new ArrayList<>();
    if (state instanceof SignedIn in && in.matches() != null) {
      for (Match match : in.matches()) {
        int messages = seen.messages(in, match.id());
        boolean shown = !in.social().hides(match.id());
        if (shown && (messages > 0 || seen.isMatchedSince(match))) {
          all.add(new News(match.id(), match.matchedUserName(), messages));
        }
      }
    }
    return List.copyOf(all);
  }
}
