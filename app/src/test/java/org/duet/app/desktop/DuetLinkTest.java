package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuetLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"duet://match/42", "DUET://match/42", "duet://match/42/", " duet:match/42\n"})
  void leadsToAMatch(String link) {
    assertThat(DuetLink.parse(link)).contains(new DuetLink.ToMatch(42));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "duet://match/",
        "duet://match/-1",
        "duet://match/42?call=now",
        "duet://match/99999999999999999999",
        "duet://call/42",
        "https://match/42",
        "--help"
      })
  void anythingElseLeadsNowhere(String link) {
    assertThat(DuetLink.parse(link)).isEmpty();
  }
}
