package org.duet.app.devices;

import java.util.Set;
import org.duet.app.i18n.Messages;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.jspecify.annotations.Nullable;

/** Says how it stands with the devices. */
final class DeviceWords {
  private final Messages messages;
  private final Gate gate;

  DeviceWords(Messages messages, Gate gate) {
    this.messages = messages;
    this.gate = gate;
  }

  String name(String device) {
    return device.isEmpty() ? messages.text("devices.usual") : device;
  }

  String inCall() {
    return messages.text("devices.in-call");
  }

  String note(Kind kind, String chosen, @Nullable DeviceList there) {
    if (there == null) {
      return "";
    }
    if (!chosen.isEmpty() && !kind.in(there).contains(chosen)) {
      return messages.text("devices.away");
    }
    if (!kind.in(there).isEmpty()) {
      return "";
    }
    return switch (kind) {
      case CAMERA -> messages.text("devices.no-camera");
      case MICROPHONE -> messages.text("devices.no-microphone");
      case SPEAKER -> messages.text("devices.no-speaker");
    };
  }

  /** Why there is no picture; empty while there is one. */
  String picture(Set<Lack> lacks) {
    if (lacks.contains(Lack.CAMERA_MISSING)) {
      return messages.text("devices.plug-camera");
    }
    if (lacks.contains(Lack.CAMERA_BUSY)) {
      return gated(messages.text("devices.camera-busy"));
    }
    return lacks.contains(Lack.CAMERA_SILENT) ? gated(messages.text("devices.camera-silent")) : "";
  }

  private String gated(String reason) {
    return switch (gate) {
      case NONE -> reason;
      case MACOS -> reason + " " + messages.text("devices.allow-macos");
      case WINDOWS -> reason + " " + messages.text("devices.allow-windows");
    };
  }
}
