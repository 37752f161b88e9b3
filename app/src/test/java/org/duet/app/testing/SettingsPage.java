package org.duet.app.testing;

import org.duet.app.devices.DeviceChoices;
import org.duet.app.devices.DevicesPane;
import org.duet.app.settings.SettingsView;

/** The settings, and the camera and sound in them. */
public final class SettingsPage {
  private final WindowUnderTest window;

  public SettingsPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(SettingsView.ID);
  }

  public Choice camera() {
    return new Choice(window, window.id(DeviceChoices.CAMERA));
  }

  public Choice microphone() {
    return new Choice(window, window.id(DeviceChoices.MICROPHONE));
  }

  public Choice speaker() {
    return new Choice(window, window.id(DeviceChoices.SPEAKER));
  }

  /** What the camera sees. */
  public Locator picture() {
    return window.id(DevicesPane.PICTURE);
  }

  /** Why there is no picture. */
  public Locator trouble() {
    return window.id(DevicesPane.TROUBLE);
  }

  /** Plays a tone. */
  public Locator tone() {
    return window.id(DevicesPane.TONE);
  }

  public Locator doNotDisturb() {
    return window.id(SettingsView.DO_NOT_DISTURB);
  }

  /**
   * How the client looks.
   *
   * @param look its name, as {@code DARK}
   */
  public Locator look(String look) {
    return window.id(SettingsView.LOOK + look);
  }

  /**
   * The language.
   *
   * @param tag of the language; empty for the system's
   */
  public Locator language(String tag) {
    return window.id(SettingsView.LANGUAGE + tag);
  }

  /** One of several, in a list that opens. */
  public record Choice(WindowUnderTest window, Locator box) {
    /** Opens the list and takes the one called so. */
    public void choose(String name) {
      box.shouldBeEnabled(true);
      box.click();
      window.popup().label(name).click();
    }
  }
}
