package org.duet.model.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds whatever two people wish, in whatever order. */
class WishesProperties {

  @Property
  void nobodyIsSeenMoreClearlyThanEitherWishes(@ForAll Clarity mine, @ForAll Clarity theirs) {
    Clarity shown = new Wishes(mine, theirs).shown();
    assertThat(shown).isLessThanOrEqualTo(mine).isLessThanOrEqualTo(theirs).isIn(mine, theirs);
  }

  @Property
  void bothSidesComeToTheSame(@ForAll Clarity mine, @ForAll Clarity theirs) {
    assertThat(new Wishes(mine, theirs).shown()).isEqualTo(new Wishes(theirs, mine).shown());
  }

  @Property
  void oneAloneNeverClears(@ForAll Clarity mine, @ForAll List<Clarity> theySay) {
    Wishes wishes = Wishes.BLURRED.withMine(mine);
    for (Clarity said : theySay) {
      wishes = wishes.withTheirs(said);
      assertThat(wishes.shown()).isLessThanOrEqualTo(mine);
    }
  }

  @Property
  void oneAloneBlursAtOnce(@ForAll Clarity mine, @ForAll Clarity theirs) {
    Wishes wishes = new Wishes(mine, theirs);
    assertThat(wishes.withMine(Clarity.BLURRED).shown()).isEqualTo(Clarity.BLURRED);
    assertThat(wishes.withTheirs(Clarity.BLURRED).shown()).isEqualTo(Clarity.BLURRED);
  }

  /** What a person is shown is the same for every wish of the other above their own. */
  @Property
  void aWishBeyondMineShowsInNothing(@ForAll Clarity mine, @ForAll Clarity theirs) {
    Wishes wishes = new Wishes(mine, theirs);
    Wishes level = new Wishes(mine, Clarity.lower(mine, theirs));
    assertThat(wishes.shown()).isEqualTo(level.shown());
    assertThat(wishes.waits()).isEqualTo(level.waits());
  }
}
