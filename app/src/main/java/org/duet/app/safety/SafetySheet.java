package org.duet.app.safety;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Person;
import org.duet.app.state.Safety.Phase;
import org.duet.app.state.Safety.Sheet;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.SheetPane;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Lies over everything while it asks whether to block somebody, or what they did. */
public final class SafetySheet extends SheetPane {
  public static final String ID = "safety-sheet";
  public static final String TITLE = "safety-title";
  public static final String BLOCK = "safety-block";

  /** Followed by the reason's name. */
  public static final String REASON = "report-reason:";

  public static final String DETAILS = "report-details";
  public static final String WITH_CALL = "report-with-call";
  public static final String SEND = "report-send";
  public static final String TROUBLE = "report-trouble";
  public static final String CLOSE = "safety-close";

  private final SheetViewModel model;
  private final Messages messages;
  private Optional<Sheet> shown = Optional.empty();

  public SafetySheet(SheetViewModel model, Messages messages) {
    super(ID);
    this.model = model;
    this.messages = messages;
    model.sheet().subscribe(this::show);
  }

  private void show(Optional<Sheet> next) {
    if (next.equals(shown)) {
      return;
    }
    boolean comes = shown.isEmpty();
    shown = next;
    next.ifPresent(sheet -> {
      ask(
          switch (sheet) {
            case Sheet.Block(Person person) -> block(person);
            case Sheet.Report report when report.phase() == Phase.SENT -> thanks(report);
            case Sheet.Report report -> new ReportForm(model, report, messages);
          });
      if (comes) {
        requestFocus();
      }
    });
    if (next.isEmpty()) {
      putAway();
    }
  }

  @Override
  protected void escape() {
    model.close();
  }

  private VBox block(Person person) {
    Button block =
        Buttons.of(
            BLOCK,
            messages.text("block.confirm"),
            Feather.SLASH,
            () -> model.block(person),
            "decline");
    return card(
        messages.text("block.title", person.name()),
        messages.text("block.more", person.name()),
        block,
        close(messages.text("block.cancel")));
  }

  private VBox thanks(Sheet.Report report) {
    Person person = report.about();
    if (SheetViewModel.isLeft(report)) {
      return card(
          messages.text("report.thanks"),
          messages.text("report.thanks-blocked", person.name()),
          close(messages.text("report.close")));
    }
    Button block =
        Buttons.of(
            BLOCK,
            messages.text("report.block-too", person.name()),
            Feather.SLASH,
            () -> model.block(person));
    return card(
        messages.text("report.thanks"),
        messages.text("report.thanks-more"),
        block,
        close(messages.text("report.close")));
  }

  private Button close(String words) {
    return Buttons.plain(CLOSE, words, model::close);
  }

  private static VBox card(String title, String more, Node... buttons) {
    var heading = Texts.saying(title, "text-title");
    heading.setId(TITLE);
    return new VBox(heading, Texts.saying(more, "text-quiet"), answers(buttons));
  }
}
