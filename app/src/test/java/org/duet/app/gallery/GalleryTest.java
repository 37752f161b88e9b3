package org.duet.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Snapshots;
import org.duet.app.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every view in every state, keeps the pictures, and finds what must not be. */
class GalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery");

  /** What shows only in a wait that lasts comes well before this, however busy the machine is. */
  private static final Duration COMING = Duration.ofSeconds(20);

  /** Only one window at a time: one that is not looked at would still draw. */
  private static Room open;

  /** Pictures are written while the next is drawn. */
  private static final ExecutorService WRITER = Executors.newSingleThreadExecutor();

  private static final List<Future<?>> WRITTEN = new ArrayList<>();

  private static FakeClient client;
  private static Stage stage;

  @BeforeAll
  static void start() {
    Fx.start();
  }

  @AfterAll
  static void finish() throws Exception {
    close();
    WRITER.shutdown();
    for (Future<?> written : WRITTEN) {
      written.get();
    }
  }

  private static void close() {
    Fx.run(() -> {
      if (stage != null) {
        stage.close();
      }
    });
  }

  /**
   * While one works on a view, {@code -Dgallery=chat} shows only the exhibits called so, and {@code
   * -Dgallery.room=fr} only in the rooms called so.
   */
  static Stream<Arguments> exhibits() {
    String wanted = System.getProperty("gallery", "");
    String where = System.getProperty("gallery.room", "");
    return Room.all().stream()
        .filter(room -> room.toString().contains(where))
        .flatMap(room ->
            Exhibits.all().stream()
                .filter(exhibit -> exhibit.name().contains(wanted))
                .map(exhibit -> Arguments.of(room, exhibit)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("exhibits")
  void looksAsItShould(Room room, Exhibit exhibit) {
    enter(room);
    Fx.run(() -> exhibit.hang(client));
    Scene scene = stage.getScene();
    Waiting.until("all of it is there", COMING, () -> Fx.call(() -> exhibit.isComplete(client)));
    Waiting.pulses(scene, 2);
    WritableImage picture = Snapshots.of(scene);
    Path file = FOLDER.resolve(exhibit + "-" + room + ".png");
    WRITTEN.add(WRITER.submit(() -> Snapshots.write(picture, file)));
    assertThat(Inspection.faults(scene, picture)).isEmpty();
    if (room.isForPointing()) {
      Fx.run(() -> assertThat(Pointed.faults(scene)).isEmpty());
    }
  }

  private static void enter(Room room) {
    if (room.equals(open)) {
      return;
    }
    close();
    Fx.run(() -> {
      client = new FakeClient(room.language());
      stage = room.open(client);
    });
    open = room;
    Waiting.pulses(stage.getScene(), 2);
  }
}
