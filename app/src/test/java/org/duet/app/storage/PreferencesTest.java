package org.duet.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person chose, from one start to the next. */
class PreferencesTest {
  @TempDir private Path folder;

  @Test
  void whatIsChosenIsThereAtTheNextStart() {
    Preferences first = Preferences.in(folder);
    first.doNotDisturb.set(true);
    first.ringVolume.set(0.25);
    first.ringDevice.set("Kopfhörer = links\n#1");
    first.kept().join();
    Preferences second = Preferences.in(folder);
    assertThat(second.doNotDisturb.get()).isTrue();
    assertThat(second.ringVolume.get()).isEqualTo(0.25);
    assertThat(second.ringDevice.get()).isEqualTo("Kopfhörer = links\n#1");
    assertThat(second.ringSound.get()).isEqualTo("DUET");
  }

  @Test
  void eachPersonHasDevicesOfTheirOwn() {
    Preferences first = Preferences.in(folder);
    first.personIs("1-ann");
    first.camera.set("Desk camera");
    first.personIs("2-ben");
    assertThat(first.camera.get()).isEmpty();
    first.camera.set("Lid camera");
    first.kept().join();
    Preferences second = Preferences.in(folder);
    assertThat(second.camera.get()).isEmpty();
    second.personIs("1-ann");
    assertThat(second.camera.get()).isEqualTo("Desk camera");
    second.personIs("2-ben");
    assertThat(second.camera.get()).isEqualTo("Lid camera");
    assertThat(second.appearance.get()).isEqualTo("SYSTEM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ring.volume=loud", "ring.volume=NaN", "\\u12", "quiet", "unknown=1", "\0"})
  void whatMakesNoSenseIsAsAtFirst(String text) throws Exception {
    Files.writeString(folder.resolve("preferences"), text);
    Preferences read = Preferences.in(folder);
    assertThat(read.ringVolume.get()).isEqualTo(0.7);
    assertThat(read.doNotDisturb.get()).isFalse();
  }

  @Test
  void aVolumeIsWithinItsBounds() throws Exception {
    Files.writeString(folder.resolve("preferences"), "ring.volume=17");
    assertThat(Preferences.in(folder).ringVolume.get()).isEqualTo(1);
  }

  @Test
  void theLastChoiceIsKept() {
    Preferences first = Preferences.in(folder);
    for (int i = 1; i <= 50; i++) {
      first.ringVolume.set(i / 100.0);
    }
    first.kept().join();
    assertThat(Preferences.in(folder).ringVolume.get()).isEqualTo(0.5);
  }
}
