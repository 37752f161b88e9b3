package org.duet.app.testing;

import java.util.List;
import java.util.UUID;
import org.duet.app.dashboard.ConnectionLine;
import org.duet.app.dashboard.DashboardView;
import org.duet.app.dashboard.PendingCard;
import org.duet.app.dashboard.PendingPanel;
import org.duet.app.shell.SideBar;
import org.duet.app.theme.PersonIds;
import org.duet.app.theme.PersonMenu;

/** The dashboard, as a person uses it. */
public final class DashboardPage {
  private final WindowUnderTest window;

  public DashboardPage(WindowUnderTest window) {
    this.window = window;
  }

  public Locator root() {
    return window.id(DashboardView.ID);
  }

  public Locator connection() {
    return window.id(ConnectionLine.ID);
  }

  public Locator signOut() {
    return window.id(SideBar.SIGN_OUT);
  }

  public PendingCallsPanel pendingCalls() {
    return new PendingCallsPanel();
  }

  /** Somebody who is there right now. */
  public Person online(long matchId) {
    return new Person(window.id(DashboardView.ONLINE_ROW + matchId), window);
  }

  /** Somebody who wrote. */
  public Person unread(long matchId) {
    return new Person(window.id(DashboardView.UNREAD_ROW + matchId), window);
  }

  /** Somebody whom to decide about. */
  public Person undecided(long matchId) {
    return new Person(window.id(DashboardView.DECIDE_ROW + matchId), window);
  }

  /** A call that is over. */
  public Person recent(UUID sessionId) {
    return new Person(window.id(DashboardView.RECENT_ROW + sessionId), window);
  }

  /** To all calls that are over. */
  public Locator allCalls() {
    return window.id(DashboardView.ALL_CALLS);
  }

  public Locator meet() {
    return window.id(DashboardView.MEET);
  }

  /** Somebody who matched and was not written to. */
  public Person fresh(long matchId) {
    return new Person(window.id(DashboardView.FRESH_ROW + matchId), window);
  }

  /** How the person themselves is greeted. */
  public Locator name() {
    return window.id(DashboardView.NAME);
  }

  /** Back into a call that runs without this device. */
  public Locator returnToCall() {
    return window.id(DashboardView.RETURN);
  }

  public Locator loading() {
    return window.id(DashboardView.LOADING);
  }

  public Locator empty() {
    return window.id(DashboardView.EMPTY);
  }

  public Locator failed() {
    return window.id(DashboardView.FAILED);
  }

  public Locator retry() {
    return window.id(DashboardView.RETRY);
  }

  /** What did not happen, above the rest. */
  public NoticesPage notices() {
    return new NoticesPage(window);
  }

  /** The list of matches, one press away. */
  public MatchesPage matches() {
    return new SideBarPage(window).goMatches();
  }

  /** The panel of the calls that wait. */
  public final class PendingCallsPanel {
    public Card card(long matchId) {
      return new Card(window.id(PendingPanel.ID).id(PendingCard.ID + matchId), window);
    }

    public Locator empty() {
      return window.id(PendingPanel.EMPTY);
    }

    /** The matches whose cards are shown right now, from top to bottom. */
    public List<Long> matches() {
      var panel = window.id(PendingPanel.ID).visible();
      return Fx.call(() ->
          Locator.below(panel)
              .filter(node -> node instanceof PendingCard && node.getId() != null)
              .map(node -> Long.valueOf(node.getId().substring(PendingCard.ID.length())))
              .toList());
    }
  }

  /** The card of one call. */
  public record Card(Locator root, WindowUnderTest window) {
    public Locator name() {
      return root.id(PendingCard.NAME);
    }

    public Locator kind() {
      return root.id(PendingCard.KIND);
    }

    public Locator ringingFor() {
      return root.id(PendingCard.RINGING_FOR);
    }

    public Locator answer() {
      return root.id(PendingCard.ANSWER);
    }

    public Locator decline() {
      return root.id(PendingCard.DECLINE);
    }

    public Locator dismiss() {
      return root.id(PendingCard.DISMISS);
    }

    /** Why it does not wait any more. */
    public Locator gone() {
      return root.id(PendingCard.GONE);
    }

    /** What else can be done about them, opened. */
    public PersonMenuPage menu() {
      root.id(PersonMenu.ID).click();
      return new PersonMenuPage(window);
    }
  }

  /** One person of the news. */
  public record Person(Locator root, WindowUnderTest window) {

    public Locator name() {
      return root.id(PersonIds.NAME);
    }

    public Locator call() {
      return root.id(DashboardView.CALL);
    }

    public Locator write() {
      return root.id(DashboardView.WRITE);
    }

    /** What else can be done about them, opened. */
    public PersonMenuPage menu() {
      root.id(PersonMenu.ID).click();
      return new PersonMenuPage(window);
    }
  }
}
