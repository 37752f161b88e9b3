package org.duet.app.testing;

import org.duet.app.discover.DiscoverView;
import org.duet.app.theme.PersonMenu;

/** The people to get to know, as a person uses them. */
public final class DiscoverPage {
  private final WindowUnderTest window;

  public DiscoverPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(DiscoverView.ID);
  }

  public Locator find() {
    return window.id(DiscoverView.FIND);
  }

  public Locator trouble() {
    return window.id(DiscoverView.TROUBLE);
  }

  public Locator empty() {
    return window.id(DiscoverView.EMPTY);
  }

  public Locator failed() {
    return window.id(DiscoverView.FAILED);
  }

  public Locator loading() {
    return window.id(DiscoverView.LOADING);
  }

  public Locator retry() {
    return window.id(DiscoverView.RETRY);
  }

  /** Somebody in the row of faces. */
  public Locator face(long matchId) {
    return window.id(DiscoverView.FACE + matchId);
  }

  /** What else can be done about somebody in that row, opened as such menus are everywhere. */
  public PersonMenuPage menuOfFace(long matchId) {
    face(matchId).menu();
    return new PersonMenuPage(window);
  }

  public Card card(long matchId) {
    return new Card(window, window.id(DiscoverView.CARD + matchId));
  }

  /** The card that is open. */
  public record Card(WindowUnderTest window, Locator root) {
    public Locator name() {
      return root.id(DiscoverView.NAME);
    }

    public Locator fit() {
      return root.id(DiscoverView.FIT);
    }

    public Locator why() {
      return root.id(DiscoverView.WHY);
    }

    public Locator bio() {
      return root.id(DiscoverView.BIO);
    }

    /** How the two are, side by side. */
    public Locator traits() {
      return root.id(DiscoverView.TRAITS);
    }

    /** One of them, by its name; what it says is what the picture shows. */
    public Locator trait(String name) {
      return root.id(DiscoverView.TRAIT + name);
    }

    public Locator call() {
      return root.id(DiscoverView.CALL);
    }

    public Locator pass() {
      return root.id(DiscoverView.PASS);
    }

    /** What else can be done about them, opened. */
    public PersonMenuPage menu() {
      root.id(PersonMenu.ID).click();
      return new PersonMenuPage(window);
    }
  }
}
