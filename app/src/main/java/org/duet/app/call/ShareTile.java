package org.duet.app.call;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.duet.app.media.Rehearsal.Still;
import org.duet.app.media.ScreenList.Offer;
import org.duet.app.media.ScreenSource.Kind;
import org.duet.app.theme.Icons;
import org.kordamp.ikonli.feather.Feather;

/** A screen or a window that can be chosen: how it looks, and what it is called. */
final class ShareTile extends ToggleButton {
  private static final double WIDTH = 124;
  private static final double HEIGHT = 78;

  ShareTile(Offer offer, String name) {
    super(name);
    setId(CallParts.SHARE_SOURCE + offer.source().id());
    getStyleClass().add("share-tile");
    setAccessibleText(name);
    setWrapText(true);
    setContentDisplay(ContentDisplay.TOP);
    StackPane frame = new StackPane(picture(offer));
    frame.getStyleClass().add("share-still");
    frame.setMinSize(WIDTH, HEIGHT);
    frame.setMaxSize(WIDTH, HEIGHT);
    setGraphic(frame);
  }

  private static Node picture(Offer offer) {
    Still still = offer.still();
    if (still == null) {
      return Icons.of(offer.source().kind() == Kind.SCREEN ? Feather.MONITOR : Feather.LAYOUT);
    }
    WritableImage image = new WritableImage(still.width(), still.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            still.width(),
            still.height(),
            PixelFormat.getIntArgbInstance(),
            still.pixels(),
            0,
            still.width());
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    return view;
  }
}
