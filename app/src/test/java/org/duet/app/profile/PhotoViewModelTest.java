package org.duet.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javax.imageio.ImageIO;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.media.Rehearsals;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.OwnPhoto;
import org.duet.app.state.Photo;
import org.duet.app.state.SocialEvent.OfSelf;
import org.duet.app.state.Trouble;
import org.duet.app.state.Update;
import org.duet.app.storage.Preferences;
import org.duet.app.testing.FakePhotos;
import org.duet.app.testing.Fx;
import org.duet.app.testing.People;
import org.duet.app.threads.FxThread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a picture, on this test's own thread: what is given to it is done step by step. */
class PhotoViewModelTest {
  private static final int WIDTH = 8000;
  private static final int HEIGHT = 5000;

  /** Longer than a busy machine takes for tens of millions of pixels. */
  private static final long PATIENCE = 60;

  @TempDir private Path folder;

  private final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedIn());
  private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
  private final FakePhotos files = new FakePhotos();
  private final Unfinished begun = new Unfinished();
  private PhotoViewModel model;

  @BeforeAll
  static void start() {
    Fx.start();
  }

  @BeforeEach
  void make() {
    Messages messages = new Messages(Locale.ENGLISH);
    model =
        new PhotoViewModel(
            state,
            this::happen,
            messages,
            files,
            new DevicesViewModel(Preferences.unkept(), Rehearsals.none(), messages, new FxThread()),
            steps::add,
            begun);
  }

  private void happen(Event event) {
    state.set(Update.update(state.get(), event).state());
  }

  private void step() throws InterruptedException {
    Runnable next = steps.poll(PATIENCE, TimeUnit.SECONDS);
    assertThat(next).as("something to do").isNotNull();
    next.run();
  }

  /** As many pixels as are taken: white, but for a black square at the lower right. */
  private Path large() throws IOException {
    BufferedImage large = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    byte[] bits = ((java.awt.image.DataBufferByte) large.getRaster().getDataBuffer()).getData();
    java.util.Arrays.fill(bits, (byte) 0xFF);
    for (int y = HEIGHT - 1000; y < HEIGHT; y++) {
      java.util.Arrays.fill(
          bits, y * (WIDTH / 8) + (WIDTH - 1000) / 8, (y + 1) * (WIDTH / 8), (byte) 0);
    }
    Path file = folder.resolve("large.png");
    ImageIO.write(large, "png", file.toFile());
    return file;
  }

  private Path small() throws IOException {
    BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    Path file = folder.resolve("small.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private Photo sent() {
    return ((OwnPhoto.Sending) ((AppState.SignedIn) state.get()).social().self().photo()).photo();
  }

  @Test
  void ofALargePictureThisThreadIsGivenASmallOneAndTheServerTheBest()
      throws IOException, InterruptedException {
    files.offer(large());
    model.choose();
    step();
    Stand.Cutting cutting = (Stand.Cutting) model.stand().get();
    assertThat(cutting.shown().getWidth()).isEqualTo(2048);
    assertThat(cutting.shown().getHeight()).isEqualTo(1280);
    assertThat(cutting.source().width()).isEqualTo(WIDTH);
    CropPane crop = new CropPane(cutting.shown(), cutting.scale(), new Messages(Locale.ENGLISH));
    assertThat(crop.width()).isEqualTo(HEIGHT);
    assertThat(crop.x()).isEqualTo((WIDTH - HEIGHT) / 2);
    crop.zoom().set(CropPane.MOST_ZOOM);
    assertThat(crop.width()).isEqualTo(HEIGHT / 4);
    model.use(cutting, WIDTH - 1000, HEIGHT - 1000, crop.width());
    step();
    Photo photo = sent();
    assertThat(photo).isNotNull();
    BufferedImage cut = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
    assertThat(cut.getWidth()).as("every pixel there is").isEqualTo(1000);
    assertThat(cut.getRGB(5, 5) & 0xFF).as("black").isLessThan(40);
  }

  @Test
  void whatIsBeingCutIsStillThereInAnotherWindow() throws IOException, InterruptedException {
    files.offer(small());
    model.choose();
    step();
    Stand cutting = model.stand().get();
    make();
    assertThat(model.stand().get()).isInstanceOf(Stand.Cutting.class).isEqualTo(cutting);
    model.cancel();
    make();
    assertThat(model.stand().get()).isEqualTo(new Stand.Calm(""));
  }

  @Test
  void aPictureThatDidNotArriveIsStillSeen() throws IOException, InterruptedException {
    files.offer(small());
    model.choose();
    step();
    model.use((Stand.Cutting) model.stand().get(), 0, 0, 60);
    step();
    assertThat(model.stand().get()).isEqualTo(new Stand.Sending(false));
    step();
    assertThat(model.preview().get()).isNotNull();
    happen(new OfSelf.PhotoNotSaved(new Trouble(Trouble.Kind.UNREACHABLE, "")));
    assertThat(model.stand().get()).isInstanceOf(Stand.Failed.class);
    assertThat(model.preview().get()).isNotNull();
    model.retry();
    assertThat(model.stand().get()).isEqualTo(new Stand.Sending(false));
    happen(new OfSelf.PhotoSaved());
    assertThat(model.stand().get()).isEqualTo(new Stand.Calm(""));
    assertThat(model.preview().get()).isNull();
  }
}
