package org.duet.app.e2e;

import java.util.Locale;
import javafx.stage.Stage;
import org.duet.app.testing.CallPage;
import org.duet.app.testing.ClientWindow;
import org.duet.app.testing.DashboardPage;
import org.duet.app.testing.FakePhotos;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Journal;
import org.duet.app.testing.SafetyPage;
import org.duet.app.testing.SideBarPage;
import org.duet.app.testing.SignInPage;
import org.duet.app.testing.WindowUnderTest;
import org.duet.server.qa.Seeds;

/** Somebody at the window of their client: sees, hears, and clicks. */
final class Person implements AutoCloseable {
  private static final int APART = 1100;

  private final Client client;
  private final Stage stage;
  private final FakePhotos photos = new FakePhotos();
  private final WindowUnderTest window;

  /**
   * Opens their window.
   *
   * @param server stands in the form already
   * @param place so many windows stand to the left of it
   */
  Person(Client client, String server, int place) {
    this.client = client;
    stage = Fx.call(() -> open(server, place));
    window = new WindowUnderTest(stage, Journal.of(client.graph().store()));
  }

  /** By hand; others come in by the back door, which is quicker. */
  void typeIn() {
    SignInPage page = new SignInPage(window);
    page.email().fill(client.name().toLowerCase(Locale.ROOT) + "@duet.test");
    page.password().fill(Seeds.PASSWORD);
    page.submit().click();
    dashboard().root().shouldBeVisible();
    client.awaitIn("connected, with matches", s -> Client.isConnected(s) && s.matches() != null);
  }

  private Stage open(String server, int place) {
    Stage opened = ClientWindow.of(client.graph(), photos, server, client.name());
    opened.setX(place * APART);
    opened.setY(0);
    opened.show();
    return opened;
  }

  Client client() {
    return client;
  }

  WindowUnderTest window() {
    return window;
  }

  SideBarPage side() {
    return new SideBarPage(window);
  }

  /** What they choose when they are asked for a picture. */
  FakePhotos photos() {
    return photos;
  }

  DashboardPage dashboard() {
    return new DashboardPage(window);
  }

  SafetyPage safety() {
    return new SafetyPage(window);
  }

  CallPage call() {
    return new CallPage(window);
  }

  @Override
  public void close() {
    Fx.run(stage::close);
  }
}
