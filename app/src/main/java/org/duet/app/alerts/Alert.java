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
 * @param waiting how many calls wait, for the tray to count
 * @param quiet whether the person does not want to be disturbed
 */
record Alert(boolean ring, List<PendingCall> popUp, int waiting, boolean quiet) {
  /** More than these over other windows nobody reads. */
  private static final int AT_ONCE = 3;

  /**
   * By what is known and wanted.
   *
   * @param doNotDisturb cards in the window and a number in the tray, and nothing else
   * @param looking whether the person has the client's window before them, which shows each call
   */
  static Alert of(AppState state, boolean doNotDisturb, boolean looking) {
    List<PendingCall> calls = state instanceof AppState.SignedIn in ? in.shownCalls() : List.of();
    boolean disturbs = !doNotDisturb && !calls.isEmpty() && isFree(state);
    List<PendingCall> over =
        disturbs && !looking ? calls.stream().limit(AT_ONCE).toList() : List.of();
    return new Alert(disturbs, over, calls.size(), doNotDisturb);
  }

  /**
   * Who is in a call has another's call in its window, and must not hear it over the one they have.
   */
  private static boolean isFree(AppState state) {
    return state instanceof AppState.SignedIn in
        && (in.call() instanceof CallState.None || in.call() instanceof CallState.Over);
  }
}
