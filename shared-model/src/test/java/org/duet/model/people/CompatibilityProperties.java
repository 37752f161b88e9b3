package org.duet.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the score for any two people. */
class CompatibilityProperties {

  @Property
  void scoreIsTheSameInBothDirections(
      @ForAll("people") Profile one, @ForAll("people") Profile two) {
    assertThat(Compatibility.score(one, two)).isEqualTo(Compatibility.score(two, one));
  }

  @Property
  void scoreIsFrom0To1(@ForAll("people") Profile one, @ForAll("people") Profile two) {
    assertThat(Compatibility.score(one, two)).isBetween(0.0, 1.0);
  }

  @Provide
  Arbitrary<Profile> people() {
    Arbitrary<Integer> ages = Arbitraries.integers().between(18, 100);
    Arbitrary<Integer> trait = Arbitraries.integers().between(1, 10);
    Arbitrary<Personality> traits =
        Combinators.combine(trait, trait, trait, trait, trait).as(Personality::new);
    Arbitrary<List<Interest>> interests =
        Arbitraries.longs()
            .between(1, 6)
            .map(id -> new Interest(id, "Interest " + id, "Any"))
            .list()
            .uniqueElements()
            .ofMaxSize(6);
    return Combinators.combine(ages, ages, ages, traits, Arbitraries.of(Goal.values()), interests)
        .as((age, from, to, personality, goal, likes) ->
            new Profile(
                1,
                "Somebody",
                age,
                Gender.OTHER,
                "",
                "",
                personality,
                goal,
                Math.min(from, to),
                Math.max(from, to),
                50,
                likes));
  }
}
