package org.duet.app.testing;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.ListCell;
import org.duet.app.history.HistoryView;
import org.duet.app.theme.PersonIds;
import org.duet.app.theme.PersonMenu;

/** The calls that are over, as a person uses them. */
public final class CallsPage {
  private final WindowUnderTest window;

  public CallsPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(HistoryView.ID);
  }

  /** Chooses which calls are shown: "all" or "missed". */
  public Locator filter(String name) {
    return window.id(HistoryView.FILTER + name);
  }

  public Locator list() {
    return window.id(HistoryView.LIST);
  }

  public Locator loading() {
    return window.id(HistoryView.LOADING);
  }

  public Locator empty() {
    return window.id(HistoryView.EMPTY);
  }

  public Locator noneMissed() {
    return window.id(HistoryView.NONE_MISSED);
  }

  public Locator offline() {
    return window.id(HistoryView.OFFLINE);
  }

  public Locator failed() {
    return window.id(HistoryView.FAILED);
  }

  public Locator retry() {
    return window.id(HistoryView.RETRY);
  }

  /** Asks for the calls with more people. */
  public Locator more() {
    return window.id(HistoryView.MORE);
  }

  /** What the list lacks, and why. */
  public Locator lacking() {
    return window.id(HistoryView.LACKING);
  }

  public Row row(UUID sessionId) {
    return new Row(window, window.id(HistoryView.ROW + sessionId));
  }

  /** Wherever in the list it is. */
  public Row reveal(UUID sessionId) {
    return new Row(window, list().reveal(HistoryView.ROW + sessionId));
  }

  /** The sessions whose rows are seen right now, from top to bottom. */
  public List<UUID> calls() {
    var shown = list().visible();
    return Fx.call(() ->
        Locator.below(shown)
            .filter(node -> node instanceof ListCell<?> && node.getId() != null && node.isVisible())
            .sorted(java.util.Comparator.comparing(node -> node.getLayoutY()))
            .map(node -> UUID.fromString(node.getId().substring(HistoryView.ROW.length())))
            .toList());
  }

  /** One call of the list. */
  public record Row(WindowUnderTest window, Locator root) {
    /** Which day it was; above the first call of it alone. */
    public Locator day() {
      return root.id(HistoryView.DAY);
    }

    public Locator name() {
      return root.id(PersonIds.NAME);
    }

    public Locator story() {
      return root.id(HistoryView.STORY);
    }

    public Locator time() {
      return root.id(HistoryView.TIME);
    }

    public Locator call() {
      return root.id(HistoryView.CALL);
    }

    /** Opens what the two write. */
    public ChatPage write() {
      root.id(HistoryView.WRITE).click();
      return new ChatPage(window);
    }

    /** What else can be done about them, opened. */
    public PersonMenuPage menu() {
      root.id(PersonMenu.ID).click();
      return new PersonMenuPage(window);
    }
  }
}
