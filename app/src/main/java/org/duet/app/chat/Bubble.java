package org.duet.app.chat;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.Outgoing;
import org.duet.app.state.Trouble;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What somebody said: the person's own at the right, the other's at the left. */
final class Bubble extends Region {
  /** What of the list's width a line cannot have: its edges and the scroll bar, in pixels. */
  static final double BESIDE = 44;

  private static final PseudoClass MINE = PseudoClass.getPseudoClass("mine");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  /** How much of the width one bubble may take, so that one sees whose it is. */
  private static final double SHARE = 0.78;

  private static final double WIDEST = 560;

  private final Messages messages;
  private final Label body = Texts.wrapped("bubble-body");
  private final Label stamp = Texts.wrapped("bubble-stamp");
  private final FlowPane again = new FlowPane();
  private final Button retry;
  private final VBox box = new VBox(body, stamp, again);
  private boolean mine;
  private @Nullable Outgoing outgoing;

  Bubble(ChatViewModel model, Messages messages) {
    this.messages = messages;
    body.setId(ChatView.BODY);
    stamp.setId(ChatView.STAMP);
    box.getStyleClass().add("bubble");
    again.getStyleClass().add("bubble-again");
    retry =
        Buttons.of(
            ChatView.RETRY,
            messages.text("chat.retry"),
            Feather.REFRESH_CW,
            () -> model.retry(outgoing()),
            "small");
    retry.managedProperty().bind(retry.visibleProperty());
    again
        .getChildren()
        .setAll(
            retry,
            Buttons.of(
                ChatView.DISCARD,
                messages.text("chat.discard"),
                Feather.TRASH_2,
                () -> model.discard(outgoing()),
                "small"));
    again.managedProperty().bind(again.visibleProperty());
    // Some emoji are drawn wider than they were measured, and must not leave the bubble.
    Rectangle edge = new Rectangle();
    edge.widthProperty().bind(box.widthProperty());
    edge.heightProperty().bind(box.heightProperty());
    box.setClip(edge);
    getChildren().setAll(box);
  }

  private Outgoing outgoing() {
    Outgoing out = outgoing;
    if (out == null) {
      throw new IllegalStateException("only what is on its way can be sent again");
    }
    return out;
  }

  void show(Line.Said said) {
    mine = said.mine();
    outgoing = said.outgoing();
    body.setText(said.body());
    stamp.setText(stamp(said));
    boolean failed = outgoing != null && outgoing.stage() == Outgoing.Stage.FAILED;
    again.setVisible(failed);
    retry.setVisible(!isInVain(outgoing));
    box.pseudoClassStateChanged(MINE, mine);
    box.pseudoClassStateChanged(FAILED, failed);
    requestLayout();
  }

  /** A server that cannot do it will not do it next time. */
  private static boolean isInVain(@Nullable Outgoing out) {
    return out != null && out.trouble() != null && out.trouble().kind() == Trouble.Kind.UNABLE;
  }

  private String stamp(Line.Said said) {
    Outgoing out = said.outgoing();
    if (out == null) {
      return messages.time(said.at());
    }
    return switch (out.stage()) {
      case WAITING -> messages.text(out.isHeld() ? "chat.held" : "chat.waiting");
      case SENDING -> messages.text("chat.sending");
      case FAILED -> failed(out);
    };
  }

  private String failed(Outgoing out) {
    if (out.mayGoLater()) {
      return messages.text("chat.failed-later");
    }
    return out.trouble() == null
        ? messages.text("chat.failed")
        : messages.text("chat.failed-why", TroubleWords.of(out.trouble(), messages));
  }

  /** For somebody who hears it. */
  String aloud() {
    return messages.text(
        mine ? "chat.said-me" : "chat.said-other", body.getText(), stamp.getText());
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    return snapSizeY(insets.getTop() + box.prefHeight(boxWidth(width)) + insets.getBottom());
  }

  @Override
  protected void layoutChildren() {
    double width = boxWidth(getWidth());
    double height = box.prefHeight(width);
    double left = mine ? getWidth() - width : 0;
    box.resizeRelocate(snapPositionX(left), getInsets().getTop(), width, height);
  }

  private double boxWidth(double width) {
    double most = Math.min(WIDEST, Math.max(0, width) * SHARE);
    return snapSizeX(Math.min(most, box.prefWidth(-1)));
  }
}
