package org.duet.app.call;

import org.duet.app.i18n.Messages;
import org.duet.app.theme.PersonMenu;
import org.kordamp.ikonli.feather.Feather;

/** What can be done about the one a call is with. */
final class CallMenu {
  private CallMenu() {}

  static PersonMenu of(CallViewModel model, Messages messages) {
    return new PersonMenu(messages.text("person.menu", ""))
        .with(PersonMenu.REPORT, messages.text("person.report"), Feather.FLAG, model::report)
        .with(PersonMenu.BLOCK, messages.text("person.block"), Feather.SLASH, model::block);
  }
}
