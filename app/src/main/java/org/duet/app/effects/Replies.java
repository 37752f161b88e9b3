package org.duet.app.effects;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;
import org.duet.app.state.Trouble.Kind;
import org.duet.model.wire.Problem;

/** Turns answers of the server into events. */
public final class Replies {
  private Replies() {}

  /** Dispatches one event once the answer is there; a token that is dead is always the same one. */
  public static <T> void tell(
      CompletableFuture<Answer<T>> answer,
      Consumer<Event> dispatch,
      Function<? super T, Event> good,
      Function<Trouble, Event> bad) {
    var _ = answer.thenAccept(told -> dispatch.accept(event(told, good, bad)));
  }

  private static <T> Event event(
      Answer<T> answer, Function<? super T, Event> good, Function<Trouble, Event> bad) {
    return switch (answer) {
      case Answer.Good<T>(T value) -> good.apply(value);
      case Answer.Bad<T>(Failure.TokenRejected _) -> new Event.Account.TokenRejected();
      case Answer.Bad<T>(Failure failure) -> bad.apply(trouble(failure));
    };
  }

  /** The same for a form, whose fields can be wrong. */
  public static <T> void tellForm(
      CompletableFuture<Answer<T>> answer,
      Consumer<Event> dispatch,
      Function<? super T, Event> good,
      BiFunction<Trouble, Map<String, String>, Event> bad) {
    var _ =
        answer.thenAccept(told -> {
          Map<String, String> faults =
              told instanceof Answer.Bad<T>(Failure.Invalid(_, Map<String, String> wrong))
                  ? wrong
                  : Map.of();
          dispatch.accept(event(told, good, trouble -> bad.apply(trouble, faults)));
        });
  }

  private static Trouble trouble(Failure failure) {
    return switch (failure) {
      case Failure.Unreachable _ -> new Trouble(Kind.UNREACHABLE, "");
      case Failure.Nonsense _ -> new Trouble(Kind.NONSENSE, "");
      case Failure.TokenRejected _ -> new Trouble(Kind.SIGNED_OUT, "");
      case Failure.Unable _ -> new Trouble(Kind.UNABLE, "");
      case Failure.TooMany(Duration pause, String detail) ->
          new Trouble(Kind.TOO_MANY, detail, pause);
      case Failure.Invalid(String detail, _) -> new Trouble(Kind.INVALID, detail);
      case Failure.Refused(int status, String code, String detail) ->
          new Trouble(kind(status, code), detail);
    };
  }

  private static Kind kind(int status, String code) {
    return switch (status) {
      case 401 -> Kind.WRONG_CREDENTIALS;
      case 403 -> Kind.NOT_ALLOWED;
      case 404 -> Kind.NOT_THERE;
      case 409 -> code.equals(Problem.ANSWERED_ELSEWHERE) ? Kind.ANSWERED_ELSEWHERE : Kind.CHANGED;
      case 410 -> Kind.ENDED;
      case 413 -> Kind.TOO_LARGE;
      case 415 -> Kind.WRONG_FORMAT;
      case 422 -> Kind.INVALID;
      default -> Kind.REFUSED;
    };
  }
}
