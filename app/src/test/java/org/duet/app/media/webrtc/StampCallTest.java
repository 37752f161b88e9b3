package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.duet.app.media.VideoPicture;
import org.duet.app.media.webrtc.camera.Stamp;
import org.duet.app.testing.StampReader;
import org.duet.app.testing.Succession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which of the frames that Ann's camera made become Ben's picture of her, through a real call. */
@Timeout(60)
class StampCallTest extends AnnAndBen {
  private static final int WANTED = 90;

  private final List<Optional<Stamp>> came = new CopyOnWriteArrayList<>();

  @Test
  void eachPictureIsALaterFrameThanTheOneBefore() {
    call();
    VideoPicture picture = ben.call.remote();
    HeadlessFx.run(() ->
        picture
            .image()
            .subscribe(image -> {
              if (image != null && came.size() < WANTED) {
                came.add(StampReader.of(image));
              }
            }));
    Until.soon("three seconds of frames", () -> came.size() == WANTED);

    Succession succession = new Succession();
    came.forEach(succession::next);
    assertThat(succession.faults()).as(succession.toString()).isEmpty();
  }
}
