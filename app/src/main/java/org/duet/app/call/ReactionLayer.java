package org.duet.app.call;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Beside.Felt;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Motion;
import org.jspecify.annotations.Nullable;

/** What is felt floats up over the picture. */
final class ReactionLayer extends StackPane {
  /** Somebody may press without end. */
  private static final int MOST = 6;

  private static final int LANES = 5;
  private static final double LANE = 16;
  private static final double EDGE = 24;

  private final BesideViewModel model;
  private final Messages messages;

  ReactionLayer(BesideViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(CallParts.REACTIONS);
    getStyleClass().add("call-reactions");
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.TEXT);
    model.felt().subscribe(this::show);
  }

  private void show(@Nullable Felt felt) {
    if (felt == null) {
      getChildren().clear();
      setAccessibleText("");
      return;
    }
    String feeling = Feelings.name(felt.feeling(), messages);
    String who = felt.mine() ? messages.text("call.you") : model.peer().name();
    setAccessibleText(messages.text("call.felt", who, feeling));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    if (getChildren().size() >= MOST) {
      return;
    }
    Label shown = new Label(messages.text("call.felt", who, feeling));
    shown.getStyleClass().add("call-reaction");
    shown.setGraphic(Icons.of(Feelings.glyph(felt.feeling())));
    // Beside the face, and each from the side of who feels it.
    setAlignment(shown, felt.mine() ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    double inwards = EDGE + felt.count() % LANES * LANE;
    shown.setTranslateX(felt.mine() ? inwards : -inwards);
    getChildren().add(shown);
    Motion.drift(shown, () -> getChildren().remove(shown));
  }
}
