package org.duet.app.i18n;

import org.duet.app.state.Callable;

/** Says in words why somebody cannot be called. */
public final class CallableWords {
  private CallableWords() {}

  /** Empty where they can be. */
  public static String refusal(Callable callable, Messages messages) {
    return switch (callable) {
      case YES -> "";
      case FIRST_CALL_USED -> messages.text("matches.first-call-used");
      case OVER -> messages.text("matches.over");
      case NOT_CONNECTED -> messages.text("matches.not-connected");
    };
  }
}
