package org.duet.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
  private final Messages messages = new Messages(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "-5, 0 s",
    "0, 0 s",
    "5, 5 s",
    "59, 59 s",
    "60, 1 min",
    "119, 1 min",
    "3599, 59 min",
    "3600, 1 h",
    "3660, 1 h 1 min",
    "14400, 4 h"
  })
  void saysHowLong(long seconds, String words) {
    assertThat(messages.duration(Duration.ofSeconds(seconds))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0:00", "0, 0:00", "65, 1:05", "3599, 59:59", "3729, 1:02:09"})
  void showsAStopwatch(long seconds, String shown) {
    assertThat(messages.timer(Duration.ofSeconds(seconds))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, Your 0 matches",
    "1, Your match",
    "2, Your 2 matches",
    "1000, 'Your 1,000 matches'"
  })
  void counts(long count, String words) {
    assertThat(messages.plural("matches.count", count)).isEqualTo(words);
  }

  @Test
  void fillsInNamesAsTheyAre() {
    assertThat(messages.text("dashboard.hello", "O'Brien {0}")).isEqualTo("Hello, O'Brien {0}");
  }

  @Test
  void noFrenchLineBeginsWithASign() {
    Messages french = new Messages(Locale.FRENCH);
    assertThat(french.text("block.title", "Ben")).isEqualTo("Bloquer Ben\u00a0?");
    assertThat(french.text("share.on", "Carte")).isEqualTo("Tu partages «\u00a0Carte\u00a0».");
  }

  @Test
  void nameFromRightToLeftKeepsItsAgeBehindIt() {
    assertThat(messages.text("matches.name-age", "ليلى", 28)).isEqualTo("\u200eليلى\u200e, 28");
  }

  @Test
  void anEnglishSentenceHasAnEnglishDateInIt() {
    Messages spanish = new Messages(Locale.of("es", "ES"));
    Instant then = Instant.parse("2020-08-03T12:00:00Z");
    assertThat(spanish.day(then, Instant.parse("2026-01-01T12:00:00Z")))
        .isEqualTo(messages.day(then, Instant.parse("2026-01-01T12:00:00Z")));
    assertThat(spanish.plural("matches.count", 1000)).isEqualTo("Your 1,000 matches");
  }

  @Test
  void whoSpeaksOneOfOursHasTheirOwnCountrysDates() {
    Instant then = Instant.parse("2020-01-03T12:00:00Z");
    Instant now = Instant.parse("2026-01-01T12:00:00Z");
    assertThat(new Messages(Locale.of("de", "AT")).day(then, now)).contains("Jänner");
    assertThat(new Messages(Locale.GERMANY).day(then, now)).contains("Januar");
  }

  @Test
  void speaksEnglishWhereItDoesNotKnowTheLanguage() {
    assertThat(new Messages(Locale.JAPANESE).text("app.name")).isEqualTo("Duet");
  }
}
