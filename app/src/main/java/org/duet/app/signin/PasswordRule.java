package org.duet.app.signin;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;

/** What a new password must be, as one types. */
final class PasswordRule {
  /** The contract's, in characters. */
  private static final int SHORTEST = 8;

  private final StringProperty password;
  private final BooleanProperty registering;
  private final Messages messages;

  PasswordRule(StringProperty password, BooleanProperty registering, Messages messages) {
    this.password = password;
    this.registering = registering;
    this.messages = messages;
  }

  /** Empty while nothing is wrong. */
  String fault() {
    if (password.get().isEmpty()) {
      return messages.text("signin.password-missing");
    }
    return registering.get() && missing() > 0 ? messages.text("register.password-short") : "";
  }

  /** How many characters the password is short of. */
  private int missing() {
    return SHORTEST - password.get().length();
  }

  /** What a new password must be, and how far it is; empty for an old one. */
  ObservableValue<String> words() {
    return Bindings.createStringBinding(this::wordsNow, password, registering);
  }

  private String wordsNow() {
    if (!registering.get()) {
      return "";
    }
    if (password.get().isEmpty()) {
      return messages.text("register.rule");
    }
    return missing() > 0
        ? messages.plural("register.missing", missing())
        : messages.text("register.good");
  }

  /** Whether the new password is as it must be. */
  ObservableValue<Boolean> isMet() {
    return Bindings.createBooleanBinding(() -> missing() <= 0, password);
  }
}
