package org.duet.app.safety;

import java.util.List;
import java.util.function.Consumer;
import org.duet.app.backend.PeopleBackend;
import org.duet.app.effects.Replies;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.Person;
import org.duet.app.state.SocialEffect;
import org.duet.app.state.SocialEvent;
import org.duet.model.wire.Answers;

/** Asks the server to keep others away. */
public final class SafetyEffects implements EffectHandler<SocialEffect.OfSafety, Event> {
  private final PeopleBackend people;

  public SafetyEffects(PeopleBackend people) {
    this.people = people;
  }

  @Override
  public void handle(SocialEffect.OfSafety effect, Consumer<Event> dispatch) {
    switch (effect) {
      case SocialEffect.OfSafety.Block block ->
          Replies.tell(
              people.block(block.person().userId()),
              dispatch,
              done -> new SocialEvent.OfSafety.Blocked(block.person()),
              trouble -> new SocialEvent.OfSafety.NotBlocked(block.person(), trouble));
      case SocialEffect.OfSafety.Unblock unblock ->
          Replies.tell(
              people.unblock(unblock.person().userId()),
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
              done -> new SocialEvent.OfSafety.Reported(),
              SocialEvent.OfSafety.NotReported::new);
    }
  }

  private static List<Person> persons(List<Answers.Blocked> all) {
    return all.stream().map(one -> new Person(one.userId(), one.name())).toList();
  }
}
