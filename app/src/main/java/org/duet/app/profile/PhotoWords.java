package org.duet.app.profile;

import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.media.photo.PhotoFile.Fault;
import org.duet.app.state.Trouble;

/** Why a file is no photo, and why a picture did not arrive. */
final class PhotoWords {
  private PhotoWords() {}

  static String of(Fault fault, Messages messages) {
    return switch (fault) {
      case UNREADABLE -> messages.text("photo.unreadable");
      case TOO_LARGE -> messages.text("photo.too-large");
      case NOT_AN_IMAGE -> messages.text("photo.not-an-image");
      case TOO_MANY_PIXELS -> messages.text("photo.too-many-pixels");
    };
  }

  static String of(Trouble why, Messages messages) {
    return switch (why.kind()) {
      case INVALID, WRONG_FORMAT -> messages.text("photo.refused");
      case NOT_THERE, UNABLE -> messages.text("photo.none-here");
      case UNREACHABLE,
          WRONG_CREDENTIALS,
          SIGNED_OUT,
          REFUSED,
          NOT_ALLOWED,
          CHANGED,
          TOO_LARGE,
          ENDED,
          ANSWERED_ELSEWHERE,
          TOO_MANY,
          NO_RELAY,
          RELAY_SILENT,
          NOT_CONNECTED,
          NONSENSE ->
          TroubleWords.of(why, messages);
    };
  }

  /** Whether the same picture may arrive the next time. */
  static boolean isForAnotherTry(Trouble why) {
    return why.kind().passing() != Trouble.Passing.NEVER
        || why.kind() == Trouble.Kind.REFUSED
        || why.kind() == Trouble.Kind.CHANGED;
  }
}
