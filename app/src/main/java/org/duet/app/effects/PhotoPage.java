package org.duet.app.effects;

import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.theme.Portrait;
import org.jspecify.annotations.Nullable;

/** Somebody's picture, and how it stands with it. */
final class PhotoPage {
  final ReadOnlyObjectWrapper<@Nullable Portrait> picture = new ReadOnlyObjectWrapper<>();
  Stand stand = Stand.ASKED;

  /** Counts the changes made here: what the server was asked before the last one is out of date. */
  int changes;

  /** How it stands. */
  enum Stand {
    ASKED,
    /** As the server says: a picture, or none. */
    TOLD,
    FAILED,
    /** Another person looked at it last. */
    FORGOTTEN
  }

  void show(@Nullable Portrait portrait) {
    stand = Stand.TOLD;
    picture.set(portrait);
  }

  void forget() {
    stand = Stand.FORGOTTEN;
    picture.set(null);
  }
}
