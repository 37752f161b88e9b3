package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.camera.Stamp;
import org.duet.app.testing.Fx;
import org.duet.app.testing.StampReader;
import org.duet.app.testing.Succession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of the frames that Ann's camera made Ben's window shows, read back from its pixels. */
class StampedPictureTest {
  private static final int WANTED = 90;

  private World world;
  private Person ann;
  private Person ben;

  @BeforeEach
  void talk() {
    world = new World();
    ann = world.welcome("Ann");
    ben = world.welcome("Ben");
    ann.client().call("Ben");
    ben.client().answer();
    ann.client().awaitPicture();
    ben.client().awaitPicture();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theWindowShowsOneFrameAfterTheOther() {
    Node picture = ben.call().remotePicture().visible();
    Watch watch = new Watch(picture, ben.client().media(media -> media.remote()));
    Fx.run(watch::start);
    Await.until(
        "three seconds of pictures in the window",
        () -> Fx.call(() -> watch.succession.pictures() >= WANTED));
    Fx.run(watch::stop);

    assertThat(watch.succession.faults()).as(watch.succession.toString()).isEmpty();
    assertThat(watch.changed).as("looks at a picture that stood and yet changed").isZero();
  }

  /** Looks at each pulse, between the changes of the picture, at what is there to be seen. */
  private static final class Watch extends AnimationTimer {
    private final Succession succession = new Succession();
    private final Node node;
    private final VideoPicture picture;
    private Optional<Stamp> last = Optional.empty();
    private long shown;
    private int changed;

    Watch(Node node, VideoPicture picture) {
      this.node = node;
      this.picture = picture;
      shown = picture.framesShown();
    }

    @Override
    public void handle(long pulse) {
      Optional<Stamp> now = StampReader.shownBy(node);
      if (picture.framesShown() != shown) {
        shown = picture.framesShown();
        succession.next(now);
      } else if (succession.pictures() > 0 && !now.equals(last)) {
        changed++;
      }
      last = now;
    }
  }
}
