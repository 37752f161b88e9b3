package org.duet.app.testing;

import org.duet.app.shell.KeysSheet;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.SideBar;
import org.duet.app.shell.SignOutSheet;
import org.duet.app.shell.UndoBar;

/** The side bar and what lies around every place, as a person uses them. */
public final class SideBarPage {
  private final WindowUnderTest window;

  public SideBarPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(SideBar.ID);
  }

  /** Who is signed in. */
  public Locator name() {
    return window.id(SideBar.NAME);
  }

  public Locator home() {
    return window.id(SideBar.HOME);
  }

  public Locator discover() {
    return window.id(SideBar.DISCOVER);
  }

  public Locator matches() {
    return window.id(SideBar.MATCHES);
  }

  public Locator calls() {
    return window.id(SideBar.CALLS);
  }

  public Locator settings() {
    return window.id(SideBar.SETTINGS);
  }

  public Locator profile() {
    return window.id(SideBar.PROFILE);
  }

  /** How much waits there, inside one of the places. */
  public Locator badge(Locator place) {
    return place.id(SideBar.BADGE);
  }

  public Locator signOut() {
    return window.id(SideBar.SIGN_OUT);
  }

  /** Of the question before something is lost. */
  public Locator signOutAnyway() {
    return window.id(SignOutSheet.GO);
  }

  public Locator signOutTitle() {
    return window.id(SignOutSheet.TITLE);
  }

  public Locator signOutStay() {
    return window.id(SignOutSheet.STAY);
  }

  /** There while nothing is real. */
  public Locator practice() {
    return window.id(SideBar.PRACTICE);
  }

  /** What is about to happen. */
  public Locator undoText() {
    return window.id(UndoBar.TEXT);
  }

  public Locator undo() {
    return window.id(UndoBar.BUTTON);
  }

  /** How old what is shown is, in a narrow window. */
  public Locator age() {
    return window.id(MainWindow.AGE);
  }

  /** Which key does what, over everything. */
  public Locator keys() {
    return window.id(KeysSheet.ID);
  }

  public Locator closeKeys() {
    return window.id(KeysSheet.CLOSE);
  }

  public DashboardPage goHome() {
    home().click();
    return new DashboardPage(window);
  }

  public DiscoverPage goDiscover() {
    discover().click();
    return new DiscoverPage(window);
  }

  public MatchesPage goMatches() {
    matches().click();
    return new MatchesPage(window);
  }

  public CallsPage goCalls() {
    calls().click();
    return new CallsPage(window);
  }
}
