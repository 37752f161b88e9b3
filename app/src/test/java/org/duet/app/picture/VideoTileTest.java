package org.duet.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.picture.FrameSize;
import org.duet.app.picture.VideoTile.Fit;
import org.duet.app.testing.FakePicture;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  /** As one does that goes to a window of its own, and back. */
  @Test
  void whatComesBackIsAskedForAgain() {
    FakePicture picture = FakePicture.portrait(200, 640, 360);
    Fx.run(() -> {
      List<Throwable> failures = new ArrayList<>();
      var before = Thread.currentThread().getUncaughtExceptionHandler();
      Thread.currentThread().setUncaughtExceptionHandler((thread, why) -> failures.add(why));
      VideoTile tile =
          new VideoTile(Fit.WHOLE, false, new SimpleObjectProperty<VideoPicture>(picture));
      room.getChildren().setAll(tile);
      tile.setMinSize(160, 120);
      room.layout();
      int asked = picture.askedWidth();
      assertThat(asked).isPositive();
      room.getChildren().clear();
      room.getChildren().setAll(tile);
      room.layout();
      assertThat(picture.askedWidth()).isEqualTo(asked);
      assertThat(failures).isEmpty();
      Thread.currentThread().setUncaughtExceptionHandler(before);
    });
  }

  /** What is not seen keeps the last picture it had for as long as it is not seen. */
  @Test
  void ofARoundPictureNothingElseHoldsAnImage() {
    Fx.run(() -> {
      VideoTile tile = round(new WritableImage(237, 132));
      assertThat(view(tile).getImage()).isNull();
      assertThat(filled(tile).getFill()).isInstanceOf(ImagePattern.class);

      tile.setStyle("");
      room.applyCss();
      tile.requestLayout();
      tile.layout();
      assertThat(view(tile).getImage()).isNotNull();
      assertThat(filled(tile).getFill()).isNull();
    });
  }

  /** JavaFX keeps something as large as the largest picture a shape was ever filled with. */
  @Test
  void aRoundPictureIsMadeOfWhatWasAskedForItsPlace() {
    Fx.run(() -> {
      VideoTile tile = round(new WritableImage(1280, 720));
      assertThat(view(tile).getImage()).isNotNull();
      assertThat(view(tile).isVisible()).isTrue();
      assertThat(filled(tile).getFill()).isNull();
    });
  }

  private VideoTile round(Image shown) {
    FakePicture picture = new FakePicture();
    VideoTile tile =
        new VideoTile(Fit.FILLED, false, new SimpleObjectProperty<VideoPicture>(picture));
    tile.setStyle("-fx-background-color: black; -fx-background-radius: 16;");
    room.getChildren().setAll(tile);
    room.applyCss();
    tile.resize(176, 132);
    picture.show(shown, 0);
    tile.layout();
    return tile;
  }

  private static ImageView view(VideoTile tile) {
    return (ImageView) tile.getChildrenUnmodifiable().getFirst();
  }

  private static Rectangle filled(VideoTile tile) {
    return (Rectangle) tile.getChildrenUnmodifiable().getLast();
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
