package org.duet.app.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.duet.app.profile.PhotoSource;

/** Chooses the file that the test says, instead of the system's window. */
public final class FakePhotos implements PhotoSource {
  private volatile Optional<Path> next = Optional.empty();

  /** This one is chosen from now on. */
  public void offer(Path file) {
    next = Optional.of(file);
  }

  @Override
  public void choose(String kind, Consumer<Path> chosen) {
    next.ifPresent(chosen);
  }
}
