package org.duet.app.call;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenList.Offer;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What on this machine can be shared, to choose one of. */
final class SharePanel extends VBox {
  private final ShareViewModel model;
  private final Messages messages;
  private final FlowPane tiles = new FlowPane();
  private final ScrollPane pane = Scroll.of(tiles);
  private final Label words = Texts.wrapped("call-panel-text");
  private final Button share;
  private final Button again;

  SharePanel(CallViewModel call, Messages messages) {
    this.model = call.share();
    this.messages = messages;
    setId(CallParts.SHARE_PANEL);
    getStyleClass().addAll("call-panel", "call-keys", "share-panel");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    Label about = Texts.wrapped("call-panel-text");
    call.screen().subscribe(is -> about.setText(messages.text("share.about", is.peer().name())));
    words.setId(CallParts.SHARE_WORDS);
    Texts.hideWhileEmpty(words);
    tiles.getStyleClass().add("share-tiles");
    pane.getStyleClass().add("share-pane");
    pane.managedProperty().bind(pane.visibleProperty());
    share =
        Buttons.of(
            CallParts.SHARE_START,
            messages.text("share.start"),
            Feather.MONITOR,
            model::share,
            "call-button",
            "call-small",
            "share-go");
    share.disableProperty().bind(model.chosen().isNull());
    again = small(CallParts.SHARE_AGAIN, "share.again", Feather.REFRESH_CW, model::look);
    Button close =
        small(CallParts.SHARE_CLOSE, "share.cancel", Feather.X, () -> model.open().set(false));
    FlowPane buttons = new FlowPane(share, again, close);
    buttons.getStyleClass().add("call-panel-buttons");
    getChildren()
        .setAll(
            Texts.saying(messages.text("share.title"), "call-panel-title"),
            about,
            pane,
            words,
            buttons);
    Shown.during(this, model.open());
    model.list().subscribe(this::show);
    model.open().subscribe(open -> takeFocus());
  }

  private Button small(String id, String text, Feather glyph, Runnable action) {
    return Buttons.of(id, messages.text(text), glyph, action, "call-button", "call-small");
  }

  private void show(@Nullable ScreenList list) {
    List<Offer> offers = list instanceof ScreenList.Found found ? found.offers() : List.of();
    ToggleGroup group = new ToggleGroup();
    tiles.getChildren().setAll(offers.stream().<Node>map(offer -> tile(offer, group)).toList());
    pane.setVisible(!offers.isEmpty());
    words.setText(
        switch (list) {
          case null -> messages.text("share.looking");
          case ScreenList.Refused(ScreenList.Reason reason) -> reason(reason);
          case ScreenList.Found _ -> offers.isEmpty() ? messages.text("share.nothing") : "";
        });
    takeFocus();
  }

  private ToggleButton tile(Offer offer, ToggleGroup group) {
    ToggleButton tile = new ShareTile(offer, model.name(offer.source()));
    tile.setToggleGroup(group);
    tile.selectedProperty()
        .subscribe((was, is) -> {
          if (is) {
            model.chosen().set(offer.source());
          } else if (offer.source().equals(model.chosen().get())) {
            model.chosen().set(null);
          }
        });
    return tile;
  }

  private String reason(ScreenList.Reason reason) {
    return messages.text(
        switch (reason) {
          case WAYLAND -> "share.wayland";
          case PERMISSION -> "share.permission";
          case NO_DESKTOP -> "share.nothing";
        });
  }

  private void takeFocus() {
    if (model.open().get()) {
      applyCss(); // a pane that was never styled has its tiles nowhere, and they take no focus
      (tiles.getChildren().isEmpty() ? again : tiles.getChildren().getFirst()).requestFocus();
    }
  }
}
