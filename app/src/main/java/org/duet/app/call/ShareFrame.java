package org.duet.app.call;

import javafx.scene.layout.Region;

/** Round all of the call, for nobody to forget that something is shared. */
final class ShareFrame {
  private ShareFrame() {}

  static Region of(CallViewModel model) {
    Region frame = new Region();
    frame.setId(CallParts.SHARE_FRAME);
    frame.getStyleClass().add("share-frame");
    frame.setMouseTransparent(true);
    frame.visibleProperty().bind(model.share().on());
    return frame;
  }
}
