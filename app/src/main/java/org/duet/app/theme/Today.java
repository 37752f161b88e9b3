package org.duet.app.theme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.Node;
import org.duet.app.threads.Ticker;

/** At midnight what was today becomes yesterday, also where nothing else happens. */
public final class Today {
  private final InstantSource clock;
  private final Runnable renew;
  private LocalDate date;

  private Today(InstantSource clock, Runnable renew) {
    this.clock = clock;
    this.renew = renew;
    this.date = now();
  }

  /**
   * Renews what a node says of days once another one has begun: while it is seen at once, else as
   * soon as it is seen again. To be called on the JavaFX thread.
   */
  public static void follow(Node node, InstantSource clock, Runnable renew) {
    Ticker.everySecond(OnScreen.of(node), new Today(clock, renew)::look);
  }

  private void look() {
    LocalDate now = now();
    if (!now.equals(date)) {
      date = now;
      renew.run();
    }
  }

  private LocalDate now() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }
}
