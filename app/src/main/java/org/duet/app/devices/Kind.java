package org.duet.app.devices;

import java.util.List;
import javafx.beans.property.StringProperty;
import org.duet.app.media.DeviceList;
import org.duet.app.storage.Preferences;

/** What a device is for. */
enum Kind {
  CAMERA,
  MICROPHONE,
  SPEAKER;

  List<String> in(DeviceList all) {
    return switch (this) {
      case CAMERA -> all.cameras();
      case MICROPHONE -> all.microphones();
      case SPEAKER -> all.speakers();
    };
  }

  StringProperty in(Preferences chosen) {
    return switch (this) {
      case CAMERA -> chosen.camera;
      case MICROPHONE -> chosen.microphone;
      case SPEAKER -> chosen.speaker;
    };
  }
}
