package org.duet.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarTest {
  @ParameterizedTest
  @CsvSource({
    "Ben, B",
    "Cara Lindqvist, CL",
    "Maria Anna von Hohenlohe-Langenburg, ML",
    "élise, É",
    "'  Ben  ', B",
    "'', ''",
    "'   ', ''",
    "李小龍, 李",
    "😀 Smile, 😀S"
  })
  void initials(String name, String initials) {
    assertThat(Avatar.initialsOf(name)).isEqualTo(initials);
  }
}
