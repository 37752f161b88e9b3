package org.duet.app.signin;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.ServerWords;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.AppState;
import org.duet.app.state.Trouble;

/** What the server found wrong: beside its field until that is changed, the rest in one. */
final class ServerFaults {
  static final String EMAIL = "email";
  static final String PASSWORD = "password";

  private final ObservableMap<String, String> byField = FXCollections.observableHashMap();
  private final Messages messages;

  ServerFaults(Messages messages) {
    this.messages = messages;
  }

  /** As long as this stays as it is. */
  void of(String field, StringProperty typed) {
    typed.subscribe(now -> byField.remove(field));
  }

  void clear() {
    byField.clear();
  }

  /**
   * Takes what stands beside a field.
   *
   * @return the rest, in words; empty where there is none
   */
  String take(AppState.SignedOut out) {
    byField.clear();
    Trouble trouble = out.trouble();
    if (trouble == null) {
      return "";
    }
    List<String> rest = new ArrayList<>();
    out.faults()
        .forEach((field, sentence) -> {
          String words = ServerWords.of(sentence, messages);
          switch (field) {
            case EMAIL, "username" -> byField.put(EMAIL, words);
            case PASSWORD -> byField.put(PASSWORD, words);
            default -> rest.add(words);
          }
        });
    if (out.faults().isEmpty() || !rest.isEmpty()) {
      rest.addFirst(words(trouble));
    }
    return String.join(" ", rest);
  }

  /** Before anybody is signed in, what cannot even ask for a password is no server of this kind. */
  private String words(Trouble trouble) {
    return switch (trouble.kind()) {
      case UNABLE, NOT_THERE, NONSENSE -> messages.text("signin.another-service");
      default -> TroubleWords.of(trouble, messages);
    };
  }

  /** By the field. */
  ObservableMap<String, String> byField() {
    return byField;
  }
}
