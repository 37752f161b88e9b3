package org.duet.app.testing;

import java.time.InstantSource;
import java.util.Locale;
import javafx.stage.Stage;
import org.duet.app.AppGraph;
import org.duet.app.call.CallControls;
import org.duet.app.i18n.Messages;
import org.duet.app.profile.PhotoSource;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.Screens;
import org.duet.app.shell.Surroundings;
import org.duet.app.theme.Theme;

/** The window of a real client, in English, on a machine that has nothing to offer but devices. */
public final class ClientWindow {
  private ClientWindow() {}

  /**
   * One that is not shown yet. On the JavaFX thread.
   *
   * @param files where this person takes their pictures from
   * @param server stands in the form already
   */
  public static Stage of(AppGraph graph, PhotoSource files, String server, String title) {
    var screens =
        new Screens(
            graph.store().state(),
            graph.store()::dispatch,
            new Messages(Locale.ENGLISH),
            InstantSource.system(),
            CallControls.of(graph.media()),
            graph.portraits(),
            files,
            server,
            Surroundings.none().with(graph.rehearsals()));
    Stage window = new Stage();
    new MainWindow(screens, new Theme()).fill(window);
    window.setTitle(title);
    return window;
  }
}
