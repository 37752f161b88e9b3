package org.duet.app.call;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.call.CallScreen.Wait;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Connection;
import org.duet.app.state.Deciding;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.SocialEvent;
import org.duet.model.call.Clarity;
import org.duet.model.call.VideoSession;

/** The call this device is in: what is to be shown of it, and what the person can do. */
public final class CallViewModel {
  private static final Peer NOBODY = new Peer(0, 0, "");

  private final ReadOnlyObjectProperty<AppState> state;
  private final Consumer<? super Event> dispatch;
  private final InstantSource clock;
  private final CallWords words;
  private final CallClock times;
  private final ReadOnlyObjectWrapper<CallScreen> screen =
      new ReadOnlyObjectWrapper<>(new CallScreen.Idle(NOBODY));
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper endsSoon = new ReadOnlyBooleanWrapper();
  private final BooleanProperty microphone = new SimpleBooleanProperty(true);
  private final BooleanProperty camera = new SimpleBooleanProperty(true);
  private final BooleanProperty shield = new SimpleBooleanProperty();
  private final PushToTalk talk;
  private final BesideViewModel beside;
  private final ShareViewModel share;
  private CallState call = new CallState.None();
  private Connection server = new Connection.Connected();
  private LinkDiary diary = LinkDiary.EMPTY;
  private Outcome outcome = Outcome.NONE;

  public CallViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock,
      CallControls controls) {
    this.state = state;
    this.dispatch = dispatch;
    this.clock = clock;
    this.words = new CallWords(messages);
    this.times = new CallClock(messages);
    talk = new PushToTalk(microphone, controls);
    beside = new BesideViewModel(state, dispatch, clock);
    share = new ShareViewModel(controls, messages);
    camera.addListener((is, was, on) -> controls.setCamera(on));
    shield.addListener((is, was, on) -> controls.setShield(on));
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    CallState next = state instanceof AppState.SignedIn in ? in.call() : new CallState.None();
    if (beginsAnew(next)) {
      microphone.set(true);
      camera.set(true);
    }
    if (beginsAnew(next) || peerOf(call).matchId() != peerOf(next).matchId()) {
      shield.set(peerOf(next).firstCall());
    }
    if (begins(peerOf(call), peerOf(next))) {
      shield.set(true);
    }
    if (!(next instanceof CallState.Talking)) {
      share.forget();
    }
    outcome = next instanceof CallState.Over over ? Outcome.of(state, over, outcome) : Outcome.NONE;
    call = next;
    times.show(call, clock.instant());
    diary = diary.with(call, clock.instant());
    server = state instanceof AppState.SignedIn in ? in.connection() : new Connection.Connected();
    screen.set(screen(state));
    tick();
  }

  /** A new call starts with both switches on, whatever the last one ended with. */
  private boolean beginsAnew(CallState next) {
    return call.getClass() != next.getClass()
        && (next instanceof CallState.Starting || next instanceof CallState.Joining);
  }

  /** A screen comes clear, where the two did not yet agree to see each other so. */
  private static boolean begins(Peer was, Peer is) {
    return is.beside().sharing() && !was.beside().sharing() && is.wishes().shown() != Clarity.CLEAR;
  }

  private static Peer peerOf(CallState call) {
    return switch (call) {
      case CallState.None _ -> NOBODY;
      case CallState.Starting is -> is.peer();
      case CallState.Ringing is -> is.peer();
      case CallState.Joining is -> is.peer();
      case CallState.Talking is -> is.peer();
      case CallState.Over is -> is.peer();
    };
  }

  private CallScreen screen(AppState state) {
    return switch (call) {
      case CallState.None() -> new CallScreen.Idle(NOBODY);
      case CallState.Starting is -> waiting(is, is.cancelled() ? Wait.CANCELLED : Wait.STARTING);
      case CallState.Ringing is -> waiting(is, Wait.RINGING);
      case CallState.Joining is -> waiting(is, Wait.JOINING);
      case CallState.Talking is ->
          new CallScreen.Talking(
              is.peer(),
              words.link(is),
              words.isWaiting(is.link()),
              words.lacks(is.lacks(), is.peer().name()));
      case CallState.Over is -> over(state, is);
    };
  }

  private CallScreen over(AppState state, CallState.Over is) {
    boolean elsewhere = elsewhere(state, is.peer()).isPresent();
    return new CallScreen.Over(
        is.peer(),
        words.title(is),
        words.more(is, elsewhere),
        words.said(outcome, is.peer().name()),
        state instanceof AppState.SignedIn in && CallAgain.isAllowed(in, is),
        elsewhere,
        state instanceof AppState.SignedIn in && Deciding.isOpen(in, is));
  }

  /** The call with them that goes on, on another device of this person. */
  private static Optional<VideoSession> elsewhere(AppState state, Peer peer) {
    return state instanceof AppState.SignedIn in ? in.elsewhere(peer.matchId()) : Optional.empty();
  }

  /** What became of the connection so far. */
  LinkDiary diary() {
    return diary;
  }

  private CallScreen waiting(CallState.On is, Wait wait) {
    return new CallScreen.Waiting(
        is.peer(), words.title(is), wait, words.lacks(is.lacks(), is.peer().name()));
  }

  /** Time went by. */
  void tick() {
    Instant now = clock.instant();
    switch (call) {
      case CallState.Ringing _ -> times(times.ringing(now, server), "", false);
      case CallState.Talking is ->
          times(times.talked(is, now), times.left(is, now), CallClock.endsSoon(is, now));
      case CallState.None _, CallState.Starting _, CallState.Joining _, CallState.Over _ ->
          times("", "", false);
    }
  }

  private void times(String passed, String left, boolean soon) {
    time.set(passed);
    timeLeft.set(left);
    endsSoon.set(soon);
  }

  /** How clearly the two shall see each other. */
  void wish(Clarity mine) {
    dispatch.accept(new Event.Calls.ClarityPressed(mine));
  }

  /** Blurs at once; blurred, wishes to be clear. */
  void toggleBlur() {
    boolean blurred = screen.get().peer().wishes().mine() == Clarity.BLURRED;
    wish(blurred ? Clarity.CLEAR : Clarity.BLURRED);
  }

  void toggleShield() {
    shield.set(!shield.get());
  }

  /** Where that is under way already, the person does not wait for it. */
  void hangUp() {
    boolean cancelled = call instanceof CallState.Starting starting && starting.cancelled();
    dispatch.accept(cancelled ? new Event.Calls.ClosePressed() : new Event.Calls.HangUpPressed());
  }

  /** At once, whatever else is going on. */
  void leave() {
    dispatch.accept(new Event.Calls.LeavePressed());
  }

  void close() {
    dispatch.accept(new Event.Calls.ClosePressed());
  }

  /** Where it goes on, on another device, this brings it here. */
  void callAgain() {
    Peer peer = screen.get().peer();
    dispatch.accept(
        elsewhere(state.get(), peer)
            .<Event>map(session -> new Event.Calls.ReturnPressed(session.sessionId()))
            .orElseGet(() -> new Event.Calls.CallPressed(peer.matchId())));
  }

  void like() {
    dispatch.accept(new SocialEvent.Circle.LikePressed(screen.get().peer().matchId()));
  }

  /** Undoing it is offered where the call was started from. */
  void pass() {
    dispatch.accept(new SocialEvent.Circle.PassPressed(screen.get().peer().matchId()));
    close();
  }

  void block() {
    dispatch.accept(new SocialEvent.OfSafety.BlockAsked(who()));
  }

  void report() {
    dispatch.accept(new SocialEvent.OfSafety.ReportAsked(who()));
  }

  private Person who() {
    Peer peer = screen.get().peer();
    return new Person(peer.userId(), peer.name());
  }

  ReadOnlyObjectProperty<CallScreen> screen() {
    return screen.getReadOnlyProperty();
  }

  /** Whether there is a time to tell. */
  ObservableValue<Boolean> ticking() {
    return screen.map(shown ->
        switch (shown) {
          case CallScreen.Talking _ -> true;
          case CallScreen.Waiting waiting -> waiting.what() == Wait.RINGING;
          case CallScreen.Idle _, CallScreen.Over _ -> false;
        });
  }

  ReadOnlyStringProperty time() {
    return time.getReadOnlyProperty();
  }

  ReadOnlyStringProperty timeLeft() {
    return timeLeft.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty endsSoon() {
    return endsSoon.getReadOnlyProperty();
  }

  /** Whether they are heard, by switch or by key. */
  PushToTalk talk() {
    return talk;
  }

  /** What is written and felt beside the picture. */
  BesideViewModel beside() {
    return beside;
  }

  /** What is shown in place of the camera. */
  ShareViewModel share() {
    return share;
  }

  /** Whether the other's picture is blurred here. */
  ReadOnlyBooleanProperty shield() {
    return shield;
  }

  BooleanProperty microphone() {
    return microphone;
  }

  BooleanProperty camera() {
    return camera;
  }
}
