package org.duet.app.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duet.app.i18n.Messages;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceWordsTest {
  private static final DeviceList ONE_OF_EACH =
      new DeviceList(List.of("Eye"), List.of("Ear"), List.of("Mouth"));

  private static DeviceWords on(Gate gate) {
    return new DeviceWords(new Messages(Locale.ENGLISH), gate);
  }

  private static String microphone(Gate gate, DeviceList there, Lack... lacks) {
    return on(gate).note(Kind.MICROPHONE, "", there, Set.of(lacks));
  }

  @ParameterizedTest
  @EnumSource(names = {"CAMERA_MISSING", "CAMERA_BUSY", "CAMERA_SILENT"})
  void aCameraThatMayBeForbiddenComesWithTheWayToTheSetting(Lack lack) {
    assertThat(on(Gate.MACOS).picture(Set.of(lack)))
        .endsWith("See System Settings, Privacy & Security, Camera.");
    assertThat(on(Gate.WINDOWS).picture(Set.of(lack)))
        .endsWith("See Settings, Privacy & security, Camera.");
    assertThat(on(Gate.NONE).picture(Set.of(lack))).isNotEmpty().doesNotContain("Settings");
  }

  @Test
  void soDoesAMicrophone() {
    assertThat(microphone(Gate.MACOS, DeviceList.NONE))
        .startsWith("No microphone found.")
        .endsWith("See System Settings, Privacy & Security, Microphone.");
    assertThat(microphone(Gate.WINDOWS, ONE_OF_EACH, Lack.MICROPHONE_SILENT))
        .startsWith("Nothing comes from the microphone.")
        .endsWith("See Settings, Privacy & security, Microphone.");
    assertThat(microphone(Gate.NONE, DeviceList.NONE)).isEqualTo("No microphone found.");
    assertThat(microphone(Gate.MACOS, ONE_OF_EACH)).isEmpty();
  }
}
