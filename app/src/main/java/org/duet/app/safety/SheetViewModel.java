package org.duet.app.safety;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.PastCall;
import org.duet.app.state.Person;
import org.duet.app.state.Safety.Phase;
import org.duet.app.state.Safety.Sheet;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Trouble;
import org.duet.model.matching.Match;
import org.duet.model.wire.Requests;
import org.jspecify.annotations.Nullable;

/** What is asked before somebody is kept away. */
public final class SheetViewModel {
  /** The contract's, in code points. */
  static final int MOST_DETAILS = Requests.Report.LONGEST_DETAILS;

  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Reason>> reason =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty details = new SimpleStringProperty("");
  private final BooleanProperty withCall = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<UUID>> lastCall =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public SheetViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this.dispatch = dispatch;
    this.messages = messages;
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    Sheet now = state instanceof SignedIn in ? in.social().safety().sheet() : null;
    Optional<Person> before = sheet.get().map(Sheet::about);
    lastCall.set(
        state instanceof SignedIn in && now != null ? lastCall(in, now) : Optional.empty());
    if (now == null || before.isEmpty() || !before.get().equals(now.about())) {
      reason.set(Optional.empty());
      details.set("");
      withCall.set(isLeft(now) && lastCall.get().isPresent());
    }
    sheet.set(Optional.ofNullable(now));
  }

  /** Whether it is asked because a call was left; then the other is blocked already. */
  static boolean isLeft(@Nullable Sheet sheet) {
    return sheet instanceof Sheet.Report report && report.left() != null;
  }

  private static Optional<UUID> lastCall(SignedIn in, Sheet sheet) {
    UUID left =
        sheet instanceof Sheet.Report report && report.left() != null
            ? report.left().sessionId()
            : null;
    return left == null ? lastCall(in, sheet.about()) : Optional.of(left);
  }

  private static Optional<UUID> lastCall(SignedIn in, Person person) {
    List<Match> matches = in.matches() == null ? List.of() : in.matches();
    return matches.stream()
        .filter(match -> match.matchedUserId() == person.userId())
        .flatMap(match -> in.social().history(match.id()).calls().stream())
        .filter(PastCall::talked)
        .map(PastCall::sessionId)
        .findFirst();
  }

  void close() {
    dispatch.accept(new SocialEvent.OfSafety.SheetClosed());
  }

  void block(Person person) {
    dispatch.accept(new SocialEvent.OfSafety.BlockConfirmed(person));
  }

  void report(Person person) {
    reason
        .get()
        .ifPresent(why ->
            dispatch.accept(
                new SocialEvent.OfSafety.ReportPressed(
                    person, why.wire(), details.get().strip(), call())));
  }

  private @Nullable UUID call() {
    return withCall.get() ? lastCall.get().orElse(null) : null;
  }

  String words(@Nullable Trouble trouble) {
    return trouble == null ? "" : TroubleWords.of(trouble, messages);
  }

  static boolean isSending(Sheet.Report report) {
    return report.phase() == Phase.SENDING;
  }

  ReadOnlyObjectProperty<Optional<Sheet>> sheet() {
    return sheet.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Reason>> reason() {
    return reason;
  }

  StringProperty details() {
    return details;
  }

  /** Whether the report is about the last call too. */
  BooleanProperty withCall() {
    return withCall;
  }

  ReadOnlyObjectProperty<Optional<UUID>> lastCall() {
    return lastCall.getReadOnlyProperty();
  }
}
