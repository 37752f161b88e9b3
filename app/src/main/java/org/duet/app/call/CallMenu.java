package org.duet.app.call;

import org.duet.app.i18n.Messages;
import org.duet.app.theme.PersonMenu;

/** What can be done about the one a call is with, or who calls meanwhile. */
final class CallMenu {
  private CallMenu() {}

  static PersonMenu of(IncomingViewModel.Row row, IncomingViewModel model, Messages messages) {
    return menu(row.name(), () -> model.report(row), () -> model.block(row), messages);
  }

  static PersonMenu of(CallViewModel model, Messages messages) {
    return menu("", model::report, model::block, messages);
  }

  /**
   * In a window that has no room for what is asked next.
   *
   * @param back to the one that has
   */
  static PersonMenu elsewhere(CallViewModel model, Runnable back, Messages messages) {
    return menu(
        model.screen().get().peer().name(),
        () -> {
          back.run();
          model.report();
        },
        () -> {
          back.run();
          model.block();
        },
        messages);
  }

  private static PersonMenu menu(String name, Runnable report, Runnable block, Messages messages) {
    return new PersonMenu(messages.text("person.menu", name)).keepAway(report, block, messages);
  }
}
