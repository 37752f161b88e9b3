package org.duet.app.media.film;

import java.io.IOException;

/** A file that is not what it should be. Its message is a part of a sentence for people. */
public final class NotAFilm extends IOException {
  private static final long serialVersionUID = 1;

  NotAFilm(String why) {
    super(why);
  }
}
