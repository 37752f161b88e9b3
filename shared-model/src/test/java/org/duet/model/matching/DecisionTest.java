package org.duet.model.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two decisions make together. */
class DecisionTest {

  @ParameterizedTest
  @CsvSource({
    "LIKE,LIKE,MATCHED",
    "LIKE,PASS,REJECTED",
    "PASS,LIKE,REJECTED",
    "PASS,PASS,REJECTED",
    "LIKE,,",
    ",PASS,",
    "PASS,,",
    ",,"
  })
  void bothDecideTogether(Decision one, Decision other, MatchStatus together) {
    assertThat(Decision.together(one, other)).isEqualTo(Optional.ofNullable(together));
  }
}
