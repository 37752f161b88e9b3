package org.duet.app.profile;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Patience;
import org.duet.app.theme.Placard;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.Shown;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.kordamp.ikonli.feather.Feather;

/** This person as others see them, and the form to change that. */
public final class ProfileView extends StackPane {
  public static final String ID = "profile";
  public static final String NAME = "profile-name";
  public static final String EDIT = "profile-edit";
  public static final String LOADING = "profile-loading";
  public static final String FAILED = "profile-failed";
  public static final String RETRY = "profile-retry";
  public static final String BLOCKED = "profile-blocked";

  /** Says that what was changed is not saved. */
  public static final String ASIDE = "profile-aside";

  /** Takes it up again. */
  public static final String GO_ON = "profile-go-on";

  private final FormViewModel model;
  private final Portraits portraits;
  private final Messages messages;
  private final Runnable blocked;
  private final PhotoPane photo;
  private final Sections sections;
  private final VBox column = new VBox();
  private final ScrollPane scroll;
  private final List<Node> form;

  /**
   * Lays it out.
   *
   * @param blocked goes to the list of whom this person blocked
   */
  public ProfileView(
      FormViewModel model,
      PhotoViewModel photo,
      Runnable blocked,
      Portraits portraits,
      Messages messages) {
    this.model = model;
    this.blocked = blocked;
    this.portraits = portraits;
    this.messages = messages;
    this.photo = new PhotoPane(photo, portraits, messages);
    this.sections = new Sections(model, messages);
    setId(ID);
    getStylesheets().add(Theme.sheet(ProfileView.class, "profile.css"));
    column.getStyleClass().add("place-column");
    this.scroll = Scroll.down(column);
    getChildren().setAll(scroll);
    setFocusTraversable(true);
    setAccessibleText(messages.text("profile.title"));
    SaveWait.endsWithEscape(this, model);
    this.form = form();
    model.profile().subscribe(this::show);
    model.editing().subscribe(this::show);
    model.missing().subscribe(this::show);
    show();
  }

  /** Whoever types is not disturbed by what the server says meanwhile. */
  private void show() {
    if (!model.editing().get()) {
      column.getChildren().setAll(shown());
    } else if (!column.getChildren().equals(form)) {
      column.getChildren().setAll(form);
      scroll.setVvalue(0);
    }
  }

  private List<Node> shown() {
    Button edit =
        Buttons.of(EDIT, messages.text("profile.edit"), Feather.EDIT_2, model::edit, "primary");
    edit.setDisable(model.profile().get().isEmpty());
    SideBySide top =
        new SideBySide(Texts.saying(messages.text("profile.title"), "text-title"), edit);
    top.getStyleClass().add("place-top");
    Node body =
        model
            .profile()
            .get()
            .<Node>map(profile -> new ShownProfile(profile, portraits, messages))
            .orElseGet(this::missing);
    Button others =
        Buttons.of(BLOCKED, messages.text("blocked.title"), Feather.SLASH, blocked, "quiet");
    return List.of(top, aside(), body, others);
  }

  private Node aside() {
    SideBySide aside =
        new SideBySide(
            Texts.saying(messages.text("profile.aside"), "banner-text"),
            Buttons.of(GO_ON, messages.text("profile.go-on"), Feather.CORNER_UP_LEFT, model::goOn));
    aside.setId(ASIDE);
    aside.getStyleClass().addAll("banner", "banner-wait");
    Shown.during(aside, model.setAside());
    return aside;
  }

  private Placard missing() {
    String why = model.missing().get();
    return why.isEmpty()
        ? Placard.busy(LOADING, messages.text("profile.loading"))
        : Placard.failed(FAILED, messages.text("profile.failed"), why)
            .with(
                Buttons.of(
                    RETRY, messages.text("matches.retry"), Feather.REFRESH_CW, model::retry));
  }

  private List<Node> form() {
    Label trouble = Texts.wrapped("banner", "banner-danger");
    trouble.setId(FormIds.TROUBLE);
    trouble.textProperty().bind(model.trouble());
    Texts.hideWhileEmpty(trouble);
    trouble.textProperty().subscribe(this::showWhatIsWrong);
    Button save = Buttons.plain(FormIds.SAVE, "", model::save, "primary");
    save.disableProperty().bind(model.saving());
    Patience.show(
        save,
        model.saving(),
        new SimpleStringProperty(messages.text("form.save")),
        new SimpleStringProperty(messages.text("form.saving")));
    FlowPane buttons =
        new FlowPane(
            save, Buttons.plain(FormIds.CANCEL, messages.text("form.cancel"), model::cancel));
    buttons.getStyleClass().add("profile-does");
    return List.of(
        Texts.saying(messages.text("profile.editing"), "text-title"),
        card(photo),
        card(sections.about()),
        card(sections.words()),
        card(sections.interests(messages.text("form.interests-more"))),
        card(sections.wishes()),
        card(sections.traits()),
        SaveWait.unsure(model, messages),
        trouble,
        buttons);
  }

  /** Whoever pressed the button is at the end of the form: so are the words, and the button. */
  private void showWhatIsWrong(String trouble) {
    if (!trouble.isEmpty()) {
      scroll.layout();
      scroll.setVvalue(scroll.getVmax());
    }
  }

  private static VBox card(Node section) {
    VBox card = new VBox(section);
    card.getStyleClass().add("card");
    return card;
  }

  /** To a place where no key does anything. */
  public void takeFocus() {
    requestFocus();
  }
}
