package org.duet.app.dashboard;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.dashboard.Overview.Recent;
import org.duet.app.dashboard.Overview.Unread;
import org.duet.app.i18n.CallStory;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.PersonIds;
import org.duet.app.theme.Portraits;
import org.duet.model.matching.Match;
import org.kordamp.ikonli.feather.Feather;

/** Makes the lines of the news: a person, what is new, and what to do about it. */
final class Rows {
  private final DashboardViewModel model;
  private final Portraits portraits;
  private final Messages messages;

  Rows(DashboardViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.portraits = portraits;
    this.messages = messages;
  }

  Node undecided(Match match) {
    Button answer =
        Buttons.of(
            DashboardView.WRITE,
            messages.text("home.decide-now"),
            Feather.HEART,
            model::decide,
            "small");
    return row(
        DashboardView.DECIDE_ROW + match.id(),
        match,
        line(messages.text("home.decide-line", match.matchedUserName())),
        answer);
  }

  Node fresh(Match match) {
    return row(
        DashboardView.FRESH_ROW + match.id(),
        match,
        line(messages.text("home.fresh-line")),
        write(match, messages.text("home.say-hello")));
  }

  Node unread(Unread unread) {
    Match match = unread.with();
    Label count = new Label(Integer.toString(unread.count()));
    count.getStyleClass().addAll("badge", "badge-row");
    count.setAccessibleText(messages.plural("matches.unread", unread.count()));
    return row(
        DashboardView.UNREAD_ROW + match.id(),
        match,
        line(unread.last().strip().replaceAll("\\s+", " ")),
        count,
        write(match, messages.text("home.read")));
  }

  Node recent(Recent recent, CallStory story, boolean callable) {
    Match match = recent.with();
    Label line = line(messages.text("recent.line", story.words(), model.when(recent.began())));
    line.setGraphic(Icons.of(story.glyph()));
    line.getStyleClass().add(story.missed() ? "missed" : "recent");
    Button call =
        Buttons.of(
            DashboardView.CALL,
            messages.text("matches.call-again"),
            Feather.VIDEO,
            () -> model.call(match.id()),
            "small");
    call.setAccessibleText(messages.text("matches.call-name", match.matchedUserName()));
    call.setDisable(!callable);
    call.setVisible(match.status().isMutual());
    return row(DashboardView.RECENT_ROW + recent.call().sessionId(), match, line, call);
  }

  private Button write(Match match, String words) {
    Button write =
        Buttons.of(
            DashboardView.WRITE,
            words,
            Feather.MESSAGE_CIRCLE,
            () -> model.open(match.id()),
            "small");
    write.setAccessibleText(messages.text("matches.write-name", match.matchedUserName()));
    return write;
  }

  private static Label line(String words) {
    Label line = new Label(words);
    line.setId(PersonIds.ABOUT);
    line.getStyleClass().add("text-quiet");
    return line;
  }

  private HBox row(String id, Match match, Label line, Node... does) {
    Avatar portrait = new Avatar(Avatar.Size.SMALL, portraits);
    portrait.show(match.matchedUserId(), match.matchedUserName());
    Label name = new Label(match.matchedUserName());
    name.setId(PersonIds.NAME);
    name.getStyleClass().add("text-strong");
    VBox words = new VBox(name, line);
    words.getStyleClass().add("news-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(portrait, words);
    row.getChildren().addAll(does);
    row.getChildren().add(AboutPerson.menu(match, model, messages));
    row.setId(id);
    row.getStyleClass().add("news-row");
    return row;
  }
}
