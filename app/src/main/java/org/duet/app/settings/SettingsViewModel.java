package org.duet.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.duet.app.desktop.Autostart;
import org.duet.app.desktop.Autostart.Standing;
import org.duet.app.i18n.Messages;
import org.duet.app.media.RingSound;
import org.duet.app.media.Ringer;
import org.duet.app.media.Ringer.Ring;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Theme.Appearance;

/** What can be chosen, and what each choice is called. */
public final class SettingsViewModel {
  private final Preferences preferences;
  private final Ringer ringer;
  private final Autostart autostart;
  private final ReadOnlyObjectWrapper<Standing> atLogIn =
      new ReadOnlyObjectWrapper<>(Standing.NOT_POSSIBLE);
  private final Messages messages;
  private final Executor fxThread;
  private final ReadOnlyObjectWrapper<List<String>> devices =
      new ReadOnlyObjectWrapper<>(List.of(""));

  /** On a system that starts nothing at log-in. */
  public SettingsViewModel(
      Preferences preferences, Ringer ringer, Messages messages, Executor fxThread) {
    this(preferences, ringer, Autostart.NONE, messages, fxThread);
  }

  public SettingsViewModel(
      Preferences preferences,
      Ringer ringer,
      Autostart autostart,
      Messages messages,
      Executor fxThread) {
    this.preferences = preferences;
    this.ringer = ringer;
    this.autostart = autostart;
    this.messages = messages;
    this.fxThread = fxThread;
  }

  Preferences preferences() {
    return preferences;
  }

  /** Looks again which devices there are; one that was chosen stays to be seen, even unplugged. */
  void look() {
    var _ =
        ringer
            .devices()
            .thenAccept(found ->
                fxThread.execute(() -> {
                  List<String> all = new ArrayList<>(List.of(""));
                  all.addAll(found);
                  String chosen = preferences.ringDevice.get();
                  if (!all.contains(chosen)) {
                    all.add(chosen);
                  }
                  devices.set(List.copyOf(all));
                }));
  }

  /** Looks again whether the client starts at log-in: the system's own settings change it too. */
  void lookAtLogIn() {
    follow(autostart.standing());
  }

  void startAtLogIn(boolean on) {
    follow(autostart.want(on));
  }

  private void follow(CompletableFuture<Standing> standing) {
    var _ = standing.thenAccept(now -> fxThread.execute(() -> atLogIn.set(now)));
  }

  ReadOnlyObjectProperty<Standing> atLogIn() {
    return atLogIn.getReadOnlyProperty();
  }

  /** By name; the empty one is the system's usual one. */
  ReadOnlyObjectProperty<List<String>> devices() {
    return devices.getReadOnlyProperty();
  }

  String deviceName(String device) {
    return device.isEmpty() ? messages.text("settings.device-usual") : device;
  }

  String soundName(RingSound sound) {
    return switch (sound) {
      case DUET -> messages.text("settings.sound-duet");
      case BELL -> messages.text("settings.sound-bell");
      case WOOD -> messages.text("settings.sound-wood");
    };
  }

  RingSound sound() {
    return RingSound.named(preferences.ringSound.get());
  }

  /** Chooses it, and lets it be heard. */
  void choose(RingSound sound) {
    preferences.ringSound.set(sound.name());
    tryIt();
  }

  String lookName(Appearance look) {
    return switch (look) {
      case SYSTEM -> messages.text("settings.look-system");
      case LIGHT -> messages.text("settings.look-light");
      case DARK -> messages.text("settings.look-dark");
    };
  }

  /** By its tag; the empty one is the system's. Each is called as those call it who speak it. */
  String languageName(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    return tag.isEmpty()
        ? messages.text("settings.language-system")
        : capitalised(language.getDisplayLanguage(language), language);
  }

  private static String capitalised(String word, Locale language) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(language) + word.substring(first);
  }

  List<String> languages() {
    return Stream.concat(Stream.of(""), Messages.LANGUAGES.stream().map(Locale::toLanguageTag))
        .toList();
  }

  /** The one chosen, or the system's. */
  String language() {
    String chosen = preferences.language.get();
    return languages().contains(chosen) ? chosen : "";
  }

  Appearance appearance() {
    return Appearance.named(preferences.appearance.get());
  }

  void tryIt() {
    ringer.sample(new Ring(sound(), preferences.ringVolume.get(), preferences.ringDevice.get()));
  }

  ObservableValue<String> volume() {
    return Bindings.createStringBinding(
        () -> messages.percent(preferences.ringVolume.get()), preferences.ringVolume);
  }
}
