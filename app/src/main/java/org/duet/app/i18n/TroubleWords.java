package org.duet.app.i18n;

import org.duet.app.state.Trouble;

/** Says in words why something did not happen, and what to make of it. */
public final class TroubleWords {
  private TroubleWords() {}

  /** One or two sentences. What the server said stands in it only where nothing else says why. */
  public static String of(Trouble trouble, Messages messages) {
    return switch (trouble.kind()) {
      case UNREACHABLE -> messages.text("trouble.unreachable");
      case WRONG_CREDENTIALS -> messages.text("trouble.wrong-credentials");
      case SIGNED_OUT -> messages.text("trouble.signed-out");
      case REFUSED -> refused(trouble.detail(), messages);
      case NOT_ALLOWED -> messages.text("trouble.not-allowed");
      case NOT_THERE -> messages.text("trouble.not-there");
      case CHANGED -> messages.text("trouble.changed");
      case TOO_LARGE -> messages.text("trouble.too-large");
      case WRONG_FORMAT -> messages.text("trouble.wrong-format");
      case INVALID -> messages.text("trouble.invalid");
      case ENDED -> messages.text("trouble.ended");
      case ANSWERED_ELSEWHERE -> messages.text("trouble.answered-elsewhere");
      case TOO_MANY -> messages.text("trouble.too-many");
      case UNABLE -> messages.text("trouble.unable");
      case NO_RELAY -> messages.text("trouble.no-relay");
      case RELAY_SILENT -> messages.text("trouble.relay-silent");
      case NOT_CONNECTED -> messages.text("trouble.not-connected");
      case NONSENSE -> messages.text("trouble.nonsense");
    };
  }

  private static String refused(String detail, Messages messages) {
    return detail.isBlank()
        ? messages.text("trouble.refused")
        : ServerWords.known(detail, messages)
            .orElseGet(() -> messages.text("trouble.refused-why", detail.strip()));
  }
}
