package org.duet.app.testing;

import java.util.List;
import javafx.scene.control.ListCell;
import org.duet.app.matches.MatchesView;
import org.duet.app.theme.PersonIds;
import org.duet.app.theme.PersonMenu;

/** The list of matches, as a person uses it. */
public final class MatchesPage {
  private final WindowUnderTest window;

  public MatchesPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(MatchesView.ID);
  }

  public Locator search() {
    return window.id(MatchesView.SEARCH);
  }

  /** One of the orders: "recent", "name", "fit", "online". */
  public Locator order(String name) {
    return window.id(MatchesView.ORDER + name);
  }

  public Locator empty() {
    return window.id(MatchesView.EMPTY);
  }

  public Locator noneFound() {
    return window.id(MatchesView.NONE_FOUND);
  }

  public Locator list() {
    return window.id(MatchesView.LIST);
  }

  /** Wherever in the list it is. */
  public Row reveal(long matchId) {
    return new Row(window, list().reveal(MatchesView.ROW + matchId));
  }

  public Locator loading() {
    return window.id(MatchesView.LOADING);
  }

  public Locator failed() {
    return window.id(MatchesView.FAILED);
  }

  public Locator retry() {
    return window.id(MatchesView.RETRY);
  }

  public Row row(long matchId) {
    return new Row(window, window.id(MatchesView.ROW + matchId));
  }

  /** The matches whose rows are seen right now, from top to bottom. */
  public List<Long> matches() {
    var list = window.id(MatchesView.LIST).visible();
    return Fx.call(() ->
        Locator.below(list)
            .filter(node -> node instanceof ListCell<?> && node.getId() != null && node.isVisible())
            .sorted(java.util.Comparator.comparing(node -> node.getLayoutY()))
            .map(node -> Long.valueOf(node.getId().substring(MatchesView.ROW.length())))
            .toList());
  }

  /** One person of the list. */
  public record Row(WindowUnderTest window, Locator root) {
    public Locator call() {
      return root.id(MatchesView.CALL);
    }

    public Locator name() {
      return root.id(PersonIds.NAME);
    }

    public Locator about() {
      return root.id(PersonIds.ABOUT);
    }

    public Locator fit() {
      return root.id(MatchesView.FIT);
    }

    /** Where the two stand with each other. */
    public Locator stand() {
      return root.id(MatchesView.STAND);
    }

    public Locator refusal() {
      return root.id(MatchesView.REFUSAL);
    }

    public Locator unread() {
      return root.id(MatchesView.UNREAD);
    }

    public Locator talks() {
      return root.id(MatchesView.TALKS);
    }

    public Locator like() {
      return root.id(MatchesView.LIKE);
    }

    public Locator pass() {
      return root.id(MatchesView.PASS);
    }

    /** Opens what the two write. */
    public ChatPage write() {
      root.id(MatchesView.WRITE).click();
      return new ChatPage(window);
    }

    /** What else can be done about them, opened. */
    public PersonMenuPage menu() {
      root.id(PersonMenu.ID).click();
      return new PersonMenuPage(window);
    }
  }
}
