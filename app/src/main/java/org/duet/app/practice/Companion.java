package org.duet.app.practice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duet.app.AppGraph;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.Deciding;
import org.duet.app.state.Event;
import org.duet.app.state.SocialEvent;
import org.duet.app.threads.FxThread;
import org.duet.app.threads.Timers;
import org.duet.model.call.Clarity;
import org.duet.model.call.PendingCall;
import org.duet.model.matching.Match;
import org.duet.server.qa.Seeds;

/**
 * Somebody to practise with: a whole client without a window, with a picture and a voice made by
 * arithmetic. All they do is done on the JavaFX thread.
 */
final class Companion implements AutoCloseable {
  private final String person;
  private final Manner manner;
  private final Pace pace;
  private final Timers timers;
  private final AppGraph graph;
  private final Set<UUID> noticed = new HashSet<>();
  private final Set<UUID> wished = new HashSet<>();
  private final Set<Long> decided = new HashSet<>();
  private boolean calling;

  /**
   * Does nothing yet.
   *
   * @param person whom they are there for, by name
   */
  Companion(
      String name, String person, Manner manner, Pace pace, Timers timers, FxThread fxThread) {
    this.person = person;
    this.manner = manner;
    this.pace = pace;
    this.timers = timers;
    graph =
        new AppGraph(
            AppGraph.Settings.of("practice-" + name),
            new WebRtcEngine(MediaSettings.companion(name), fxThread),
            InstantSource.system());
  }

  /** Signs in, and begins to live. */
  void enter(String server, String email) {
    graph.store().state().subscribe(this::react);
    graph.store().dispatch(new Event.Account.SignInPressed(server, email, Seeds.PASSWORD));
  }

  private void react(AppState state) {
    if (!(state instanceof SignedIn in)) {
      return;
    }
    for (PendingCall call : in.shownCalls()) {
      if (isFree(in) && noticed.add(call.sessionId())) {
        react(call);
      }
    }
    if (in.call() instanceof CallState.Talking talking && talking.peer().firstCall()) {
      wish(talking.session().sessionId());
    }
    if (in.matches() != null) {
      in.matches().stream().filter(match -> Deciding.isOpen(in, match)).forEach(this::decide);
    }
    if (manner == Manner.CALLS && in.matches() != null && !calling) {
      calling = true;
      later(pace.firstCall(), this::call);
    }
  }

  private void react(PendingCall call) {
    UUID session = call.sessionId();
    switch (manner) {
      case ANSWERS, CALLS ->
          later(pace.answer(), () -> press(new Event.Calls.AnswerPressed(session)));
      case DECLINES -> later(pace.answer(), () -> press(new Event.Calls.DeclinePressed(session)));
      case CALLS_TOO -> press(new Event.Calls.CallPressed(call.matchId()));
    }
  }

  /** After a moment the other may be seen clearly, and would like to see. */
  private void wish(UUID session) {
    if (wished.add(session)) {
      later(pace.answer(), () -> press(new Event.Calls.ClarityPressed(Clarity.CLEAR)));
    }
  }

  /** Whoever had a first call would like another one, and says so after a moment. */
  private void decide(Match match) {
    if (decided.add(match.id())) {
      later(pace.answer(), () -> press(new SocialEvent.Circle.LikePressed(match.id())));
    }
  }

  private void call() {
    if (graph.store().state().get() instanceof SignedIn in && isFree(in)) {
      List<Match> matches = in.matches();
      if (matches != null) {
        matches.stream()
            .filter(match -> match.matchedUserName().equals(person))
            .forEach(match -> press(new Event.Calls.CallPressed(match.id())));
      }
    }
    later(pace.nextCall(), this::call);
  }

  private static boolean isFree(SignedIn in) {
    return in.call() instanceof CallState.None || in.call() instanceof CallState.Over;
  }

  private void later(Duration wait, Runnable task) {
    timers.after(wait, task);
  }

  private void press(Event event) {
    graph.store().dispatch(event);
  }

  @Override
  public void close() {
    graph.close();
  }
}
