package org.duet.app.call;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Motion;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How the call ended, and what can be done now. */
final class OverCard extends VBox {
  private final Avatar portrait;
  private final Label name = Texts.wrapped("text-quiet", "centred");
  private final Label title = Texts.wrapped("text-title", "centred");
  private final Label more = Texts.wrapped("text-quiet", "centred");
  private final Label question = Texts.wrapped("text-strong", "centred");
  private final Messages messages;
  private final Button again;
  private final Button close;
  private final Button like;
  private final Button pass;
  private final PersonMenu menu;

  OverCard(CallViewModel model, Portraits portraits, Messages messages) {
    portrait = new Avatar(Avatar.Size.HUGE, portraits);
    this.messages = messages;
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
    close = Buttons.plain(CallView.CLOSE, messages.text("call.close"), model::close);
    like =
        Buttons.of(
            CallView.LIKE, messages.text("decide.like"), Feather.HEART, model::like, "primary");
    pass = Buttons.plain(CallView.PASS, messages.text("decide.pass"), model::pass);
    question.setId(CallView.QUESTION);
    Texts.hideWhileEmpty(question);
    menu = CallMenu.of(model, messages);
    FlowPane buttons = new FlowPane(like, pass, again, close, menu);
    buttons.getStyleClass().add("over-buttons");
    getChildren().setAll(portrait, title, name, more, question, buttons);
    model.screen().subscribe(this::show);
  }

  /**
   * Who else calls takes room above, and this stays where it is, if there is room below: what a
   * hand is on its way to is said for good.
   */
  void stay(IncomingStrip above, Region room) {
    mouseTransparentProperty().bind(above.settling());
    // Moved, not laid out anew: this follows what a layout that is under way finds out.
    translateYProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> {
                  double taken = above.isVisible() ? above.getHeight() : 0;
                  return -Math.clamp(room.getHeight() - getHeight(), 0, taken) / 2;
                },
                above.visibleProperty(),
                above.heightProperty(),
                room.heightProperty(),
                heightProperty()));
  }

  private void show(CallScreen screen) {
    boolean stood = isVisible();
    setVisible(screen instanceof CallScreen.Over);
    if (screen instanceof CallScreen.Over is) {
      portrait.show(is.peer().userId(), is.peer().name());
      // Where the reason already names the other, once is enough.
      name.setText(is.title().contains(is.peer().name()) ? "" : is.peer().name());
      title.setText(is.title());
      more.setText(is.more());
      question.setText(
          is.question() ? messages.text("decide.question", is.peer().name()) : is.said());
      menu.setAccessibleText(messages.text("person.menu", is.peer().name()));
      close.setText(messages.text(is.question() ? "call.decide-later" : "call.close"));
      close.setAccessibleText(close.getText());
      again.setText(messages.text(is.elsewhere() ? "call.bring-here" : "call.again"));
      again.setAccessibleText(again.getText());
      // It comes where the answer was pressed: the second press of a double one must not call.
      if (stood && is.callAgain() && !again.isVisible()) {
        again.setMouseTransparent(true);
        Motion.settle(again, () -> again.setMouseTransparent(false));
      }
      Shown.when(again, is.callAgain());
      Shown.when(like, is.question());
      Shown.when(pass, is.question());
    }
  }
}
