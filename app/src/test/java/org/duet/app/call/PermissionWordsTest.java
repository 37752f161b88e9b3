package org.duet.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import org.duet.app.devices.Gate;
import org.duet.app.i18n.Messages;
import org.duet.app.media.Lack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the system may be what keeps the client from a device, the way to its setting is told. */
class PermissionWordsTest {
  private static String lacks(Gate gate, Lack... lacks) {
    return String.join(
        "\n",
        new CallWords(new Messages(Locale.ENGLISH), gate)
            .lacks(EnumSet.of(lacks[0], lacks), "Ben"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CAMERA_MISSING", "CAMERA_BUSY", "CAMERA_SILENT"})
  void theWayToTheCamera(Lack lack) {
    assertThat(lacks(Gate.MACOS, lack))
        .endsWith("May Duet use your camera? See System Settings, Privacy & Security, Camera.");
    assertThat(lacks(Gate.WINDOWS, lack))
        .endsWith("May Duet use your camera? See Settings, Privacy & security, Camera.");
    assertThat(lacks(Gate.NONE, lack)).doesNotContain("See ");
  }

  @ParameterizedTest
  @EnumSource(names = {"MICROPHONE_MISSING", "MICROPHONE_SILENT"})
  void theWayToTheMicrophone(Lack lack) {
    assertThat(lacks(Gate.MACOS, lack))
        .contains("Ben cannot hear you.")
        .endsWith(
            "May Duet use your microphone? See System Settings, Privacy & Security, Microphone.");
    assertThat(lacks(Gate.WINDOWS, lack))
        .endsWith("May Duet use your microphone? See Settings, Privacy & security, Microphone.");
    assertThat(lacks(Gate.NONE, lack)).doesNotContain("See ");
  }

  @Test
  void notWhereAnotherDeviceIsUsed() {
    assertThat(lacks(Gate.MACOS, Lack.CAMERA_OTHER, Lack.MICROPHONE_OTHER, Lack.SPEAKER_MISSING))
        .doesNotContain("May Duet");
  }

  @Test
  void whoIsNotHeardIsNotSaidToBe() {
    assertThat(lacks(Gate.NONE, Lack.CAMERA_MISSING, Lack.MICROPHONE_SILENT))
        .startsWith("No camera found. Ben cannot see you.");
  }
}
