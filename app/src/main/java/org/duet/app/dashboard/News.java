package org.duet.app.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
  private final Part<Reach<Match>> online;
  private final Part<Match> undecided;
  private final Part<Unread> unread;
  private final Part<Match> fresh;
  private final Part<Reach<Recent>> recent;
  private final Part<Integer> waiting = new Part<>(new VBox(), this::meet);
  private Overview shown = Overview.NOTHING;

  /**
   * Something with a button to call.
   *
   * @param callable whether that can be pressed
   */
  private record Reach<T>(T what, boolean callable) {}

  News(DashboardViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.portraits = portraits;
    this.messages = messages;
    this.rows = new Rows(model, portraits, messages);
    this.online = online();
    this.undecided = part(messages.text("home.decide"), rows::undecided);
    this.unread = part(messages.text("home.unread"), rows::unread);
    this.fresh = part(messages.text("home.fresh"), rows::fresh);
    this.recent = recent();
    getStyleClass().add("news");
    show(Overview.NOTHING);
    Today.follow(
        this,
        model.clock(),
        () -> {
          recent.renew();
          show(shown);
        });
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
      List<Node> next =
          now.failed().map(why -> List.<Node>of(failed(why))).orElseGet(() -> parts(now));
      if (!getChildren().equals(next)) {
        getChildren().setAll(next);
      }
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
    List<Node> all = new ArrayList<>();
    boolean callable = now.callable();
    add(all, online, now.online().stream().map(who -> new Reach<>(who, callable)).toList());
    add(all, undecided, now.undecided());
    add(all, unread, now.unread());
    add(all, fresh, now.fresh());
    add(all, recent, now.recent().stream().map(call -> new Reach<>(call, callable)).toList());
    if (now.waiting() > 0 || all.isEmpty()) {
      all.add(waiting.show(List.of(now.waiting())));
    }
    return all;
  }

  private static <T> void add(List<Node> all, Part<T> part, List<T> news) {
    if (!news.isEmpty()) {
      all.add(part.show(news));
    }
  }

  private Part<Reach<Match>> online() {
    FlowPane people = new FlowPane();
    people.setId(DashboardView.ONLINE);
    people.getStyleClass().add("online-people");
    return new Part<>(
        heading(messages.text("home.online")),
        people,
        who -> new OnlinePerson(who.what(), who.callable(), model, portraits, messages));
  }

  private Part<Reach<Recent>> recent() {
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
    Label heading = heading(messages.text("home.recent"));
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    HBox top = new HBox(heading, all);
    top.getStyleClass().add("news-top");
    return new Part<>(top, list(), this::recent);
  }

  private Node recent(Reach<Recent> recent) {
    CallStory story = CallStory.of(recent.what().call(), messages);
    return rows.recent(recent.what(), story, recent.callable());
  }

  private <T> Part<T> part(String words, Function<T, Node> make) {
    return new Part<>(heading(words), list(), make);
  }

  private static Label heading(String words) {
    return Texts.saying(words, "text-heading");
  }

  private static VBox list() {
    VBox list = new VBox();
    list.getStyleClass().add("news-rows");
    return list;
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
