package org.duet.app.dashboard;

import java.util.function.Consumer;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Person;
import org.duet.app.theme.PersonMenu;
import org.duet.model.matching.Match;

/** What can be done about somebody wherever they are shown at home. */
final class AboutPerson {
  private AboutPerson() {}

  static PersonMenu menu(Match match, DashboardViewModel model, Messages messages) {
    Person person = new Person(match.matchedUserId(), match.matchedUserName());
    return menu(person, model::report, model::block, messages);
  }

  static PersonMenu menu(
      Person person, Consumer<Person> report, Consumer<Person> block, Messages messages) {
    return new PersonMenu(messages.text("person.menu", person.name()))
        .keepAway(() -> report.accept(person), () -> block.accept(person), messages);
  }
}
