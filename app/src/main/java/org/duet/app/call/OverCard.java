package org.duet.app.call;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.kordamp.ikonli.feather.Feather;

/** How the call ended, and what can be done now. */
final class OverCard extends VBox {
  private final Avatar portrait = new Avatar(Avatar.Size.HUGE);
  private final Label name = new Label();
  private final Label title = new Label();
  private final Label more = new Label();
  private final Button again;

  OverCard(CallViewModel model, Messages messages) {
    getStyleClass().addAll("card", "over-card");
    setMaxHeight(USE_PREF_SIZE);
    name.getStyleClass().add("text-quiet");
    title.setId(CallView.OVER_REASON);
    title.getStyleClass().addAll("text-title", "centred");
    title.setWrapText(true);
    more.setId(CallView.OVER_MORE);
    more.getStyleClass().addAll("text-quiet", "centred");
    more.setWrapText(true);
    again =
        Buttons.of(
            CallView.CALL_AGAIN,
            messages.text("call.again"),
            Feather.VIDEO,
            model::callAgain,
            "primary");
    Button close = Buttons.plain(CallView.CLOSE, messages.text("call.close"), model::close);
    FlowPane buttons = new FlowPane(again, close);
    buttons.getStyleClass().add("over-buttons");
    getChildren().setAll(portrait, title, name, more, buttons);
    model.screen().subscribe(this::show);
  }

  private void show(CallScreen screen) {
    setVisible(screen instanceof CallScreen.Over);
    if (screen instanceof CallScreen.Over is) {
      portrait.show(is.peer().userId(), is.peer().name());
      name.setText(is.peer().name());
      // Where the reason already names the other, once is enough.
      shown(name, !is.title().contains(is.peer().name()));
      title.setText(is.title());
      more.setText(is.more());
      shown(more, !is.more().isEmpty());
      again.setVisible(is.callAgain());
      again.setManaged(is.callAgain());
    }
  }

  private static void shown(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }
}
