package org.duet.app.effects;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.backend.Access;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.storage.LocalCache;
import org.duet.app.storage.LocalCache.Account;
import org.duet.app.storage.LocalCache.Snapshot;
import org.duet.app.threads.Timers;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known while the server can be asked, and brings it back while it cannot. On the
 * JavaFX thread.
 */
public final class CacheKeeper {
  /** Changes come in crowds; the last of them is what counts. */
  private static final Duration SETTLE = Duration.ofSeconds(1);

  private final LocalCache cache;
  private final CurrentAccess access;
  private final InstantSource clock;
  private final Timers timers;
  private final Executor fxThread;
  private final Consumer<Event> dispatch;
  private final ReadOnlyObjectWrapper<@Nullable Instant> asOf = new ReadOnlyObjectWrapper<>();
  private @Nullable Account account;
  private @Nullable List<Match> latest;
  private boolean connected;
  private boolean planned;

  public CacheKeeper(
      LocalCache cache,
      CurrentAccess access,
      InstantSource clock,
      Timers timers,
      Executor fxThread,
      Consumer<Event> dispatch) {
    this.cache = cache;
    this.access = access;
    this.clock = clock;
    this.timers = timers;
    this.fxThread = fxThread;
    this.dispatch = dispatch;
  }

  /** How old what is shown is: since when the server was not heard; null while it is. */
  public ReadOnlyObjectProperty<@Nullable Instant> asOf() {
    return asOf.getReadOnlyProperty();
  }

  /** Somebody is signed in, with an access: what was last known of them comes back. */
  public void opened(AppState state) {
    Access mine = access.get();
    if (mine == null || !(state instanceof SignedIn in)) {
      return;
    }
    Account theirs = new Account(mine.server().toString(), in.me().userId());
    account = theirs;
    var _ =
        cache
            .load(theirs)
            .thenAccept(
                found -> found.ifPresent(known -> fxThread.execute(() -> bring(theirs, known))));
  }

  private void bring(Account of, Snapshot known) {
    if (of.equals(account) && !connected) {
      asOf.set(known.at());
      dispatch.accept(new Event.Matches.Remembered(of.userId(), known.matches()));
    }
  }

  /** To be told of every state. */
  public void seen(AppState state) {
    boolean now = state instanceof SignedIn in && in.connection() instanceof Connection.Connected;
    if (now) {
      asOf.set(null);
    } else if (connected) {
      asOf.set(clock.instant());
    }
    connected = now;
    if (now && state instanceof SignedIn in) {
      List<Match> matches = in.matches();
      if (matches != null && !matches.equals(latest)) {
        latest = matches;
        keepSoon();
      }
    }
  }

  private void keepSoon() {
    if (!planned) {
      planned = true;
      timers.after(SETTLE, () -> fxThread.execute(this::keep));
    }
  }

  private void keep() {
    planned = false;
    if (account != null && latest != null) {
      var _ = cache.save(account, Snapshot.of(clock.instant(), latest));
    }
  }

  /** They signed out: nothing of them stays on this machine. */
  public void signedOut() {
    if (account != null) {
      var _ = cache.forget(account);
    }
    left();
  }

  /** They are out, and may be back soon. */
  public void left() {
    account = null;
    latest = null;
    asOf.set(null);
  }
}
