package org.duet.app.signin;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duet.app.backend.Access;
import org.duet.app.backend.AccountBackend;
import org.duet.app.backend.AccountBackend.Account;
import org.duet.app.backend.Answer;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.Failure;
import org.duet.app.backend.ServerAddress;
import org.duet.app.effects.Replies;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.Effect;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.Remembered;
import org.duet.model.wire.Answers;

/** Signs in and out at the server, and keeps what it lets this client in with. */
public final class SignInEffects implements EffectHandler<Effect.Account, Event> {
  private final AccountBackend accounts;
  private final CurrentAccess access;
  private final Credentials credentials;
  private final AtomicLong attempts = new AtomicLong();

  public SignInEffects(AccountBackend accounts, CurrentAccess access, Credentials credentials) {
    this.accounts = accounts;
    this.access = access;
    this.credentials = credentials;
  }

  @Override
  public void handle(Effect.Account effect, Consumer<Event> dispatch) {
    switch (effect) {
      case Effect.Account.Resume(String server, String token) ->
          ServerAddress.parse(server)
              .ifPresent(address -> access.grant(new Access(address, token)));
      case Effect.Account.SignIn wish ->
          enter(
              wish.server(),
              wish.keep(),
              dispatch,
              server -> accounts.signIn(server, wish.email(), wish.password()));
      case Effect.Account.Register wish ->
          enter(wish.server(), wish.keep(), dispatch, server -> register(server, wish));
      case Effect.Account.GiveUp _ -> attempts.incrementAndGet();
      case Effect.Account.SignOut wish -> {
        var _ = credentials.forget();
        Access mine = access.forget();
        if (mine != null) {
          var _ = accounts.signOut(mine, wish.owedEnds());
        }
      }
      case Effect.Account.Forget _ -> {
        access.forget();
        var _ = credentials.forget();
      }
    }
  }

  /**
   * Lets whoever stayed signed in on this machine in again.
   *
   * @param wanted whether they are wanted; another server may be
   */
  public void resume(Predicate<Remembered> wanted, Consumer<Event> dispatch) {
    var _ =
        credentials
            .load()
            .thenAccept(found ->
                found
                    .filter(wanted)
                    .ifPresent(who ->
                        dispatch.accept(
                            new Event.Account.Remembered(
                                new Me(who.userId(), who.email(), who.name()),
                                who.server(),
                                who.token()))));
  }

  private CompletableFuture<Answer<Account>> register(
      ServerAddress server, Effect.Account.Register wish) {
    long attempt = attempts.get();
    return accounts
        .register(server, wish.email(), wish.password())
        .thenCompose(answer ->
            switch (answer) {
              case Answer.Good<Answers.User> _ when attempt != attempts.get() ->
                  CompletableFuture.completedFuture(new Answer.Bad<>(new Failure.Unreachable()));
              case Answer.Good<Answers.User> _ ->
                  accounts.signIn(server, wish.email(), wish.password());
              case Answer.Bad<Answers.User>(Failure failure) ->
                  CompletableFuture.completedFuture(new Answer.Bad<>(failure));
            });
  }

  private void enter(
      String typed,
      boolean keep,
      Consumer<Event> dispatch,
      Function<ServerAddress, CompletableFuture<Answer<Account>>> way) {
    long attempt = attempts.incrementAndGet();
    Optional<ServerAddress> server = ServerAddress.parse(typed);
    if (server.isEmpty()) {
      dispatch.accept(new Event.Account.SignInFailed(new Trouble(Trouble.Kind.UNREACHABLE, "")));
      return;
    }
    var answer =
        way.apply(server.get())
            .thenApply(told -> {
              grant(told, attempt, keep);
              return told;
            });
    Replies.tellForm(
        answer,
        event -> {
          if (attempt == attempts.get()) {
            dispatch.accept(event);
          }
        },
        account ->
            new Event.Account.SignedIn(new Me(account.userId(), account.email(), account.name())),
        Event.Account.SignInFailed::new);
  }

  /** An answer to an attempt that was given up lets nobody in. */
  private void grant(Answer<Account> answer, long attempt, boolean keep) {
    if (answer instanceof Answer.Good<Account>(Account account)) {
      if (attempt == attempts.get()) {
        access.grant(account.access());
        var _ = keep ? credentials.save(remembered(account)) : credentials.forget();
      } else {
        var _ = accounts.signOut(account.access(), Set.of());
      }
    }
  }

  private static Remembered remembered(Account account) {
    return new Remembered(
        account.access().server().toString(),
        account.access().token(),
        account.userId(),
        account.email(),
        account.name());
  }
}
