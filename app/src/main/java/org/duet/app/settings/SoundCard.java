package org.duet.app.settings;

import org.duet.app.i18n.Messages;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Texts;

/** What is done to the own sound before the other hears it. */
final class SoundCard extends SettingsCard {
  static final String LESS_NOISE = "settings-less-noise";
  static final String NO_ECHO = "settings-no-echo";
  static final String EVEN_LOUDNESS = "settings-even-loudness";

  SoundCard(Preferences chosen, Messages messages) {
    super(messages.text("settings.voice"));
    getChildren()
        .addAll(
            Check.of(LESS_NOISE, messages.text("settings.less-noise"), chosen.lessNoise),
            Check.of(NO_ECHO, messages.text("settings.no-echo"), chosen.noEcho),
            Check.of(EVEN_LOUDNESS, messages.text("settings.even-loudness"), chosen.evenLoudness),
            Texts.saying(messages.text("settings.voice-note"), "text-quiet"));
  }
}
