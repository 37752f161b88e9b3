package org.duet.app.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons. They are decoration: the control that has one carries the name. */
public final class Icons {
  private Icons() {}

  /** An icon whose colour and size the style sheets give. */
  public static FontIcon of(Feather glyph) {
    FontIcon icon = new FontIcon(glyph);
    icon.setMouseTransparent(true);
    icon.setFocusTraversable(false);
    return icon;
  }
}
