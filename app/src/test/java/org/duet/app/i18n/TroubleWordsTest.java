package org.duet.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.duet.app.state.Trouble;
import org.duet.app.state.Trouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why something did not happen, in the person's language. */
class TroubleWordsTest {
  private static final Messages GERMAN = new Messages(Locale.GERMAN);

  private static String words(Kind kind, String detail) {
    return TroubleWords.of(new Trouble(kind, detail), GERMAN);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"REFUSED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsKnownNeedsNoEnglish(Kind kind) {
    assertThat(words(kind, "You can not call this person any more."))
        .isNotBlank()
        .doesNotContain("You can not");
  }

  @ParameterizedTest
  @CsvSource({
    "Please have your first call before you decide.,Führt erst euren ersten Anruf",
    "You can write once both of you like each other.,Schreiben könnt ihr",
    "Email already registered,Mit dieser Adresse"
  })
  void sentencesOfTheContractAreSaidInTheLanguage(String sentence, String words) {
    assertThat(words(Kind.REFUSED, sentence)).startsWith(words);
  }

  @Test
  void onlyWhatNothingElseSaysIsQuoted() {
    assertThat(words(Kind.REFUSED, "The moon is full."))
        .isEqualTo("Das geht gerade nicht. Der Server sagt: „The moon is full.“");
    assertThat(words(Kind.REFUSED, "")).isEqualTo("Das geht gerade nicht.");
  }

  @ParameterizedTest
  @CsvSource({
    "must be from 18 to 100,Von 18 bis 100",
    "must have 8 to 200 characters,Bitte 8 bis 200 Zeichen.",
    "must have at most 500 characters,Bitte höchstens 500 Zeichen.",
    "String should have at least 8 characters,Bitte mindestens 8 Zeichen.",
    "is required,Bitte fülle das aus.",
    "is not an e-mail address,Eine E-Mail-Adresse",
    "is odd,is odd"
  })
  void faultsOfFieldsAreSaidInTheLanguage(String sentence, String words) {
    assertThat(ServerWords.of(sentence, GERMAN)).startsWith(words);
  }
}
