package org.duet.app.profile;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.Trait;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.FitBar;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Reflow;
import org.duet.app.theme.Texts;
import org.duet.model.people.Interest;
import org.duet.model.people.Personality;
import org.duet.model.people.Profile;

/** Somebody's profile as it is shown to others, and what helps to find who suits them. */
final class ShownProfile extends VBox {
  private final Messages messages;

  ShownProfile(Profile profile, Portraits portraits, Messages messages) {
    this.messages = messages;
    getStyleClass().add("stack");
    getChildren().setAll(new Card(profile, portraits), traits(profile.personality()));
  }

  private final class Card extends Reflow {
    Card(Profile profile, Portraits portraits) {
      super(words(profile));
      Avatar portrait = new Avatar(Avatar.Size.POSTER, portraits);
      portrait.show(profile.id(), profile.name());
      before(portrait);
      getStyleClass().addAll("card", "candidate");
    }
  }

  private VBox words(Profile profile) {
    Label name =
        Texts.saying(
            messages.text("matches.name-age", profile.name(), profile.age()), "text-title");
    name.setId(ProfileView.NAME);
    Label goal =
        Texts.saying(
            messages.text("profile.looks-for", GoalWords.of(profile.lookingFor(), messages)),
            "text-quiet");
    Label home =
        Texts.saying(
            profile.location().isBlank() ? "" : messages.text("profile.lives", profile.location()),
            "text-quiet");
    Texts.hideWhileEmpty(home);
    FlowPane interests = new FlowPane();
    interests.getStyleClass().add("chips");
    for (Interest interest : profile.interests()) {
      Label chip = new Label(interest.name());
      chip.getStyleClass().addAll("chip", "chip-plain");
      interests.getChildren().add(chip);
    }
    Label bio = Texts.saying(profile.bio(), "discover-bio");
    Texts.hideWhileEmpty(bio);
    VBox about = new VBox(goal, home);
    about.getStyleClass().add("stack-tight");
    VBox words = new VBox(name, about, interests, bio);
    words.getStyleClass().add("candidate-words");
    return words;
  }

  private VBox traits(Personality personality) {
    VBox all =
        new VBox(
            Texts.saying(messages.text("profile.how-i-am"), "text-heading"),
            Texts.saying(messages.text("profile.how-more"), "text-quiet"));
    for (Trait trait : Trait.values()) {
      Label low = end(trait.low(messages), "trait-end");
      Label high = end(trait.high(messages), "trait-end");
      FitBar bar = new FitBar();
      bar.show(trait.of(personality) / (double) Personality.MAX);
      bar.getStyleClass().add("trait-bar");
      bar.setAccessibleText(
          messages.text("trait.value", trait.name(messages), trait.of(personality)));
      HBox.setHgrow(bar, Priority.ALWAYS);
      HBox row = new HBox(low, bar, high);
      row.getStyleClass().add("trait-row");
      all.getChildren().add(row);
    }
    all.getStyleClass().addAll("card", "traits");
    return all;
  }

  private static Label end(String words, String look) {
    return Texts.saying(words, look, "trait-word");
  }
}
