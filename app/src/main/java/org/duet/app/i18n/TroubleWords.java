package org.duet.app.i18n;

import org.duet.app.state.Trouble;

/** Says in words why something did not happen, and what to make of it. */
public final class TroubleWords {
  private TroubleWords() {}

  /** One or two sentences. What the server itself said comes first where it can be understood. */
  public static String of(Trouble trouble, Messages messages) {
    return switch (trouble.kind()) {
      case UNREACHABLE -> messages.text("trouble.unreachable");
      case WRONG_CREDENTIALS -> messages.text("trouble.wrong-credentials");
      case SIGNED_OUT -> messages.text("trouble.signed-out");
      case REFUSED ->
          trouble.detail().isBlank() ? messages.text("trouble.refused") : trouble.detail();
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
}
