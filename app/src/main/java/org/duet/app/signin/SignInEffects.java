package org.duet.app.signin;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.duet.app.backend.Access;
import org.duet.app.backend.Answer;
import org.duet.app.backend.CurrentAccess;
import org.duet.app.backend.RestBackend;
import org.duet.app.backend.RestBackend.Account;
import org.duet.app.backend.ServerAddress;
import org.duet.app.effects.Replies;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.Effect;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;

/** Signs in and out at the server, and keeps what it lets this client in with. */
public final class SignInEffects implements EffectHandler<Effect.Account, Event> {
  private final RestBackend rest;
  private final CurrentAccess access;
  private final AtomicLong attempts = new AtomicLong();

  public SignInEffects(RestBackend rest, CurrentAccess access) {
    this.rest = rest;
    this.access = access;
  }

  @Override
  public void handle(Effect.Account effect, Consumer<Event> dispatch) {
    switch (effect) {
      case Effect.Account.SignIn wish -> signIn(wish, dispatch);
      case Effect.Account.SignOut wish -> {
        Access mine = access.forget();
        if (mine != null) {
          var _ = rest.signOut(mine, wish.owedEnds());
        }
      }
      case Effect.Account.Forget _ -> access.forget();
    }
  }

  private void signIn(Effect.Account.SignIn wish, Consumer<Event> dispatch) {
    long attempt = attempts.incrementAndGet();
    Optional<ServerAddress> server = ServerAddress.parse(wish.server());
    if (server.isEmpty()) {
      dispatch.accept(new Event.Account.SignInFailed(new Trouble(Trouble.Kind.UNREACHABLE, "")));
      return;
    }
    var answer =
        rest.signIn(server.get(), wish.email(), wish.password())
            .thenApply(told -> {
              grant(told, attempt);
              return told;
            });
    Replies.tell(
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
  private void grant(Answer<Account> answer, long attempt) {
    if (answer instanceof Answer.Good<Account>(Account account)) {
      if (attempt == attempts.get()) {
        access.grant(account.access());
      } else {
        var _ = rest.signOut(account.access(), Set.of());
      }
    }
  }
}
