package org.duet.app.profile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.Loaded;
import org.duet.app.state.Trouble;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Placard;
import org.duet.app.theme.Texts;
import org.duet.model.people.Interest;
import org.kordamp.ikonli.feather.Feather;

/** Grouped as the server groups them; what is chosen is filled, and says so. */
final class InterestChoice extends VBox {
  private final FormViewModel model;
  private final Draft draft;
  private final Messages messages;

  InterestChoice(FormViewModel model, Messages messages) {
    this.model = model;
    this.draft = model.draft();
    this.messages = messages;
    getStyleClass().add("stack");
    model.interests().subscribe(known -> getChildren().setAll(shown(known)));
  }

  private List<Node> shown(Loaded<List<Interest>> interests) {
    return switch (interests) {
      case Loaded.Loading<?>() ->
          List.of(Placard.busy(FormIds.INTERESTS_LOADING, messages.text("form.interests-loading")));
      case Loaded.Failed<?>(Trouble why) ->
          List.of(
              Placard.failed(
                      FormIds.INTERESTS_FAILED,
                      messages.text("form.interests-failed"),
                      TroubleWords.of(why, messages))
                  .with(
                      Buttons.of(
                          FormIds.INTERESTS_RETRY,
                          messages.text("form.retry"),
                          Feather.REFRESH_CW,
                          model::askAgain)));
      case Loaded.Known<List<Interest>>(List<Interest> all) -> groups(all);
    };
  }

  private List<Node> groups(List<Interest> list) {
    Map<String, List<Interest>> byCategory =
        list.stream()
            .collect(Collectors.groupingBy(Interest::category, TreeMap::new, Collectors.toList()));
    return byCategory.entrySet().stream()
        .<Node>map(entry -> group(entry.getKey(), chips(entry.getValue())))
        .toList();
  }

  private FlowPane chips(List<Interest> interests) {
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("chips");
    for (Interest interest : interests) {
      ToggleButton chip = Sections.toggle(interest.name(), FormIds.INTEREST + interest.id());
      chip.setSelected(draft.interests.contains(interest.id()));
      chip.setOnAction(press -> {
        if (chip.isSelected()) {
          draft.interests.add(interest.id());
        } else {
          draft.interests.remove(interest.id());
        }
      });
      draft.interests.addListener(
          (SetChangeListener<Long>)
              change -> chip.setSelected(draft.interests.contains(interest.id())));
      chips.getChildren().add(chip);
    }
    return chips;
  }

  private static VBox group(String category, Node chips) {
    VBox group = new VBox(Texts.saying(category, "field-label"), chips);
    group.getStyleClass().add("field");
    return group;
  }
}
