package org.duet.app.profile;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState.Me;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.FitBar;
import org.duet.app.theme.Patience;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Wordmark;
import org.kordamp.ikonli.feather.Feather;

/** Telling of oneself for the first time, in small steps. */
public final class OnboardingView extends StackPane {
  public static final String ID = "welcome";
  public static final String TITLE = "welcome-title";
  public static final String SIGN_OUT = "welcome-sign-out";

  private final FormViewModel model;
  private final Messages messages;
  private final Map<Step, Node> sections = new EnumMap<>(Step.class);
  private final Label title = Texts.wrapped("text-title");
  private final Label more = Texts.wrapped("text-quiet");
  private final Label progress = new Label();
  private final FitBar bar = new FitBar();
  private final StackPane place = new StackPane();

  public OnboardingView(
      FormViewModel model, PhotoViewModel photo, Portraits portraits, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("welcome");
    getStylesheets().add(Theme.sheet(OnboardingView.class, "profile.css"));
    Sections parts = new Sections(model, messages);
    sections.put(Step.ABOUT, parts.about());
    sections.put(Step.PHOTO, new PhotoPane(photo, named(photo.me()), portraits, messages));
    sections.put(Step.INTERESTS, parts.interests(""));
    sections.put(Step.TRAITS, parts.traits());
    sections.put(Step.WISHES, parts.wishes());
    sections.put(Step.WORDS, parts.words());
    place.getStyleClass().add("welcome-place");
    title.setId(TITLE);
    progress.setId(FormIds.PROGRESS);
    progress.getStyleClass().add("text-quiet");
    Label trouble = Texts.wrapped("banner", "banner-danger");
    trouble.setId(FormIds.TROUBLE);
    ObservableValue<Boolean> unsent = photo.stand().map(Stand.Failed.class::isInstance);
    trouble
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> trouble(unsent.getValue()), model.trouble(), model.step(), unsent));
    Texts.hideWhileEmpty(trouble);
    VBox heading = new VBox(progress, bar, title, more);
    heading.getStyleClass().add("stack-tight");
    // What is asked scrolls on a low window; the way on is always seen.
    ScrollPane scroll = Scroll.asHighAsItsWords(place);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    // The rings of what has the focus, and the bar, need room that the words do not.
    VBox.setMargin(scroll, new Insets(0, -10, 0, -4));
    SaveWait.endsWithEscape(this, model);
    VBox card = new VBox(heading, trouble, SaveWait.unsure(model, messages), scroll, buttons());
    card.getStyleClass().addAll("card", "lifted", "welcome-card");
    VBox.setVgrow(card, Priority.SOMETIMES);
    card.setMaxHeight(USE_PREF_SIZE);
    VBox column = new VBox(top(), card);
    column.getStyleClass().add("welcome-column");
    getChildren().setAll(column);
    model.step().subscribe(this::show);
    addEventHandler(KeyEvent.KEY_PRESSED, this::goOn);
  }

  /** Enter goes on, wherever it does nothing else. */
  private void goOn(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && !model.saving().getValue()) {
      key.consume();
      model.next();
    }
  }

  /** Under the name that was told just now; until then the server knows no more than an address. */
  private ObservableValue<Me> named(ObservableValue<Me> me) {
    return me.flatMap(who ->
        model
            .draft()
            .name
            .map(name -> name.isBlank() ? who : new Me(who.userId(), who.email(), name.strip())));
  }

  /** A picture that did not arrive says so by itself, where it is seen. */
  private String trouble(boolean unsentPhoto) {
    boolean elsewhere = unsentPhoto && model.step().get() != Step.PHOTO;
    return model.trouble().get().isEmpty() && elsewhere
        ? messages.text("photo.not-arrived")
        : model.trouble().get();
  }

  private HBox top() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button signOut =
        Buttons.of(
            SIGN_OUT,
            messages.text("dashboard.sign-out"),
            Feather.LOG_OUT,
            model::signOut,
            "quiet");
    return new HBox(new Wordmark(messages.text("app.name")), gap, signOut);
  }

  private HBox buttons() {
    Button back =
        Buttons.of(FormIds.BACK, messages.text("form.back"), Feather.ARROW_LEFT, model::back);
    back.visibleProperty().bind(model.step().map(step -> !step.isFirst()));
    Button next = Buttons.plain(FormIds.NEXT, "", model::next, "primary");
    Patience.show(
        next,
        model.saving(),
        model.step().map(step -> messages.text(step.isLast() ? "form.finish" : "form.next")),
        new SimpleStringProperty(messages.text("form.saving")));
    model
        .saving()
        .subscribe(saving -> {
          if (saving && next.isFocused()) { // It is about to be disabled, and would lose the focus.
            place.requestFocus();
          }
        });
    next.disableProperty().bind(model.saving());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(back, gap, SaveWait.cancel(model, messages), next);
    buttons.getStyleClass().add("welcome-does");
    return buttons;
  }

  private void show(Step step) {
    progress.setText(messages.text("welcome.step", step.place() + 1, Step.ALL.size()));
    bar.show((step.place() + 1.0) / Step.ALL.size());
    title.setText(title(step));
    more.setText(more(step));
    Node section = sections.get(step);
    if (section != null) {
      place.getChildren().setAll(section);
      takeFocus();
    }
  }

  private String title(Step step) {
    return switch (step) {
      case ABOUT -> messages.text("welcome.about");
      case PHOTO -> messages.text("welcome.photo");
      case INTERESTS -> messages.text("welcome.interests");
      case TRAITS -> messages.text("welcome.traits");
      case WISHES -> messages.text("welcome.wishes");
      case WORDS -> messages.text("welcome.words");
    };
  }

  private String more(Step step) {
    return switch (step) {
      case ABOUT -> messages.text("welcome.about-more");
      case PHOTO -> messages.text("welcome.photo-more");
      case INTERESTS -> messages.text("form.interests-more");
      case TRAITS -> messages.text("welcome.traits-more");
      case WISHES -> messages.text("welcome.wishes-more");
      case WORDS -> messages.text("welcome.words-more");
    };
  }

  /**
   * To where the person goes on: the field to be written in first, else where Enter goes on. Left
   * to itself, the focus would fall on the first button of the screen, which signs out.
   */
  public void takeFocus() {
    applyCss(); // What scrolls is not in the window before it has a skin.
    Node first =
        switch (model.step().get()) {
          case ABOUT, WORDS -> place.lookup(".text-input");
          case PHOTO, INTERESTS, TRAITS, WISHES -> null; // begins with what Enter would press
        };
    (first == null ? place : first).requestFocus();
  }
}
