package org.duet.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AWTException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An icon stays in a tray that comes late, breaks down and comes back. */
class TrayKeeperTest {
  private final List<String> icons = new ArrayList<>();
  private final Bar bar = new Bar();
  private final TrayKeeper<String> keeper = new TrayKeeper<>(bar);

  private final class Bar implements TrayKeeper.Bar<String> {
    private boolean there;
    private boolean full;
    private int made;

    @Override
    public boolean isThere() {
      return there;
    }

    @Override
    public String make() {
      made++;
      return "duet";
    }

    @Override
    public boolean holds(String icon) {
      return icons.contains(icon);
    }

    @Override
    public void put(String icon) throws AWTException {
      if (full) {
        throw new AWTException("full");
      }
      icons.add(icon);
    }
  }

  @Test
  void aTrayThatComesAfterTheProgramGetsTheIcon() {
    assertThat(keeper.tend()).isFalse();
    assertThat(keeper.icon()).isNull();
    bar.there = true;
    assertThat(keeper.tend()).isTrue();
    assertThat(icons).containsExactly("duet");
  }

  @Test
  void oneThatBreaksDownIsNotTakenToBeThere() {
    bar.there = true;
    assertThat(keeper.tend()).isTrue();
    bar.there = false;
    assertThat(keeper.tend()).isFalse();
  }

  @Test
  void itsIconIsPutBackWhereItWasLostAndOnlyThere() {
    bar.there = true;
    keeper.tend();
    keeper.tend();
    assertThat(icons).containsExactly("duet");
    icons.clear();
    assertThat(keeper.tend()).isTrue();
    assertThat(icons).containsExactly("duet");
    assertThat(bar.made).isOne();
  }

  @Test
  void oneThatRefusesIsAskedAgain() {
    bar.there = true;
    bar.full = true;
    assertThat(keeper.tend()).isFalse();
    bar.full = false;
    assertThat(keeper.tend()).isTrue();
  }
}
