package org.duet.app.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.duet.app.state.Notice.Failed;

/** What did not happen though the person wanted it. */
public final class NoticesViewModel {
  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * One notice in words.
   *
   * @param good whether it is news rather than trouble
   * @param report what there is to copy; empty for nothing
   */
  record Line(long id, String text, boolean good, String report) {
    Line(long id, String text, boolean good) {
      this(id, text, good, "");
    }
  }

  public NoticesViewModel(
      ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch, Messages messages) {
    this.dispatch = dispatch;
    this.messages = messages;
    state.subscribe(this::show);
  }

  private void show(AppState state) {
    lines.set(
        state instanceof AppState.SignedIn in
            ? in.notices().stream().flatMap(notice -> line(notice).stream()).toList()
            : List.of());
  }

  /** Calls that are gone say so in their own place. */
  private Optional<Line> line(Notice notice) {
    return switch (notice) {
      case Notice.CallGone _ -> Optional.empty();
      case Notice.Matched it ->
          Optional.of(new Line(it.id(), messages.text("notice.matched", it.name()), true));
      case Notice.Parted it ->
          Optional.of(new Line(it.id(), messages.text("notice.parted", it.name()), true));
      case Notice.NotAMatch it ->
          Optional.of(new Line(it.id(), messages.text("notice.not-a-match"), false));
      case Notice.Died it -> Optional.of(new Line(it.id(), words(it), false, it.report()));
      case Failed failed -> Optional.of(line(failed, wish(failed.wish())));
    };
  }

  private String words(Notice.Died died) {
    return messages.text(died.talked() ? "notice.died" : "notice.died-early", died.name());
  }

  private Line line(Failed failed, String wish) {
    return new Line(failed.id(), wish + " " + TroubleWords.of(failed.trouble(), messages), false);
  }

  private String wish(Notice.Wish wish) {
    return switch (wish) {
      case CALL -> messages.text("notice.call");
      case ANSWER -> messages.text("notice.answer");
      case DECLINE -> messages.text("notice.decline");
      case DISMISS -> messages.text("notice.dismiss");
      case DECIDE -> messages.text("notice.decide");
      case UNMATCH -> messages.text("notice.unmatch");
      case BLOCK -> messages.text("notice.block");
      case UNBLOCK -> messages.text("notice.unblock");
      case REPORT -> messages.text("notice.report");
    };
  }

  void close(Line line) {
    dispatch.accept(new Event.NoticeFaded(line.id()));
  }

  ReadOnlyObjectProperty<List<Line>> lines() {
    return lines.getReadOnlyProperty();
  }
}
