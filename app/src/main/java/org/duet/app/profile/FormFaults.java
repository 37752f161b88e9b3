package org.duet.app.profile;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.ServerWords;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.Self;
import org.duet.app.state.Trouble;

/**
 * What is wrong with the form about oneself: as far as this side sees, and what the server says.
 */
final class FormFaults {
  private final Unfinished form;
  private final Messages messages;
  private final Checks checks;
  private final ObservableMap<String, String> ofServer = FXCollections.observableHashMap();

  FormFaults(Unfinished form, Messages messages) {
    this.form = form;
    this.messages = messages;
    this.checks = new Checks(messages);
  }

  /** What is wrong with a field; empty while nothing is. */
  ObservableValue<String> of(String field) {
    Step asked = Step.of(field).orElse(Step.ABOUT);
    return Bindings.createStringBinding(() -> now(asked, field), inputs());
  }

  private Observable[] inputs() {
    Draft draft = form.draft;
    return new Observable[] {
      draft.name,
      draft.age,
      draft.gender,
      draft.location,
      draft.bio,
      draft.goal,
      draft.minAge,
      draft.maxAge,
      form.tried,
      ofServer
    };
  }

  private String now(Step asked, String field) {
    String mine = form.tried.contains(asked) ? checks.of(form.draft).getOrDefault(field, "") : "";
    return mine.isEmpty() && ofServer.containsKey(field)
        ? ServerWords.of(ofServer.get(field), messages)
        : mine;
  }

  boolean isRight(Step asked) {
    Map<String, String> faults = checks.of(form.draft);
    return asked.fields().stream().noneMatch(faults::containsKey);
  }

  /**
   * What the server found is shown where it was asked for, as long as it stays as it was.
   *
   * @return the first step with something wrong in it; empty where there is none
   */
  Optional<Step> complain(Map<String, String> faults) {
    ofServer.clear();
    ofServer.putAll(faults);
    return Step.ALL.stream()
        .filter(one -> one.fields().stream().anyMatch(faults::containsKey))
        .findFirst();
  }

  /**
   * Why it was not taken, with what the server found wrong in a field that is not in the form;
   * empty where it was.
   */
  String trouble(Self.Form sent) {
    Trouble trouble = sent.trouble();
    if (trouble == null || sent.saving()) {
      return "";
    }
    Stream<String> elsewhere =
        sent.faults().entrySet().stream()
            .filter(fault -> Step.of(fault.getKey()).isEmpty())
            .map(fault -> ServerWords.of(fault.getValue(), messages));
    return Stream.concat(Stream.of(TroubleWords.of(trouble, messages)), elsewhere)
        .collect(Collectors.joining(" "));
  }

  /** What the server said of this step counts no more: it is to look again. */
  void forget(Step step) {
    ofServer.keySet().removeAll(step.fields());
  }

  /** The same, of all. */
  void forget() {
    ofServer.clear();
  }
}
