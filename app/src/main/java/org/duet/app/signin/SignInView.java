package org.duet.app.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Field;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Patience;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Wordmark;
import org.kordamp.ikonli.feather.Feather;

/** The form to sign in with. */
public final class SignInView extends StackPane {
  public static final String ID = "sign-in";
  public static final String EMAIL = "sign-in-email";
  public static final String PASSWORD = "sign-in-password";
  public static final String KEEP = "sign-in-keep";
  public static final String SERVER_TOGGLE = "sign-in-server-toggle";
  public static final String SERVER = "sign-in-server";
  public static final String SUBMIT = "sign-in-submit";

  /** Gives up while the server is asked; Escape does it too. */
  public static final String CANCEL = "sign-in-cancel";

  public static final String PRACTICE = "sign-in-practice";

  /** Gives up the way there; Escape does it too. */
  public static final String PRACTICE_CANCEL = "sign-in-practice-cancel";

  /** Why nobody is in there, and what to do about it. */
  public static final String PRACTICE_TROUBLE = "sign-in-practice-trouble";

  public static final String TROUBLE = "sign-in-trouble";

  /** From signing in to making an account, and back. */
  public static final String SWITCH = "sign-in-switch";

  /** What a new password must be, as one types. */
  public static final String RULE = "sign-in-rule";

  /** Lower than this, in pixels, the form stands closer, so that all that is offered is seen. */
  private static final double ROOMY = 700;

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  private static final PseudoClass MET = PseudoClass.getPseudoClass("met");

  private final SignInViewModel model;
  private final Messages messages;
  private final TextField email = new TextField();
  private final TextField password = new PasswordField();
  private final VBox column = new VBox();

  public SignInView(SignInViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("sign-in");
    getStylesheets().add(Theme.sheet(SignInView.class, "signin.css"));
    VBox card = new VBox(heading(), trouble(), fields(), keep(), submit(), others());
    card.getStyleClass().addAll("card", "lifted", "sign-in-card");
    column.getChildren().setAll(new Wordmark(messages.text("app.name")), card);
    column.getStyleClass().add("sign-in-column");
    // On a low window the form scrolls instead of losing its ends, or the ends of its words.
    column.setMinHeight(USE_PREF_SIZE);
    ScrollPane scroll = Scroll.of(new StackPane(column));
    scroll.setFitToHeight(true);
    heightProperty()
        .subscribe(height -> pseudoClassStateChanged(LOW, height.doubleValue() < ROOMY));
    getChildren().setAll(scroll);
    model.signingIn().subscribe(in -> toWhatIsWrong());
  }

  private VBox heading() {
    VBox heading =
        new VBox(
            either("text-title", messages.text("signin.title"), messages.text("register.title")),
            either(
                "text-quiet", messages.text("signin.tagline"), messages.text("register.tagline")));
    heading.getStyleClass().add("stack-tight");
    return heading;
  }

  private Label either(String look, String signIn, String register) {
    Label text = Texts.wrapped(look);
    text.textProperty().bind(model.registering().map(is -> is ? register : signIn));
    return text;
  }

  private Label trouble() {
    Label trouble = Texts.wrapped("banner", "banner-danger");
    trouble.setId(TROUBLE);
    trouble.textProperty().bind(model.trouble());
    Texts.hideWhileEmpty(trouble);
    return trouble;
  }

  private VBox fields() {
    field(email, EMAIL);
    email.textProperty().bindBidirectional(model.email());
    field(password, PASSWORD);
    password.textProperty().bindBidirectional(model.password());
    // Whoever left is forgotten only once this screen has come; then the first field is empty too.
    model
        .email()
        .subscribe(who -> {
          if (who.isEmpty() && password.isFocused()) {
            email.requestFocus();
          }
        });
    VBox fields =
        new VBox(
            new Field(messages.text("signin.email"), email, model.emailFault()),
            new Field(messages.text("signin.password"), password, model.passwordFault()),
            rule());
    fields.getStyleClass().add("stack");
    return fields;
  }

  /** A check mark says it too, not the colour alone. */
  private Label rule() {
    Label rule = Texts.wrapped("rule");
    rule.setId(RULE);
    rule.textProperty().bind(model.rule().words());
    Texts.hideWhileEmpty(rule);
    model
        .rule()
        .isMet()
        .subscribe(met -> {
          rule.setGraphic(Icons.of(met ? Feather.CHECK : Feather.INFO));
          rule.pseudoClassStateChanged(MET, met);
        });
    return rule;
  }

  /** Where the machine has no store of its own, it says where else it goes. */
  private VBox keep() {
    CheckBox keep = new CheckBox(messages.text("signin.keep"));
    keep.setId(KEEP);
    keep.setAccessibleText(keep.getText());
    keep.selectedProperty().bindBidirectional(model.keep());
    keep.disableProperty().bind(model.busy());
    Label note = Texts.wrapped("text-quiet", "text-small");
    note.textProperty().bind(model.keepNote());
    Texts.hideWhileEmpty(note);
    VBox both = new VBox(keep, note);
    both.getStyleClass().add("stack-tight");
    Shown.during(both, model.canKeep());
    return both;
  }

  /** Whoever is let in at once sees no sign of waiting; whoever is not can give up. */
  private HBox submit() {
    Button submit = Buttons.plain(SUBMIT, "", this::send, "primary", "wide");
    Patience.show(
        submit,
        model.signingIn(),
        model.registering().map(is -> messages.text(is ? "register.submit" : "signin.submit")),
        model.registering().map(is -> messages.text(is ? "register.busy" : "signin.busy")));
    submit.disableProperty().bind(model.busy());
    Button cancel = Buttons.plain(CANCEL, messages.text("signin.cancel"), model::cancel);
    Patience.endWithEscape(this, model.signingIn(), model::cancel);
    return withWayOut(submit, cancel, model.signingIn());
  }

  /** What begins something that may last, and the way out of that while it does. */
  static HBox withWayOut(Button begin, Button cancel, ObservableValue<Boolean> waiting) {
    HBox.setHgrow(begin, Priority.ALWAYS);
    Shown.during(cancel, Patience.lasting(waiting));
    HBox both = new HBox(begin, cancel);
    both.getStyleClass().add("sign-in-does");
    return both;
  }

  /** Another server, which few ever need, so it is tucked away; and another account. */
  private VBox others() {
    TextField address = field(new TextField(), SERVER);
    address.textProperty().bindBidirectional(model.server());
    Field field = new Field(messages.text("signin.server-address"), address, model.serverFault());
    BooleanProperty open = field.visibleProperty();
    open.set(false);
    field.managedProperty().bind(open);
    // What is wrong must be seen.
    model.serverFault().subscribe(fault -> open.set(open.get() || !fault.isEmpty()));
    Button toggle =
        Buttons.of(
            SERVER_TOGGLE,
            messages.text("signin.server"),
            Feather.SERVER,
            () -> open.set(!open.get()),
            "quiet",
            "server-toggle");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox both = new HBox(toggle, gap, switchOver());
    both.getStyleClass().add("sign-in-others");
    VBox others = new VBox(both, field);
    others.getStyleClass().add("stack-tight");
    return others;
  }

  private Button switchOver() {
    Button button = Buttons.plain(SWITCH, "", model::switchOver, "quiet");
    String make = messages.text("register.offer");
    String have = messages.text("register.back");
    button.textProperty().bind(model.registering().map(is -> is ? have : make));
    button.accessibleTextProperty().bind(button.textProperty());
    button.disableProperty().bind(model.busy());
    return button;
  }

  /** Enter in any field submits, without a default button: see the rule about rings and keys. */
  private TextField field(TextField input, String id) {
    input.setId(id);
    input.editableProperty().bind(model.busy().not());
    input.setOnAction(enter -> send());
    return input;
  }

  private void send() {
    model.submit();
    toWhatIsWrong();
  }

  /** To the first field that is wrong, if one is. */
  private void toWhatIsWrong() {
    if (!model.emailFault().getValue().isEmpty()) {
      email.requestFocus();
    } else if (!model.passwordFault().getValue().isEmpty()) {
      password.requestFocus();
    }
  }

  /**
   * Offers a world to practise in, without a server and without an account.
   *
   * @param cancel ends the way there
   * @param opening while one is on it, nothing else can be done
   * @param failed whether it led nowhere when it was last taken
   */
  public void offerPractice(
      Runnable open,
      Runnable cancel,
      ObservableValue<Boolean> opening,
      ObservableValue<Boolean> failed) {
    model.occupy(opening);
    Patience.endWithEscape(this, opening, cancel);
    column.getChildren().add(new PracticeOffer(model, messages, open, cancel, opening, failed));
  }

  /** To where the person goes on typing. */
  public void takeFocus() {
    (model.email().get().isBlank() ? email : password).requestFocus();
  }
}
