package org.duet.app.media.webrtc.link;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.SafetyCheck;
import org.jspecify.annotations.Nullable;

/**
 * What is found out about a call while it goes. Told from any thread; the properties change on the
 * JavaFX thread.
 */
public final class Findings {
  private final Executor fx;
  private final ReadOnlyObjectWrapper<SafetyCheck> safety =
      new ReadOnlyObjectWrapper<>(new SafetyCheck.Waiting());
  private final ReadOnlyObjectWrapper<@Nullable CallQuality> quality =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable CallPath> path = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper unheard = new ReadOnlyBooleanWrapper();

  public Findings(Executor fx) {
    this.fx = fx;
  }

  void checked(SafetyCheck check) {
    fx.execute(() -> safety.set(check));
  }

  void measured(CallQuality measured) {
    fx.execute(() -> quality.set(measured));
  }

  void found(CallPath way) {
    fx.execute(() -> path.set(way));
  }

  void unheard(boolean speaks) {
    fx.execute(() -> unheard.set(speaks));
  }

  /** Whether the two can find out that nobody is between them. */
  public ReadOnlyObjectProperty<SafetyCheck> safety() {
    return safety.getReadOnlyProperty();
  }

  /** How well it goes; null before it was measured. */
  public ReadOnlyObjectProperty<@Nullable CallQuality> quality() {
    return quality.getReadOnlyProperty();
  }

  /** Which way it goes, as far as is known; null before it is connecting. */
  public ReadOnlyObjectProperty<@Nullable CallPath> path() {
    return path.getReadOnlyProperty();
  }

  /** Whether this person speaks although their microphone is off. */
  public ReadOnlyBooleanProperty unheard() {
    return unheard.getReadOnlyProperty();
  }
}
