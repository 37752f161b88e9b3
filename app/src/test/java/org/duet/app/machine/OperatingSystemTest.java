package org.duet.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which system is which, said in one place. */
class OperatingSystemTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, LINUX",
    "Mac OS X, MACOS",
    "macOS, MACOS",
    "Darwin, MACOS",
    "Windows 11, WINDOWS",
    "Windows Server 2025, WINDOWS",
    "FreeBSD, OTHER",
    "'', OTHER"
  })
  void itIsKnownByItsName(String name, OperatingSystem system) {
    assertThat(OperatingSystem.of(name)).isEqualTo(system);
  }

  @Test
  void onlyOneIsTheCurrentOne() {
    assertThat(Stream.of(OperatingSystem.values()).filter(OperatingSystem::isCurrent))
        .containsExactly(OperatingSystem.current());
  }

  /** ArchUnit sees calls, but not what they ask for. */
  @Test
  void noOtherRoomAsksForItsName() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      List<String> asking =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.getParent().endsWith("machine"))
              .filter(OperatingSystemTest::asks)
              .map(Path::toString)
              .toList();
      assertThat(asking).isEmpty();
    }
  }

  private static boolean asks(Path file) {
    try {
      return Files.readString(file).contains("\"os.name\"");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
