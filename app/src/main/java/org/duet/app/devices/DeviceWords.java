package org.duet.app.devices;

import java.util.Set;
import org.duet.app.i18n.Messages;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.jspecify.annotations.Nullable;

/** Says how it stands with the devices. */
final class DeviceWords {
  private final Messages messages;
  private final PermissionWords permission;

  DeviceWords(Messages messages, Gate gate) {
    this.messages = messages;
    permission = new PermissionWords(messages, gate);
  }

  String name(String device) {
    return device.isEmpty() ? messages.text("devices.usual") : device;
  }

  String inCall() {
    return messages.text("devices.in-call");
  }

  /** What there is to say of the chosen one; empty while all is well. */
  String note(Kind kind, String chosen, @Nullable DeviceList there, Set<Lack> lacks) {
    if (there == null) {
      return "";
    }
    if (!chosen.isEmpty() && !kind.in(there).contains(chosen)) {
      return messages.text("devices.away");
    }
    if (!kind.in(there).isEmpty()) {
      return kind == Kind.MICROPHONE && lacks.contains(Lack.MICROPHONE_SILENT)
          ? heard(messages.text("devices.microphone-silent"))
          : "";
    }
    return switch (kind) {
      case CAMERA -> messages.text("devices.no-camera");
      case MICROPHONE -> heard(messages.text("devices.no-microphone"));
      case SPEAKER -> messages.text("devices.no-speaker");
    };
  }

  /** Why there is no picture; empty while there is one. */
  String picture(Set<Lack> lacks) {
    if (lacks.contains(Lack.CAMERA_MISSING)) {
      return seen(messages.text("devices.plug-camera"));
    }
    if (lacks.contains(Lack.CAMERA_BUSY)) {
      return seen(messages.text("devices.camera-busy"));
    }
    return lacks.contains(Lack.CAMERA_SILENT) ? seen(messages.text("devices.camera-silent")) : "";
  }

  private String heard(String reason) {
    return (reason + " " + permission.microphone()).strip();
  }

  private String seen(String reason) {
    return (reason + " " + permission.camera()).strip();
  }
}
