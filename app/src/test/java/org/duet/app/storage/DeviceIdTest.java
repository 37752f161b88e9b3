package org.duet.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.duet.app.machine.OperatingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation calls itself, and where it keeps that. */
class DeviceIdTest {
  @TempDir private Path folder;

  @Test
  void itStaysTheSame() {
    Path config = folder.resolve("duet");
    assertThat(DeviceId.in(config)).isEqualTo(DeviceId.in(config));
  }

  @Test
  void itFitsInItsHeader() {
    assertThat(DeviceId.in(folder)).matches("[A-Za-z0-9-]{8,64}");
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    Path config = folder.resolve("duet");
    DeviceId.in(config);
    assertThat(permissions(config)).isEqualTo("rwx------");
    assertThat(permissions(config.resolve("device-id"))).isEqualTo("rw-------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void whatIsBrokenIsMadeAnew() throws IOException {
    Files.writeString(folder.resolve("device-id"), "a\nb: c");
    String id = DeviceId.in(folder);
    assertThat(id).matches("[A-Za-z0-9-]{8,64}").isEqualTo(DeviceId.in(folder));
  }

  @Test
  void withoutAFolderItHoldsForThisRun() throws IOException {
    Path file = Files.createFile(folder.resolve("in-the-way"));
    assertThat(DeviceId.in(file)).matches("[A-Za-z0-9-]{8,64}");
  }

  @Test
  void linuxHasXdg() {
    assertThat(
            ConfigFolder.of(OperatingSystem.LINUX, "/home/ann", Map.of("XDG_CONFIG_HOME", "/cfg")))
        .isEqualTo(Path.of("/cfg/duet"));
    assertThat(
            ConfigFolder.of(
                OperatingSystem.LINUX, "/home/ann", Map.of("XDG_CONFIG_HOME", "relative")))
        .isEqualTo(Path.of("/home/ann/.config/duet"));
  }

  @Test
  void macosHasItsLibrary() {
    assertThat(ConfigFolder.of(OperatingSystem.MACOS, "/Users/ann", Map.of()))
        .isEqualTo(Path.of("/Users/ann/Library/Application Support/Duet"));
  }

  @Test
  void windowsHasRoamingSettings() {
    assertThat(ConfigFolder.of(OperatingSystem.WINDOWS, "/u/ann", Map.of()))
        .isEqualTo(Path.of("/u/ann/AppData/Roaming/Duet"));
  }
}
