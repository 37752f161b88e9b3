package org.duet.app.safety;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.backend.Answer;
import org.duet.app.backend.PeopleBackend;
import org.duet.app.effects.Replies;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.SocialEffect;
import org.duet.app.state.SocialEvent;
import org.duet.model.wire.Answers;

/** Asks the server to keep others away. On the JavaFX thread. */
public final class SafetyEffects implements EffectHandler<SocialEffect.OfSafety, Event> {
  private final PeopleBackend people;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(true);

  public SafetyEffects(PeopleBackend people) {
    this.people = people;
  }

  @Override
  public void handle(SocialEffect.OfSafety effect, Consumer<Event> dispatch) {
    switch (effect) {
      case SocialEffect.OfSafety.Block block ->
          Replies.tell(
              inOrder(() -> people.block(block.person().userId())),
              dispatch,
              done -> new SocialEvent.OfSafety.Blocked(block.person()),
              trouble -> new SocialEvent.OfSafety.NotBlocked(block.person(), trouble));
      case SocialEffect.OfSafety.Unblock unblock ->
          Replies.tell(
              inOrder(() -> people.unblock(unblock.person().userId())),
              dispatch,
              done -> new SocialEvent.OfSafety.Unblocked(unblock.person()),
              trouble -> new SocialEvent.OfSafety.NotUnblocked(unblock.person(), trouble));
      case SocialEffect.OfSafety.LoadBlocked _ ->
          Replies.tell(
              people.blocked(),
              dispatch,
              all -> new SocialEvent.OfSafety.BlockedLoaded(persons(all)),
              SocialEvent.OfSafety.BlockedNotLoaded::new);
      case SocialEffect.OfSafety.Report report ->
          Replies.tell(
              people.report(
                  report.person().userId(), report.reason(), report.details(), report.sessionId()),
              dispatch,
              done -> new SocialEvent.OfSafety.Reported(report.person()),
              trouble -> new SocialEvent.OfSafety.NotReported(report.person(), trouble));
    }
  }

  /** One after the other: the person's last word is to be the last the server hears. */
  private CompletableFuture<Answer<Answers.Done>> inOrder(
      Supplier<CompletableFuture<Answer<Answers.Done>>> request) {
    CompletableFuture<Answer<Answers.Done>> mine =
        last.handle((done, error) -> true).thenCompose(before -> request.get());
    last = mine;
    return mine;
  }

  private static List<Person> persons(List<Answers.Blocked> all) {
    return all.stream().map(one -> new Person(one.userId(), one.name())).toList();
  }
}
