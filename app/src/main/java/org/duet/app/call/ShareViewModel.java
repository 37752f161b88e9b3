package org.duet.app.call;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.duet.app.i18n.Messages;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.ScreenSource.Kind;
import org.duet.app.media.Share;
import org.jspecify.annotations.Nullable;

/** What this person shares with the other, and what they could. */
final class ShareViewModel {
  private static final int LONGEST = 80;

  private final CallControls controls;
  private final Messages messages;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable ScreenList> list = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable ScreenSource> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private int asked;

  ShareViewModel(CallControls controls, Messages messages) {
    this.controls = controls;
    this.messages = messages;
    controls.sharing().subscribe(this::show);
  }

  private void show(Share share) {
    switch (share) {
      case Share.On(ScreenSource source) -> {
        title.set(name(source));
        notice.set("");
        on.set(true);
      }
      case Share.Off(Share.Why why) -> {
        on.set(false);
        notice.set(
            switch (why) {
              case NOT_WANTED -> "";
              case CLOSED -> messages.text("share.closed");
              case FAILED -> messages.text("share.failed");
            });
      }
    }
  }

  /** What something is called for the person who chooses it. */
  String name(ScreenSource source) {
    return source.kind() == Kind.SCREEN
        ? messages.text("share.screen", source.title())
        : shortened(source.title());
  }

  /** Whoever made a window made its title, and as long as they liked. */
  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** One key for both: stops at once, or opens what can be chosen from. */
  void toggle() {
    if (on.get()) {
      stop();
    } else if (open.get()) {
      open.set(false);
    } else {
      open.set(true);
      look();
    }
  }

  /** Looks anew for what there is. */
  void look() {
    int mine = ++asked;
    list.set(null);
    chosen.set(null);
    var _ =
        controls
            .screens()
            .thenAccept(found -> {
              if (mine == asked) {
                list.set(found);
              }
            });
  }

  /** Nothing is shown to anybody before this. */
  void share() {
    ScreenSource wanted = chosen.get();
    if (wanted != null) {
      open.set(false);
      controls.share(wanted);
    }
  }

  void stop() {
    controls.unshare();
  }

  void dismissNotice() {
    notice.set("");
  }

  /** The call is over, or another one begins. */
  void forget() {
    open.set(false);
    notice.set("");
  }

  /** Whether it is being chosen. */
  BooleanProperty open() {
    return open;
  }

  /** Null while it is looked for. */
  ReadOnlyObjectProperty<@Nullable ScreenList> list() {
    return list.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable ScreenSource> chosen() {
    return chosen;
  }

  /** Whether something is shared. */
  ObservableBooleanValue on() {
    return on;
  }

  /** Of what is shared. */
  ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /** Why nothing is shared any more; empty where the person knows. */
  ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }
}
