package org.duet.app.shell;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.desktop.Autostart;
import org.duet.app.media.Rehearsals;
import org.duet.app.media.Ringer;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * What the machine around a window has to offer.
 *
 * @param keeping where what keeps a person signed in would go; changes on the JavaFX thread
 * @param asOf since when what is shown may be out of date; null while it is not
 * @param practice a world to practise in
 * @param preferences what the person chose for this installation
 * @param ringer to hear a choice
 * @param autostart whether the client starts at log-in
 * @param rehearsals the devices, and a way to try them
 * @param checks whether they are offered to be tried before the first call of a day
 * @param typed what was left on screen by the window before
 * @param quit ends the program
 */
public record Surroundings(
    ObservableValue<Credentials.Place> keeping,
    ObservableValue<@Nullable Instant> asOf,
    Practising practice,
    Preferences preferences,
    Ringer ringer,
    Autostart autostart,
    Rehearsals rehearsals,
    BooleanSupplier checks,
    Typed typed,
    Runnable quit) {

  /** A machine that keeps nothing and is silent. */
  public static Surroundings none() {
    return new Surroundings(
        new SimpleObjectProperty<>(Credentials.Place.NOWHERE),
        new SimpleObjectProperty<>(),
        Practising.none(),
        Preferences.unkept(),
        new Silence(),
        Autostart.NONE,
        Rehearsals.none(),
        () -> false,
        new Typed(),
        () -> {});
  }

  /** The same, for as long as a window looks. */
  public Surroundings seenBy(Sight window) {
    return new Surroundings(
        window.of(keeping),
        window.of(asOf),
        practice.seenBy(window),
        preferences,
        ringer,
        autostart,
        rehearsals,
        checks,
        typed,
        quit);
  }

  /** The same, with these devices. */
  public Surroundings with(Rehearsals devices) {
    return new Surroundings(
        keeping, asOf, practice, preferences, ringer, autostart, devices, checks, typed, quit);
  }

  private record Silence() implements Ringer {
    @Override
    public void ring(Ring how) {}

    @Override
    public void sample(Ring how) {}

    @Override
    public void quiet() {}

    @Override
    public CompletableFuture<List<String>> devices() {
      return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void close() {}
  }
}
