package org.duet.app.devices;

import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Check;
import org.duet.app.theme.Theme;

/** What is done to the own sound before the other hears it; in a call it holds at once. */
public final class VoiceChoices extends VBox {
  public static final String LESS_NOISE = "voice-less-noise";
  public static final String NO_ECHO = "voice-no-echo";
  public static final String EVEN_LOUDNESS = "voice-even-loudness";

  public VoiceChoices(DevicesViewModel model, Messages messages) {
    Preferences chosen = model.preferences();
    getStyleClass().add("voice-choices");
    getStylesheets().add(Theme.sheet(VoiceChoices.class, "devices.css"));
    getChildren()
        .setAll(
            Check.of(LESS_NOISE, messages.text("voice.less-noise"), chosen.lessNoise),
            Check.of(NO_ECHO, messages.text("voice.no-echo"), chosen.noEcho),
            Check.of(EVEN_LOUDNESS, messages.text("voice.even-loudness"), chosen.evenLoudness));
  }
}
