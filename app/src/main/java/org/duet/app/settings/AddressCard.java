package org.duet.app.settings;

import org.duet.app.i18n.Messages;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Check;
import org.duet.app.theme.Texts;

/** Who in a call may learn where a person is in the network. */
final class AddressCard extends SettingsCard {
  static final String HIDE = "settings-hide-address";
  static final String STRICT = "settings-relay-or-nothing";

  AddressCard(Preferences chosen, Messages messages) {
    super(messages.text("settings.address"));
    getChildren()
        .addAll(
            Texts.saying(messages.text("settings.address-note"), "text-quiet"),
            Check.of(HIDE, messages.text("settings.hide-address"), chosen.hideAddress),
            Check.of(STRICT, messages.text("settings.relay-or-nothing"), chosen.relayOrNothing),
            Texts.saying(messages.text("settings.relay-or-nothing-note"), "text-quiet"));
  }
}
