package org.duet.app.call;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Patience;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** With whom, for how long, and how the connection stands. */
final class CallHeader extends VBox {
  private static final PseudoClass SOON = PseudoClass.getPseudoClass("soon");

  private final Label name = label(CallView.PEER, "call-peer");
  private final Label link = Texts.wrapped("call-link");
  private final Messages messages;
  private final PersonMenu menu;
  private final BooleanProperty waits = new SimpleBooleanProperty();

  /** Whoever connects at once is not slowed down by what turns meanwhile. */
  private final ObservableValue<Boolean> lasts = Patience.lasting(waits);

  CallHeader(CallViewModel model, LinkViewModel details, Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("call-panel", "call-header");
    setMaxWidth(USE_PREF_SIZE);
    Label time = label(CallView.TIMER, "call-time");
    time.textProperty().bind(model.time());
    Label left = label(CallView.TIME_LEFT, "call-left");
    left.textProperty().bind(model.timeLeft());
    Texts.hideWhileEmpty(left);
    model.endsSoon().subscribe(soon -> left.pseudoClassStateChanged(SOON, soon));
    ProgressIndicator busy = new ProgressIndicator();
    busy.setAccessibleText(messages.text("call.link-connecting"));
    link.setId(CallView.LINK);
    Texts.hideWhileEmpty(link);
    link.graphicProperty().bind(lasts.map(is -> is ? busy : null));
    HBox times = new HBox(time, left);
    times.getStyleClass().add("call-times");
    menu = CallMenu.of(model, messages);
    HBox top = new HBox(name, menu);
    top.getStyleClass().add("call-who");
    getChildren()
        .setAll(
            top,
            times,
            otherShares(model),
            new MoreTimeLine(model, messages),
            link,
            new PathBadge(details.path(), messages),
            new LinkButtons(details, LeaveKey.button(model, messages), messages));
    model.screen().subscribe(this::show);
  }

  /** Whether nothing turns in it. */
  ObservableValue<Boolean> isStill() {
    return lasts.map(is -> !is);
  }

  private Label otherShares(CallViewModel model) {
    Label shares = Texts.wrapped("call-path");
    shares.setId(CallParts.OTHER_SHARES);
    shares.setGraphic(Icons.of(Feather.MONITOR));
    shares
        .textProperty()
        .bind(
            model
                .screen()
                .map(CallScreen::peer)
                .map(peer ->
                    peer.beside().sharing() ? messages.text("share.other", peer.name()) : ""));
    Texts.hideWhileEmpty(shares);
    return shares;
  }

  private void show(CallScreen screen) {
    name.setText(screen.peer().name());
    menu.setAccessibleText(messages.text("person.menu", screen.peer().name()));
    boolean talking = screen instanceof CallScreen.Talking;
    Shown.when(this, talking);
    waits.set(screen instanceof CallScreen.Talking is && is.busy());
    if (screen instanceof CallScreen.Talking is) {
      link.setText(is.link());
    }
  }

  private static Label label(String id, String look) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(look);
    return label;
  }
}
