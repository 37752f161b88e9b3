package org.duet.app.matches;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.AppState;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.duet.app.state.Notice.Failed;
import org.duet.model.call.Refusal;
import org.duet.model.call.SessionRules;
import org.duet.model.matching.Match;

/** The people somebody was matched with, and whom of them they may call. */
public final class MatchesViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Listing> listing =
      new ReadOnlyObjectWrapper<>(new Listing.Loading());

  /** The latest failure to load; a notice of it fades, the missing list does not. */
  private Optional<Failed> failure = Optional.empty();

  /** The failure after which the person asked again. */
  private long retriedAt = -1;

  public MatchesViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this.dispatch = dispatch;
    this.messages = messages;
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    listing.set(state instanceof AppState.SignedIn in ? listing(in) : forgotten());
  }

  private Listing forgotten() {
    failure = Optional.empty();
    return new Listing.Loading();
  }

  private Listing listing(AppState.SignedIn state) {
    List<Match> matches = state.matches();
    if (matches == null) {
      failure = newestFailure(state.notices()).or(() -> failure);
      return failure
          .<Listing>map(f -> new Listing.Failed(TroubleWords.of(f.trouble(), messages)))
          .orElseGet(Listing.Loading::new);
    }
    failure = Optional.empty();
    boolean connected = state.connection() instanceof Connection.Connected;
    return matches.isEmpty()
        ? new Listing.Empty()
        : new Listing.Listed(matches.stream().map(match -> row(match, connected)).toList());
  }

  private Optional<Failed> newestFailure(List<Notice> notices) {
    long known = failure.map(Failed::id).orElse(retriedAt);
    return notices.stream()
        .filter(Failed.class::isInstance)
        .map(Failed.class::cast)
        .filter(failed -> failed.wish() == Notice.Wish.LOAD_MATCHES && failed.id() > known)
        .reduce((older, newer) -> newer);
  }

  private MatchRow row(Match match, boolean connected) {
    boolean mutual = match.status().isMutual();
    return new MatchRow(
        match.id(),
        match.matchedUserId(),
        match.matchedUserName(),
        messages.text("matches.name-age", match.matchedUserName(), match.matchedUserAge()),
        messages.text("matches.fit", messages.percent(match.compatibilityScore())),
        messages.text(mutual ? "matches.mutual" : "matches.candidate"),
        mutual,
        match.matchedUserBio().strip().replaceAll("\\s+", " "),
        refusal(match, connected));
  }

  private String refusal(Match match, boolean connected) {
    return SessionRules.refusalToCall(match.status(), match.callCompleted())
        .map(this::words)
        .orElseGet(() -> connected ? "" : messages.text("matches.not-connected"));
  }

  private String words(Refusal refusal) {
    return refusal == Refusal.FIRST_CALL_USED
        ? messages.text("matches.first-call-used")
        : messages.text("matches.over");
  }

  void call(MatchRow row) {
    dispatch.accept(new Event.Calls.CallPressed(row.matchId()));
  }

  void retry() {
    retriedAt = failure.map(Failed::id).orElse(retriedAt);
    failure = Optional.empty();
    listing.set(new Listing.Loading());
    dispatch.accept(new Event.Matches.ReloadPressed());
  }

  ReadOnlyObjectProperty<Listing> listing() {
    return listing.getReadOnlyProperty();
  }
}
