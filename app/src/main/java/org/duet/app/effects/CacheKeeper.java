package org.duet.app.effects;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.backend.Access;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.app.state.Social;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Unsent;
import org.duet.app.storage.LocalCache;
import org.duet.app.storage.LocalCache.Account;
import org.duet.app.storage.LocalCache.Snapshot;
import org.duet.app.storage.UnsentFile;
import org.duet.app.threads.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known, and brings it back while the server cannot be asked; and keeps what the
 * server was not told, until it is. On the JavaFX thread; files are read and written elsewhere.
 */
public final class CacheKeeper {
  /** Changes come in crowds; the last of them is what counts. */
  private static final Duration SETTLE = Duration.ofSeconds(1);

  /** Thousands of messages are not written for each one that comes. */
  private static final Duration REST = Duration.ofSeconds(10);

  /** What a person said is not to be lost. */
  private static final Duration SOON = Duration.ofMillis(200);

  private final LocalCache cache;
  private final CurrentAccess access;
  private final InstantSource clock;
  private final Executor fxThread;
  private final Consumer<Event> dispatch;
  private final Pace keepingHeard;
  private final Pace keepingUnsent;
  private final ReadOnlyObjectWrapper<@Nullable Instant> asOf = new ReadOnlyObjectWrapper<>();
  private @Nullable Account account;
  private @Nullable SignedIn latest;

  /** The last one with a connection in this run. */
  private @Nullable SignedIn heard;

  private Unsent unsent = Unsent.NOTHING;
  private boolean broughtBack;
  private boolean connected;

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
    this.fxThread = fxThread;
    this.dispatch = dispatch;
    keepingHeard = new Pace(timers, fxThread, SETTLE, REST, this::keepHeard);
    keepingUnsent = new Pace(timers, fxThread, SOON, SOON, this::keepUnsent);
  }

  /** How old what is shown is: since when the server was not heard; null while it is. */
  public ReadOnlyObjectProperty<@Nullable Instant> asOf() {
    return asOf.getReadOnlyProperty();
  }

  /**
   * Somebody is signed in, with an access: what was last known of them comes back.
   *
   * @return who it is; empty where it is nobody
   */
  public Optional<Account> opened(AppState state) {
    Access mine = access.get();
    if (mine == null || !(state instanceof SignedIn in)) {
      return Optional.empty();
    }
    Account theirs = new Account(mine.server().toString(), in.me().userId(), in.me().email());
    account = theirs;
    latest = in;
    heard = null;
    unsent = Unsent.NOTHING;
    broughtBack = false;
    var _ =
        cache
            .load(theirs)
            .thenAccept(
                found -> found.ifPresent(known -> fxThread.execute(() -> bring(theirs, known))));
    var _ =
        cache
            .loadUnsent(theirs)
            .thenAccept(
                found -> fxThread.execute(() -> bring(theirs, found.orElse(UnsentFile.EMPTY))));
    return Optional.of(theirs);
  }

  private void bring(Account of, Snapshot known) {
    if (!of.equals(account)) {
      return;
    }
    if (!connected) {
      asOf.set(known.at());
      dispatch.accept(new Event.Matches.Remembered(of.userId(), known.matches()));
    }
    dispatch.accept(
        new SocialEvent.Kept.Heard(
            of.userId(), known.profile(), known.messages(), KeptCalls.histories(known.calls())));
  }

  /** Only from here on is it kept again: what was not read would be written over. */
  private void bring(Account of, UnsentFile kept) {
    if (of.equals(account) && !broughtBack) {
      broughtBack = true;
      unsent = Keepsakes.unsent(kept);
      if (!kept.equals(UnsentFile.EMPTY)) {
        dispatch.accept(new SocialEvent.Kept.Unsaid(of.userId(), unsent));
      }
      keepingUnsent.ask();
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
    SignedIn before = latest;
    if (state instanceof SignedIn in && account != null && before != null) {
      latest = in;
      if (now) {
        heard = in;
      }
      if (isNews(before, in)) {
        keepingUnsent.ask();
        keepingHeard.ask();
      }
    }
  }

  /** Told by the things themselves: to compare thousands of messages takes its time. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isNews(SignedIn before, SignedIn in) {
    Social was = before.social();
    Social is = in.social();
    return before.matches() != in.matches()
        || was.chats() != is.chats()
        || was.log().byMatch() != is.log().byMatch()
        || was.log().missed() != is.log().missed()
        || was.self().profile() != is.self().profile()
        || was.decided() != is.decided()
        || was.untold() != is.untold()
        || was.passed() != is.passed()
        || was.unmatched() != is.unmatched()
        || was.leaving() != is.leaving()
        || was.safety().owed() != is.safety().owed();
  }

  private void keepHeard() {
    SignedIn in = heard;
    if (account != null && in != null && in.matches() != null) {
      // Without a connection nothing is heard, and it is as old as that.
      Instant since = asOf.get();
      Instant at = since == null ? clock.instant() : since;
      var _ = cache.save(account, () -> Keepsakes.heard(in, at));
    }
  }

  private void keepUnsent() {
    SignedIn in = latest;
    if (account == null || in == null || !broughtBack) {
      return;
    }
    Unsent now = Unsent.of(in);
    if (!now.equals(unsent)) {
      unsent = now;
      var _ = cache.saveUnsent(account, Keepsakes.unsent(now));
    }
  }

  /**
   * The client is about to end: what is not kept yet is kept now.
   *
   * @return once it is
   */
  public CompletableFuture<?> ending() {
    keepUnsent();
    keepHeard();
    return cache.settled();
  }

  /** Somebody comes or goes. */
  public void handle(Effect.Account effect) {
    switch (effect) {
      case Effect.Account.SignOut _ -> signedOut();
      case Effect.Account.Forget _ -> left();
      case Effect.Account.SignIn _,
          Effect.Account.Register _,
          Effect.Account.GiveUp _,
          Effect.Account.Resume _ -> {}
    }
  }

  /** They signed out: nothing of them stays on this machine. */
  private void signedOut() {
    if (account != null) {
      var _ = cache.forget(account);
    }
    gone();
  }

  /** They are out, and may be back soon. */
  private void left() {
    keepUnsent();
    gone();
  }

  private void gone() {
    account = null;
    latest = null;
    heard = null;
    broughtBack = false;
    asOf.set(null);
  }
}
