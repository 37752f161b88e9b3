package org.duet.app.call;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.SafetyCheck;
import org.jspecify.annotations.Nullable;

/** How the connection of the call is, and whether somebody may be in the middle of it. */
final class LinkViewModel {
  private final CallViewModel call;
  private final QualityWords words;
  private final CallReport report;
  private final ObservableValue<@Nullable CallQuality> quality;
  private final ObservableValue<@Nullable SafetyCheck> safety;
  private final ObservableValue<@Nullable CallPath> path;
  private final ReadOnlyObjectWrapper<Finding> finding =
      new ReadOnlyObjectWrapper<>(Finding.NOT_COMPARED);
  private final ObjectProperty<Panel> open = new SimpleObjectProperty<>(Panel.NONE);
  private final BooleanProperty copied = new SimpleBooleanProperty();

  /** What the person found when they compared the codes. */
  enum Finding {
    NOT_COMPARED,
    SAME,
    DIFFERENT
  }

  /** At most one is open. */
  enum Panel {
    NONE,
    QUALITY,
    VERIFY
  }

  LinkViewModel(CallViewModel call, CallControls controls, Messages messages) {
    this.call = call;
    words = new QualityWords(messages);
    report = new CallReport(messages);
    quality = controls.quality();
    safety = controls.safety();
    path = controls.path();
    // What was compared holds for that code alone: another connection, another code.
    safety.subscribe(_ -> finding.set(Finding.NOT_COMPARED));
    call.screen()
        .subscribe(screen -> {
          if (!(screen instanceof CallScreen.Talking)) {
            open.set(Panel.NONE);
          }
        });
    open.subscribe(_ -> copied.set(false));
  }

  ObservableValue<@Nullable CallQuality> quality() {
    return quality;
  }

  /** Which way it goes; null before that is known. */
  ObservableValue<@Nullable CallPath> path() {
    return path;
  }

  ObservableValue<@Nullable SafetyCheck> safety() {
    return safety;
  }

  SafetyCheck check() {
    SafetyCheck now = safety.getValue();
    return now == null ? new SafetyCheck.Waiting() : now;
  }

  ReadOnlyObjectProperty<Finding> finding() {
    return finding.getReadOnlyProperty();
  }

  /** Which panel is open. */
  ObjectProperty<Panel> open() {
    return open;
  }

  /** Opens it, or closes it where it is open. */
  void toggle(Panel panel) {
    open.set(open.get() == panel ? Panel.NONE : panel);
  }

  void found(Finding what) {
    finding.set(what);
  }

  /** Whether the figures were just copied. */
  BooleanProperty copied() {
    return copied;
  }

  List<QualityWords.Line> lines() {
    return words.lines(quality.getValue());
  }

  String level() {
    return words.level(quality.getValue());
  }

  String reason() {
    return words.reason(quality.getValue());
  }

  /** How it goes, to be pasted somewhere. */
  String report() {
    return report.of(quality.getValue(), call.diary());
  }
}
