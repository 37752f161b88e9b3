package org.duet.app.gallery;

import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.duet.app.testing.FakeClient;
import org.duet.app.theme.Theme.Appearance;

/** Shows every view in every state: a list of them, and a window of the client beside it. */
public final class Gallery {
  private Gallery() {}

  public static void main(String[] arguments) {
    Application.launch(Walls.class, arguments);
  }

  /** The window of the list, and the client's own. */
  public static final class Walls extends Application {
    @Override
    public void start(Stage stage) {
      FakeClient client = new FakeClient();
      Stage shown = new Stage();
      client.window().fill(shown);
      ListView<Exhibit> list = new ListView<>(FXCollections.observableArrayList(Exhibits.all()));
      list.getSelectionModel()
          .selectedItemProperty()
          .subscribe(exhibit -> {
            if (exhibit != null) {
              exhibit.hang(client);
            }
          });
      CheckBox dark = new CheckBox("Dark");
      dark.selectedProperty()
          .subscribe(is -> client.theme.appearance().set(is ? Appearance.DARK : Appearance.LIGHT));
      BorderPane root = new BorderPane(list);
      root.setBottom(dark);
      stage.setTitle("Gallery");
      stage.setScene(new Scene(root, 280, 760));
      stage.show();
      shown.setX(stage.getX() + 300);
      shown.setY(stage.getY());
      shown.show();
    }
  }
}
