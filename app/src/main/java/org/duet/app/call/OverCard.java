package org.duet.app.call;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How the call ended, and what can be done now. */
final class OverCard extends VBox {
  private final Avatar portrait = new Avatar(Avatar.Size.HUGE);
  private final Label name = Texts.wrapped("text-quiet", "centred");
  private final Label title = Texts.wrapped("text-title", "centred");
  private final Label more = Texts.wrapped("text-quiet", "centred");
  private final Button again;

  OverCard(CallViewModel model, Messages messages) {
    getStyleClass().addAll("card", "over-card");
    setMaxHeight(USE_PREF_SIZE);
    title.setId(CallView.OVER_REASON);
    more.setId(CallView.OVER_MORE);
    Texts.hideWhileEmpty(name);
    Texts.hideWhileEmpty(more);
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
      // Where the reason already names the other, once is enough.
      name.setText(is.title().contains(is.peer().name()) ? "" : is.peer().name());
      title.setText(is.title());
      more.setText(is.more());
      again.setVisible(is.callAgain());
      again.setManaged(is.callAgain());
    }
  }
}
