package org.duet.app.discover;

import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.FitWords;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.FitBar;
import org.duet.app.theme.Icons;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Reflow;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Somebody to get to know: what they look like, how well it may go, and why. */
final class CandidateCard extends VBox {
  private final DiscoverViewModel model;
  private final Messages messages;
  private final Avatar portrait;
  private final Label name = Texts.wrapped("text-title");
  private final Label fit = Texts.wrapped("text-strong", "fit-words");
  private final FitBar bar = new FitBar();
  private final Label why = Texts.wrapped("text-quiet");
  private final FlowPane interests = new FlowPane();
  private final Label bio = Texts.wrapped("discover-bio");
  private final TraitsPicture traits;
  private final PersonMenu menu;
  private final Button call;
  private final Button pass;

  /** Nobody before the first one is shown. */
  private Optional<Candidate> person = Optional.empty();

  CandidateCard(DiscoverViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.messages = messages;
    portrait = new Avatar(Avatar.Size.POSTER, portraits);
    traits = new TraitsPicture(messages);
    getStyleClass().addAll("card", "candidate");
    name.setId(DiscoverView.NAME);
    fit.setId(DiscoverView.FIT);
    why.setId(DiscoverView.WHY);
    bio.setId(DiscoverView.BIO);
    Texts.hideWhileEmpty(why);
    Texts.hideWhileEmpty(bio);
    interests.getStyleClass().add("chips");
    interests.managedProperty().bind(interests.visibleProperty());
    menu =
        new PersonMenu("")
            .keepAway(
                () -> person.ifPresent(model::report),
                () -> person.ifPresent(model::block),
                messages);
    call =
        Buttons.of(
            DiscoverView.CALL,
            messages.text("discover.call"),
            Feather.VIDEO,
            () -> person.ifPresent(model::call),
            "primary");
    call.disableProperty().bind(model.connected().not());
    pass =
        Buttons.of(
            DiscoverView.PASS,
            messages.text("discover.pass"),
            Feather.X,
            () -> person.ifPresent(model::pass));
    FlowPane does = new FlowPane(call, pass);
    does.getStyleClass().add("candidate-does");
    VBox how = new VBox(fit, bar, why);
    how.getStyleClass().addAll("stack-tight", "candidate-fit");
    // A long text must not push what can be done out of sight, nor what comes later move any text.
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox who = new HBox(name, menu);
    who.getStyleClass().add("candidate-who");
    VBox words = new VBox(who, how, does, interests, bio);
    words.getStyleClass().add("candidate-words");
    VBox.setVgrow(bio, Priority.SOMETIMES);
    getChildren().setAll(new Top(portrait, words), traits);
    setMaxHeight(USE_PREF_SIZE);
  }

  private static final class Top extends Reflow {
    Top(Avatar portrait, VBox words) {
      super(words);
      before(portrait);
    }
  }

  CandidateCard show(Candidate next) {
    person = Optional.of(next);
    var match = next.match();
    setId(DiscoverView.CARD + match.id());
    portrait.show(match.matchedUserId(), match.matchedUserName());
    name.setText(
        messages.text("matches.name-age", match.matchedUserName(), match.matchedUserAge()));
    double score = match.compatibilityScore();
    fit.setText(messages.text("fit.words", FitWords.of(score, messages), messages.percent(score)));
    bar.show(score);
    why.setText(model.why(next));
    interests
        .getChildren()
        .setAll(next.interests().stream().map(one -> chip(one, next.shared())).toList());
    interests.setVisible(!next.interests().isEmpty());
    bio.setText(match.matchedUserBio().strip());
    traits.show(next);
    menu.setAccessibleText(messages.text("person.menu", match.matchedUserName()));
    call.setAccessibleText(messages.text("matches.call-name", match.matchedUserName()));
    pass.setAccessibleText(messages.text("discover.pass-name", match.matchedUserName()));
    return this;
  }

  /** What both like is marked by a heart too, not by its colour alone. */
  private Label chip(String interest, Set<String> shared) {
    Label chip = new Label(interest);
    boolean both = shared.contains(interest);
    chip.getStyleClass().addAll("chip", both ? "chip-repeat" : "chip-plain");
    if (both) {
      chip.setGraphic(Icons.of(Feather.HEART));
      chip.setAccessibleText(messages.text("discover.shared", interest));
    }
    return chip;
  }
}
