package org.duet.app.effects;

import java.time.InstantSource;
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

/**
 * Leaves a mark while a call is on, and tells of one that the run before left. On the JavaFX
 * thread; files are read and written elsewhere, one after the other.
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
  private boolean marked;

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
    CallState.Talking call = in != null && in.call() instanceof CallState.Talking t ? t : null;
    if (in != null && mine != null) {
      tell(mine, in);
    }
    if (call != null && in != null && mine != null && !marked) {
      marked = true;
      CallMark.Kept kept =
          new CallMark.Kept(
              mine.server().toString(),
              in.me().userId(),
              call.peer().name(),
              clock.instant(),
              ProcessHandle.current().pid());
      next(() -> mark.set(kept));
    } else if (call == null && marked) {
      marked = false;
      next(mark::clear);
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
                .ifPresent(it ->
                    fxThread.execute(() ->
                        dispatch.accept(
                            new SocialEvent.Kept.Died(user, it.call().name(), it.report())))));
  }

  private void next(Runnable step) {
    var _ =
        turns.then(() -> {
          step.run();
          return true;
        });
  }

  /** Once the mark is as it should be. */
  public CompletableFuture<?> settled() {
    return turns.settled();
  }
}
