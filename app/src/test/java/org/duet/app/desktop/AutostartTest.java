package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.duet.app.desktop.Autostart.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting at log-in, as each system has it. */
class AutostartTest {
  private static final StartCommand COMMAND =
      new StartCommand(List.of("/opt/my duet/100%/Duet", "--minimized"), Path.of("/opt/my duet"));

  @TempDir private Path folder;

  @Test
  void onLinuxADesktopEntryComesAndGoes() throws IOException {
    Autostart autostart = AutostartFile.xdg(folder, COMMAND);
    assertThat(autostart.standing().join()).isEqualTo(Standing.OFF);
    assertThat(autostart.want(true).join()).isEqualTo(Standing.ON);
    assertThat(Files.readAllLines(folder.resolve("autostart/duet.desktop")))
        .startsWith("[Desktop Entry]")
        .contains(
            "Exec=env GDK_GL=disable \"/opt/my duet/100%%/Duet\" \"--minimized\"",
            "Path=/opt/my duet");
    assertThat(autostart.want(false).join()).isEqualTo(Standing.OFF);
    assertThat(folder.resolve("autostart")).isEmptyDirectory();
  }

  @Test
  void onMacOsAnAgentDoes() throws IOException {
    Autostart autostart = AutostartFile.launchd(folder, COMMAND);
    assertThat(autostart.want(true).join()).isEqualTo(Standing.ON);
    assertThat(Files.readString(folder.resolve("Library/LaunchAgents/org.duet.plist")))
        .contains("<string>/opt/my duet/100%/Duet</string>", "<key>RunAtLoad</key>");
    assertThat(autostart.want(false).join()).isEqualTo(Standing.OFF);
  }

  @Test
  void onWindowsTheRegistryIsChangedForThisPersonAlone() throws IOException {
    Path told = folder.resolve("told");
    Path reg = folder.resolve("reg");
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    Files.writeString(reg, "#!/bin/sh\necho \"$@\" >> " + told + "\n[ $1 != query ]\n");
    Files.setPosixFilePermissions(reg, PosixFilePermissions.fromString("rwx------"));
    Autostart autostart = new AutostartRegistry(reg.toString(), COMMAND);
    // What it says is believed, not what was wanted.
    assertThat(autostart.want(true).join()).isEqualTo(Standing.OFF);
    assertThat(Files.readAllLines(told).getFirst())
        .startsWith("add HKCU\\Software")
        .endsWith("/v Duet /t REG_SZ /d \"/opt/my duet/100%/Duet\" --minimized /f");
  }

  @Test
  void anInstalledClientIsStartedByItsLauncher() {
    assertThat(StartCommand.of("/opt/duet/bin/Duet", List.of(), folder))
        .contains(new StartCommand(List.of("/opt/duet/bin/Duet", "--minimized"), folder));
  }

  @Test
  void oneFromSourcesIsStartedAsItWasWithoutTheLinkOfThen() {
    var line =
        List.of(
            "/jdk/bin/java", "-cp", "x", "org.duet.app.Launcher", "--config=c", "duet://match/1");
    assertThat(StartCommand.of(null, line, folder).orElseThrow().words())
        .containsExactly(
            "/jdk/bin/java", "-cp", "x", "org.duet.app.Launcher", "--config=c", "--minimized");
  }

  @Test
  void whereNothingIsKnownNothingIsMadeUp() {
    assertThat(StartCommand.of(null, List.of("/jdk/bin/java"), folder)).isEmpty();
    assertThat(Autostart.NONE.want(true).join()).isEqualTo(Standing.NOT_POSSIBLE);
  }
}
