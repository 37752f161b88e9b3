package org.duet.app.settings;

import org.duet.app.i18n.Messages;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Check;
import org.duet.app.theme.Texts;

/** Who in a call may learn where a person is in the network. */
final class AddressCard extends SettingsCard {

  AddressCard(Preferences chosen, Messages messages) {
    super(messages.text("settings.address"));
    getChildren()
        .addAll(
            Texts.saying(messages.text("settings.address-note"), "text-quiet"),
            Check.of(
                SettingsView.HIDE_ADDRESS,
                messages.text("settings.hide-address"),
                chosen.hideAddress),
            explained(
                Check.of(
                    SettingsView.RELAY_OR_NOTHING,
                    messages.text("settings.relay-or-nothing"),
                    chosen.relayOrNothing),
                messages.text("settings.relay-or-nothing-note")));
  }
}
