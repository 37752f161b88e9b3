package org.duet.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published formula, part by part. */
class CompatibilityTest {
  private static final Offset<Double> EXACTLY = within(1e-9);
  private static final Interest CHESS = new Interest(1, "Chess", "Games");
  private static final Interest CINEMA = new Interest(2, "Cinema", "Culture");
  private static final Interest CLIMBING = new Interest(3, "Climbing", "Sports");
  private static final Personality CALM = new Personality(1, 1, 1, 1, 1);
  private static final Personality WILD = new Personality(10, 10, 10, 10, 10);

  /** Fits a copy of itself perfectly. */
  private static final Profile ANN = profile(30, CALM, Goal.SERIOUS, 25, 35, CHESS, CINEMA);

  private static Profile profile(
      int age, Personality traits, Goal goal, int minAge, int maxAge, Interest... interests) {
    return new Profile(
        1,
        "Ann",
        age,
        Gender.FEMALE,
        "Graz",
        "",
        traits,
        goal,
        minAge,
        maxAge,
        50,
        List.of(interests));
  }

  @Test
  void likeAndLikeFitWholly() {
    assertThat(Compatibility.score(ANN, ANN)).isCloseTo(1, EXACTLY).isLessThanOrEqualTo(1);
  }

  @Test
  void personalityWeighs40Percent() {
    Profile wild = profile(30, WILD, Goal.SERIOUS, 25, 35, CHESS, CINEMA);
    // Nine of ten points apart in each trait leave a tenth of the weight.
    assertThat(Compatibility.score(ANN, wild)).isCloseTo(0.6 + 0.04, EXACTLY);
  }

  @Test
  void personalityIsTheMeanOverTheTraits() {
    Profile bold = profile(30, new Personality(6, 1, 1, 1, 1), Goal.SERIOUS, 25, 35, CHESS, CINEMA);
    assertThat(Compatibility.score(ANN, bold)).isCloseTo(0.6 + 0.4 * 0.9, EXACTLY);
  }

  @Test
  void interestsWeigh30PercentBySharedOverUnion() {
    Profile climber = profile(30, CALM, Goal.SERIOUS, 25, 35, CHESS, CLIMBING);
    assertThat(Compatibility.score(ANN, climber)).isCloseTo(0.7 + 0.3 / 3, EXACTLY);
  }

  @Test
  void noInterestsAtAllShareNothing() {
    Profile bored = profile(30, CALM, Goal.SERIOUS, 25, 35);
    assertThat(Compatibility.score(bored, bored)).isCloseTo(0.7, EXACTLY);
  }

  @Test
  void ageOutsideOneRangeLosesAllOfIts20Percent() {
    Profile choosy = profile(30, CALM, Goal.SERIOUS, 31, 35, CHESS, CINEMA);
    assertThat(Compatibility.score(ANN, choosy)).isCloseTo(0.8, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({"25", "35"})
  void rangeIncludesItsEnds(int age) {
    Profile other = profile(age, CALM, Goal.SERIOUS, 25, 35, CHESS, CINEMA);
    assertThat(Compatibility.score(ANN, other)).isCloseTo(1, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({
    "SERIOUS,SERIOUS,1",
    "SERIOUS,CASUAL,0.5",
    "CASUAL,SERIOUS,0.5",
    "SERIOUS,FRIENDS,0",
    "CASUAL,NETWORKING,0",
    "FRIENDS,NETWORKING,0",
    "NETWORKING,NETWORKING,1"
  })
  void goalWeighs10Percent(Goal one, Goal other, double fit) {
    Profile a = profile(30, CALM, one, 25, 35, CHESS);
    Profile b = profile(30, CALM, other, 25, 35, CHESS);
    assertThat(Compatibility.score(a, b)).isCloseTo(0.9 + 0.1 * fit, EXACTLY);
  }
}
