package org.duet.app.devices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.media.DeviceCatalog;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.Rehearsal;
import org.duet.app.media.Rehearsals;
import org.duet.app.media.VideoPicture;
import org.duet.app.storage.Preferences;
import org.jspecify.annotations.Nullable;

/** Which devices there are, which are chosen, and what they see and hear. On the JavaFX thread. */
public final class DevicesViewModel {
  private final Preferences preferences;
  private final Rehearsals rehearsals;
  private final DeviceWords words;
  private final Executor fxThread;
  private final ReadOnlyObjectWrapper<@Nullable DeviceList> there = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Set<Lack>> lacks = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<@Nullable VideoPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper inCall = new ReadOnlyBooleanWrapper();
  private final Map<Kind, ObservableValue<List<String>>> offered = new EnumMap<>(Kind.class);
  private DeviceCatalog.@Nullable Watch watch;
  private @Nullable Trying trying;

  public DevicesViewModel(
      Preferences preferences, Rehearsals rehearsals, Messages messages, Executor fxThread) {
    this.preferences = preferences;
    this.rehearsals = rehearsals;
    this.words = new DeviceWords(messages, Gate.ofThisSystem());
    this.fxThread = fxThread;
  }

  /** Looks what there is, until told otherwise. */
  public void look(boolean on) {
    if (on && watch == null) {
      watch = rehearsals.devices().watch(found -> fxThread.execute(() -> there.set(found)));
    } else if (!on && watch != null) {
      watch.close();
      watch = null;
    }
  }

  /**
   * Switches the chosen devices on; the camera's light is on until {@link #rest}.
   *
   * @param sound whether the microphone is listened to as well
   */
  public void rehearse(boolean sound) {
    rest();
    Trying begun = new Trying();
    trying = begun;
    inCall.set(false);
    Rehearsal rehearsal = rehearsals.rehearse(sound, begun);
    begun.rehearsal = rehearsal;
    picture.set(rehearsal.picture());
  }

  /** Devices off. */
  public void rest() {
    Trying old = trying;
    trying = null;
    if (old != null && old.rehearsal != null) {
      old.rehearsal.close();
    }
    picture.set(null);
    level.set(0);
    lacks.set(Set.of());
  }

  /** What is tried just now; null for nothing. */
  public @Nullable Rehearsal rehearsal() {
    return trying == null ? null : trying.rehearsal;
  }

  void tone() {
    Rehearsal present = rehearsal();
    if (present != null) {
      present.tone();
    }
  }

  /** The system's own first, then what there is, then what was chosen and is away. */
  ObservableValue<List<String>> offered(Kind kind) {
    // Kept here: nobody else holds a binding that is only listened to.
    return offered.computeIfAbsent(
        kind,
        asked -> Bindings.createObjectBinding(() -> all(asked), there, asked.in(preferences)));
  }

  private List<String> all(Kind kind) {
    List<String> all = new ArrayList<>(List.of(""));
    DeviceList now = there.get();
    all.addAll(now == null ? List.of() : kind.in(now));
    String chosen = kind.in(preferences).get();
    if (!all.contains(chosen)) {
      all.add(chosen);
    }
    return List.copyOf(all);
  }

  /** Where what is chosen is kept. */
  Preferences preferences() {
    return preferences;
  }

  StringProperty chosen(Kind kind) {
    return kind.in(preferences);
  }

  String name(String device) {
    return words.name(device);
  }

  /** What there is to say of the chosen one; empty while it is there. */
  ObservableValue<String> note(Kind kind) {
    StringProperty chosen = kind.in(preferences);
    return Bindings.createStringBinding(
        () -> words.note(kind, chosen.get(), there.get(), lacks.get()), there, chosen, lacks);
  }

  /** Why there is no picture, and a way on; empty while there is one. */
  public ObservableValue<String> trouble() {
    return Bindings.createStringBinding(
        () -> inCall.get() ? words.inCall() : words.picture(lacks.get()), lacks, inCall);
  }

  ReadOnlyObjectProperty<Set<Lack>> lacks() {
    return lacks.getReadOnlyProperty();
  }

  /** What the camera sees; null while it is off. */
  public ReadOnlyObjectProperty<@Nullable VideoPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** How loud it is: 0 to 1. */
  ReadOnlyDoubleProperty level() {
    return level.getReadOnlyProperty();
  }

  /** Whether a call has the devices. */
  public ReadOnlyBooleanProperty inCall() {
    return inCall.getReadOnlyProperty();
  }

  /** One rehearsal; what it tells after its end is not heard. */
  private final class Trying implements Rehearsal.Listener {
    private @Nullable Rehearsal rehearsal;

    @Override
    public void lacking(Set<Lack> now) {
      Set<Lack> copy = now.isEmpty() ? Set.of() : EnumSet.copyOf(now);
      onScreen(() -> lacks.set(copy));
    }

    @Override
    public void level(double loudness) {
      onScreen(() -> level.set(loudness));
    }

    @Override
    public void inCall() {
      onScreen(() -> {
        inCall.set(true);
        picture.set(null);
      });
    }

    private void onScreen(Runnable task) {
      fxThread.execute(() -> {
        if (trying == this) {
          task.run();
        }
      });
    }
  }
}
