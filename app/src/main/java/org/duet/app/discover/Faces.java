package org.duet.app.discover;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Scroll;

/** Who there is, side by side; the one whose card is open is marked. */
final class Faces extends ScrollPane {
  /** More than anybody looks through at once. */
  private static final int SHOWN = 30;

  private final DiscoverViewModel model;
  private final Portraits portraits;
  private final Messages messages;
  private final HBox row = new HBox();
  private List<Long> people = List.of();

  Faces(DiscoverViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.portraits = portraits;
    this.messages = messages;
    getStyleClass().add("faces");
    row.getStyleClass().add("faces-row");
    setContent(row);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFitToHeight(true);
    Scroll.drawnAtOnce(this);
    setFocusTraversable(false);
    managedProperty().bind(visibleProperty());
  }

  void show(Deck deck) {
    List<Candidate> all =
        deck instanceof Deck.Dealt(List<Candidate> dealt, Candidate _)
            ? dealt.subList(0, Math.min(SHOWN, dealt.size()))
            : List.of();
    setVisible(all.size() > 1);
    List<Long> now = all.stream().map(Candidate::id).toList();
    if (!now.equals(people)) {
      people = now;
      List<Node> faces = new ArrayList<>();
      all.forEach(person -> faces.add(new Face(person, model, portraits, messages)));
      row.getChildren().setAll(faces);
    }
    if (deck instanceof Deck.Dealt(List<Candidate> _, Candidate shown)) {
      row.getChildren().forEach(face -> ((Face) face).mark(shown));
    }
  }
}
