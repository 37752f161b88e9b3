package org.duet.app.call;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.duet.app.i18n.Messages;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality.Path;
import org.duet.app.media.Ways.Secrecy;
import org.duet.app.theme.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Which way the call goes, as it was found, and what the other can learn from it. Shown once there
 * is something to say.
 */
final class PathBadge extends Label {
  static final String ID = "call-path";
  private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

  private final Messages messages;

  PathBadge(ObservableValue<@Nullable CallPath> path, Messages messages) {
    this.messages = messages;
    setId(ID);
    getStyleClass().add("call-path");
    setWrapText(true);
    // Read out when it is reached by keys, as nothing else tells it.
    setFocusTraversable(true);
    managedProperty().bind(visibleProperty());
    path.subscribe(this::show);
  }

  private void show(@Nullable CallPath path) {
    setVisible(path != null && (path.way() != Path.UNKNOWN || path.secrecy() != Secrecy.NONE));
    if (path == null || !isVisible()) {
      return;
    }
    setText(words(path));
    String more = more(path);
    setAccessibleText(getText() + ". " + more);
    setTooltip(new Tooltip(more));
    setGraphic(Icons.of(isHidden(path) ? Feather.EYE_OFF : Feather.EYE));
    pseudoClassStateChanged(SEEN, isAgainstTheWish(path));
  }

  private static boolean isHidden(CallPath path) {
    return path.secrecy() == Secrecy.RELAY_ONLY && path.way() != Path.DIRECT;
  }

  /** Believes what was found, not what was asked for. */
  private static boolean isAgainstTheWish(CallPath path) {
    return path.secrecy() != Secrecy.NONE && !isHidden(path);
  }

  private String words(CallPath path) {
    if (isAgainstTheWish(path)) {
      return messages.text("path.direct-warning");
    }
    return switch (path.way()) {
      case RELAY -> messages.text("path.relayed");
      case DIRECT -> messages.text("path.direct");
      case UNKNOWN -> messages.text("path.relay-wanted");
    };
  }

  private String more(CallPath path) {
    if (isHidden(path)) {
      return messages.text("path.more-hidden");
    }
    if (path.secrecy() == Secrecy.WISHED_IN_VAIN) {
      return messages.text("path.more-in-vain");
    }
    return messages.text(path.way() == Path.RELAY ? "path.more-relayed" : "path.more-direct");
  }
}
