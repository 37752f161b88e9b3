package org.duet.app.dashboard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.dashboard.Overview.Recent;
import org.duet.app.dashboard.Overview.Unread;
import org.duet.app.i18n.CallStory;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.PastCall;
import org.duet.app.state.Trouble;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Placard;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Today;
import org.duet.model.matching.Match;
import org.kordamp.ikonli.feather.Feather;

/** What is new, below who calls: each kind has its heading, and is left out where there is none. */
final class News extends VBox {
  private final DashboardViewModel model;
  private final Portraits portraits;
  private final Messages messages;
  private final Rows rows;
  private Overview shown = Overview.NOTHING;

  News(DashboardViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.portraits = portraits;
    this.messages = messages;
    this.rows = new Rows(model, portraits, messages);
    getStyleClass().add("news");
    show(Overview.NOTHING);
    Today.follow(this, model.clock(), () -> show(shown));
    model
        .overview()
        .subscribe(next -> {
          if (!next.equals(shown)) {
            show(next);
          }
        });
  }

  private void show(Overview now) {
    shown = now;
    if (now.loading()) {
      getChildren().setAll(Placard.busy(DashboardView.LOADING, messages.text("matches.loading")));
    } else {
      getChildren()
          .setAll(now.failed().map(why -> List.<Node>of(failed(why))).orElseGet(() -> parts(now)));
    }
  }

  private Placard failed(Trouble trouble) {
    return Placard.failed(
            DashboardView.FAILED,
            messages.text("matches.failed"),
            TroubleWords.of(trouble, messages))
        .with(
            Buttons.of(
                DashboardView.RETRY,
                messages.text("matches.retry"),
                Feather.REFRESH_CW,
                model::retry));
  }

  private List<Node> parts(Overview now) {
    List<Node> parts = new ArrayList<>();
    if (!now.online().isEmpty()) {
      parts.add(online(now));
    }
    part(
        parts,
        messages.text("home.decide"),
        now.undecided().stream().<Node>map(rows::undecided).toList());
    part(
        parts,
        messages.text("home.unread"),
        now.unread().stream().<Node>map(this::unread).toList());
    part(
        parts,
        messages.text("home.fresh"),
        now.fresh().stream().<Node>map(m -> rows.fresh(m)).toList());
    if (!now.recent().isEmpty()) {
      parts.add(recent(now));
    }
    if (now.waiting() > 0 || parts.isEmpty()) {
      parts.add(meet(now.waiting()));
    }
    return parts;
  }

  private VBox online(Overview now) {
    FlowPane people = new FlowPane();
    people.setId(DashboardView.ONLINE);
    people.getStyleClass().add("online-people");
    for (Match match : now.online()) {
      people.getChildren().add(new OnlinePerson(match, now.callable(), model, portraits, messages));
    }
    return headed(messages.text("home.online"), people);
  }

  private void part(List<Node> parts, String words, List<Node> content) {
    if (!content.isEmpty()) {
      parts.add(headed(words, rows(content)));
    }
  }

  private VBox recent(Overview now) {
    Button all =
        Buttons.of(
            DashboardView.ALL_CALLS,
            messages.text("home.all-calls"),
            Feather.CHEVRON_RIGHT,
            model::calls,
            "quiet",
            "small");
    all.setContentDisplay(ContentDisplay.RIGHT);
    all.setAccessibleText(messages.text("home.all-calls-name"));
    Label heading = Texts.saying(messages.text("home.recent"), "text-heading");
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    HBox top = new HBox(heading, all);
    top.getStyleClass().add("news-top");
    return below(
        top, rows(now.recent().stream().<Node>map(r -> recent(r, now.callable())).toList()));
  }

  private static VBox rows(List<Node> content) {
    VBox list = new VBox();
    list.getStyleClass().add("news-rows");
    list.getChildren().setAll(content);
    return list;
  }

  private static VBox headed(String words, Node content) {
    return below(Texts.saying(words, "text-heading"), content);
  }

  private static VBox below(Node heading, Node content) {
    VBox part = new VBox(heading, content);
    part.getStyleClass().add("news-part");
    return part;
  }

  private Node unread(Unread unread) {
    return rows.unread(unread);
  }

  private Node recent(Recent recent, boolean callable) {
    PastCall call = recent.call();
    return rows.recent(recent, CallStory.of(call, messages), callable);
  }

  private Node meet(int waiting) {
    String title =
        waiting > 0 ? messages.plural("home.waiting", waiting) : messages.text("home.nothing");
    return Placard.of(DashboardView.EMPTY, Feather.COMPASS, title, messages.text("home.meet-more"))
        .with(
            Buttons.of(
                DashboardView.MEET,
                messages.text("home.meet"),
                Feather.COMPASS,
                model::meet,
                "primary"));
  }
}
