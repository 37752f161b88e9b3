package org.duet.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.picture.FrameSize;
import org.duet.app.picture.VideoTile.Fit;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How large a picture is asked for, and that this comes to rest. */
class VideoTileTest {
  private static final FrameSize CAMERA = new FrameSize(1280, 720);

  private Stage stage;
  private Pane room;

  @BeforeEach
  void openWindow() {
    Fx.start();
    Fx.run(() -> {
      room = new Pane();
      stage = new Stage();
      stage.setScene(new Scene(room, 200, 200));
      stage.show();
    });
  }

  @AfterEach
  void closeWindow() {
    Fx.run(stage::close);
  }

  /** Each new size costs new memory for the pictures, here and in the renderer. */
  @ParameterizedTest
  @EnumSource(Fit.class)
  void thePictureThatComesIsNoReasonToAskForAnother(Fit fit) {
    FakePicture picture = new FakePicture();
    VideoTile tile =
        Fx.call(() -> {
          VideoTile made =
              new VideoTile(fit, false, new SimpleObjectProperty<VideoPicture>(picture));
          room.getChildren().setAll(made);
          return made;
        });
    List<String> restless = new ArrayList<>();
    for (int width = 160; width < 1000; width += 37) {
      for (int height = 120; height < 700; height += 41) {
        int wide = width;
        int high = height;
        Fx.run(() -> tile.resize(wide, high));
        FrameSize first = comes(picture, tile);
        FrameSize second = comes(picture, tile);
        if (!first.equals(second)) {
          restless.add(wide + "×" + high + ": " + first + ", then " + second);
        }
      }
    }
    assertThat(restless).isEmpty();
  }

  /** A frame comes as it was asked for, and is laid out. Returns what is asked for then. */
  private static FrameSize comes(FakePicture picture, VideoTile tile) {
    return Fx.call(() -> {
      tile.layout();
      FrameSize frame = CAMERA.fitInto(picture.askedWidth(), picture.askedHeight());
      picture.show(new WritableImage(frame.width(), frame.height()), 0);
      tile.layout();
      return CAMERA.fitInto(picture.askedWidth(), picture.askedHeight());
    });
  }
}
