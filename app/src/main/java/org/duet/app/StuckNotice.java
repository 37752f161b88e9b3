package org.duet.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.duet.app.i18n.Messages;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.duet.app.theme.WindowIcon;

/**
 * Says in a small window that the client runs already and does not answer. As a program of its own:
 * parameter {@code --config}.
 */
public final class StuckNotice extends Application {
  @Override
  public void start(Stage stage) {
    show(stage, Path.of(getParameters().getNamed().getOrDefault("config", "")), stage::close);
  }

  /** On the JavaFX thread. */
  public static void show(Stage stage, Path config, Runnable end) {
    Preferences chosen = Preferences.in(config);
    Messages messages = Messages.in(chosen.language.get());
    Label title = Texts.saying(messages.text("stuck.title"), "text-heading");
    Label words = Texts.saying(messages.text("stuck.text"), "text-quiet");
    Button close = new Button(messages.text("stuck.close"));
    close.setDefaultButton(true);
    close.setOnAction(press -> end.run());
    VBox box = new VBox(title, words, close);
    box.getStyleClass().add("notice");
    box.getStylesheets().add(Theme.sheet(Theme.class, "notice.css"));
    Scene scene = new Scene(box);
    Theme theme = new Theme();
    theme.appearance().set(Theme.Appearance.named(chosen.appearance.get()));
    theme.dress(scene);
    stage.setTitle(messages.text("app.name"));
    WindowIcon.dress(stage);
    stage.setScene(scene);
    stage.setResizable(false);
    stage.setOnCloseRequest(gone -> end.run());
    stage.show();
  }
}
