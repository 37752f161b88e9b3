package org.duet.app.effects;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.duet.app.backend.Access;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.Event;
import org.duet.app.state.SocialEvent;
import org.duet.app.storage.CallMark;
import org.duet.app.storage.CrashReports;
import org.duet.app.threads.InTurn;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a mark while a call begins or is on, and tells of one that the run before left. On the
 * JavaFX thread; files are read and written elsewhere, one after the other.
 */
public final class CallGuard {
  private final CallMark mark;
  private final CrashReports reports;
  private final CurrentAccess access;
  private final InstantSource clock;
  private final Executor fxThread;
  private final Consumer<Event> dispatch;
  private final CompletableFuture<Optional<Left>> left;
  private final InTurn turns = new InTurn();
  private boolean told;

  /** What the mark says; null where there is none. */
  private @Nullable On on;

  /** A call with media of this device: the library may abort as it begins, and as it rings. */
  private record On(long matchId, String name, boolean talked) {
    static @Nullable On of(CallState call) {
      return switch (call) {
        case CallState.None _, CallState.Over _ -> null;
        case CallState.Starting starting when starting.cancelled() -> null;
        case CallState.Starting it -> of(it, false);
        case CallState.Ringing it -> of(it, false);
        case CallState.Joining it -> of(it, false);
        case CallState.Talking it -> of(it, true);
      };
    }

    private static On of(CallState.On call, boolean talked) {
      return new On(call.peer().matchId(), call.peer().name(), talked);
    }
  }

  /** A call that nobody ended, and what the machine noted of that. */
  private record Left(CallMark.Kept call, String report) {}

  public CallGuard(
      CallMark mark,
      CrashReports reports,
      CurrentAccess access,
      InstantSource clock,
      Executor fxThread,
      Consumer<Event> dispatch) {
    this.mark = mark;
    this.reports = reports;
    this.access = access;
    this.clock = clock;
    this.fxThread = fxThread;
    this.dispatch = dispatch;
    left = turns.then(this::look);
  }

  private Optional<Left> look() {
    Optional<Left> found =
        mark.read().map(call -> new Left(call, reports.collect(call.pid(), call.at())));
    mark.clear();
    return found;
  }

  /** To be told of every state. */
  public void seen(AppState state) {
    Access mine = access.get();
    SignedIn in = state instanceof SignedIn is ? is : null;
    if (in != null && mine != null) {
      tell(mine, in);
    }
    On now = in == null ? null : On.of(in.call());
    if (Objects.equals(now, on)) {
      return;
    }
    if (now == null) {
      on = null;
      next(mark::clear);
    } else if (in != null && mine != null) {
      on = now;
      CallMark.Kept kept =
          new CallMark.Kept(
              mine.server().toString(),
              in.me().userId(),
              now.name(),
              now.talked(),
              clock.instant(),
              ProcessHandle.current().pid());
      next(() -> mark.set(kept));
    }
  }

  /** Only the one whose call it was. */
  private void tell(Access mine, SignedIn in) {
    if (told) {
      return;
    }
    told = true;
    long user = in.me().userId();
    var _ =
        left.thenAccept(found ->
            found
                .filter(it -> it.call().userId() == user)
                .filter(it -> it.call().server().equals(mine.server().toString()))
                .ifPresent(it -> fxThread.execute(() -> dispatch.accept(died(user, it)))));
  }

  private static Event died(long user, Left left) {
    CallMark.Kept call = left.call();
    return new SocialEvent.Kept.Died(user, call.name(), call.talked(), left.report());
  }

  private void next(Runnable step) {
    var _ =
        turns.then(() -> {
          step.run();
          return true;
        });
  }

  /** No call is on any more, whatever was seen last. From any thread. */
  public CompletableFuture<?> forget() {
    next(mark::clear);
    return settled();
  }

  /** Once the mark is as it should be. */
  public CompletableFuture<?> settled() {
    return turns.settled();
  }
}
