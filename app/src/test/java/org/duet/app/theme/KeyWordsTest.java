package org.duet.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.duet.app.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyWordsTest {
  @ParameterizedTest
  @CsvSource({"en, Ctrl+Shift+A", "de, Strg+Umschalt+A", "fr, Ctrl+Maj+A"})
  void keysAreCalledAsTheKeyboardCallsThem(String language, String name) {
    KeyCombination answer =
        new KeyCodeCombination(KeyCode.A, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
    assertThat(KeyWords.of(answer, new Messages(Locale.of(language)))).isEqualTo(name);
  }
}
