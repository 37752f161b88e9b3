package org.duet.app.testing;

import org.duet.app.devices.DeviceChoices;
import org.duet.app.devices.DevicesPane;
import org.duet.app.devices.VoiceChoices;
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

  /** Tries the camera again. */
  public Locator cameraAgain() {
    return window.id(DevicesPane.AGAIN);
  }

  /** How loud the person is. */
  public Locator level() {
    return window.id(DevicesPane.LEVEL);
  }

  /** What there is to say of the devices of a kind. */
  public Locator note(String kind) {
    return window.id(DeviceChoices.NOTE + kind);
  }

  public Locator lessNoise() {
    return window.id(VoiceChoices.LESS_NOISE);
  }

  public Locator noEcho() {
    return window.id(VoiceChoices.NO_ECHO);
  }

  public Locator evenLoudness() {
    return window.id(VoiceChoices.EVEN_LOUDNESS);
  }

  /**
   * How it rings.
   *
   * @param sound its name, as {@code BELL}
   */
  public Locator sound(String sound) {
    return window.id(SettingsView.SOUND + sound);
  }

  public Locator volume() {
    return window.id(SettingsView.VOLUME);
  }

  /** Rings once. */
  public Locator tryRing() {
    return window.id(SettingsView.TRY);
  }

  /** Where it rings. */
  public Choice ringDevice() {
    return new Choice(window, window.id(SettingsView.DEVICE));
  }

  public Locator tray() {
    return window.id(SettingsView.TRAY);
  }

  /** Whether it starts with the computer. */
  public Locator logIn() {
    return window.id(SettingsView.LOG_IN);
  }

  /**
   * How one is seen in calls.
   *
   * @param blur its name
   */
  public Locator blur(String blur) {
    return window.id(SettingsView.BLUR + blur);
  }

  public Locator mark() {
    return window.id(SettingsView.MARK);
  }

  public Locator hideAddress() {
    return window.id(SettingsView.HIDE_ADDRESS);
  }

  public Locator relayOrNothing() {
    return window.id(SettingsView.RELAY_OR_NOTHING);
  }

  /** Leads to whom this person blocked. */
  public Locator blocked() {
    return window.id(SettingsView.BLOCKED);
  }

  public Locator keys() {
    return window.id(SettingsView.KEYS);
  }

  /** What the program is made of. */
  public Locator parts() {
    return window.id(SettingsView.PARTS);
  }

  /** What the licence of the chosen part says. */
  public Locator licence() {
    return window.id(SettingsView.LICENCE);
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
