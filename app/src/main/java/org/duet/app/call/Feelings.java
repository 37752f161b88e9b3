package org.duet.app.call;

import org.duet.app.i18n.Messages;
import org.duet.model.wire.PeerNote.Feeling;
import org.kordamp.ikonli.feather.Feather;

/** How feelings look, and what they are called. */
final class Feelings {
  private Feelings() {}

  static Feather glyph(Feeling feeling) {
    return switch (feeling) {
      case HEART -> Feather.HEART;
      case LAUGH -> Feather.SMILE;
      case WOW -> Feather.ZAP;
      case APPLAUSE -> Feather.AWARD;
      case THUMBS_UP -> Feather.THUMBS_UP;
    };
  }

  static String name(Feeling feeling, Messages messages) {
    return switch (feeling) {
      case HEART -> messages.text("feeling.heart");
      case LAUGH -> messages.text("feeling.laugh");
      case WOW -> messages.text("feeling.wow");
      case APPLAUSE -> messages.text("feeling.applause");
      case THUMBS_UP -> messages.text("feeling.thumbs-up");
    };
  }
}
