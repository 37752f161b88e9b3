package org.duet.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duet.app.testing.Selves;
import org.duet.model.wire.Requests.WriteProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two devices of one person, each with changes of the profile. */
class MergedTest {
  private final Draft here = new Draft();
  private final Draft there = new Draft();
  private final WriteProfile began = Draft.requestOf(Selves.ann());

  @BeforeEach
  void bothBeginWithTheSame() {
    here.follow(Selves.ann());
    there.follow(Selves.ann());
  }

  private WriteProfile merged() {
    return Merged.of(here.request(), began, there.request());
  }

  @Test
  void changesOfDifferentFieldsStandBesideEachOther() {
    here.bio.set("Sings in the rain.");
    there.name.set("Anna");
    there.age.set("30");
    assertThat(merged().bio()).isEqualTo("Sings in the rain.");
    assertThat(merged().name()).isEqualTo("Anna");
    assertThat(merged().age()).isEqualTo(30);
  }

  @Test
  void ofTheSameFieldTheLastCounts() {
    here.name.set("Annie");
    there.name.set("Anna");
    assertThat(merged().name()).isEqualTo("Annie");
  }

  @Test
  void interestsAreChosenOneByOne() {
    here.interests.add(6L);
    here.interests.remove(1L);
    there.interests.add(7L);
    there.interests.remove(2L);
    assertThat(merged().interestIds()).isEqualTo(List.of(3L, 4L, 5L, 6L, 7L));
  }

  @Test
  void whereNothingChangedElsewhereItIsAsItIsHere() {
    here.location.set("Cork");
    assertThat(merged()).isEqualTo(here.request());
  }
}
