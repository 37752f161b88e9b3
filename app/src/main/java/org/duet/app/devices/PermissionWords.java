package org.duet.app.devices;

import org.duet.app.i18n.Messages;

/** The way to the setting by which a system lets a program see and hear; empty where none asks. */
public final class PermissionWords {
  private final Messages messages;
  private final Gate gate;

  public PermissionWords(Messages messages, Gate gate) {
    this.messages = messages;
    this.gate = gate;
  }

  public String camera() {
    return switch (gate) {
      case MACOS -> messages.text("devices.may-see-macos");
      case WINDOWS -> messages.text("devices.may-see-windows");
      case NONE -> "";
    };
  }

  public String microphone() {
    return switch (gate) {
      case MACOS -> messages.text("devices.may-hear-macos");
      case WINDOWS -> messages.text("devices.may-hear-windows");
      case NONE -> "";
    };
  }
}
