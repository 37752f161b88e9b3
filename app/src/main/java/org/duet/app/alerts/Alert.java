package org.duet.app.alerts;

import java.util.List;
import org.duet.app.state.AppState;
import org.duet.app.state.CallState;
import org.duet.model.call.PendingCall;

/**
 * What is to be done to be noticed. The one place that decides it: sound, pop-up, notice and tray
 * all obey.
 *
 * @param ring whether it rings
 * @param popUp the calls to show over other windows, newest first
 * @param news what a notice of the desktop tells, of messages and new matches
 * @param waiting how many calls wait, for the tray to count
 * @param unread how many messages nobody looked at, for the tray too
 * @param quiet whether the person does not want to be disturbed
 */
record Alert(
    boolean ring,
    List<PendingCall> popUp,
    List<News> news,
    int waiting,
    int unread,
    boolean quiet) {
  /** More than these over other windows nobody reads. */
  private static final int AT_ONCE = 3;

  /**
   * By what is known and wanted.
   *
   * @param doNotDisturb cards in the window and numbers in the tray, and nothing else
   * @param looking whether the person has the client's window before them, which shows everything
   * @param seen what they had before them when they last looked
   */
  static Alert of(AppState state, boolean doNotDisturb, boolean looking, Seen seen) {
    List<PendingCall> calls = state instanceof AppState.SignedIn in ? in.shownCalls() : List.of();
    boolean may = !doNotDisturb && isFree(state);
    boolean rings = may && !calls.isEmpty();
    List<PendingCall> over = rings && !looking ? calls.stream().limit(AT_ONCE).toList() : List.of();
    List<News> news = may && !looking ? News.since(seen, state) : List.of();
    int unread = state instanceof AppState.SignedIn in ? seen.unread(in) : 0;
    return new Alert(rings, over, news, calls.size(), unread, doNotDisturb);
  }

  /**
   * Who is in a call has another's call in its window, and must not hear it over the one they have.
   * Nor does a notice come then: the other may be looking at this person's screen.
   */
  private static boolean isFree(AppState state) {
    return state instanceof AppState.SignedIn in
        && (in.call() instanceof CallState.None || in.call() instanceof CallState.Over);
  }
}
