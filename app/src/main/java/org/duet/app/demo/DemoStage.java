package org.duet.app.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.duet.app.threads.FxThread;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;
import org.duet.server.qa.RequestCounter;
import org.duet.server.qa.Seeds;
import org.jspecify.annotations.Nullable;

/** The server on a temporary database, and the two windows side by side. */
final class DemoStage implements AutoCloseable {
  private static final double LARGEST_WIDTH = 760;
  private static final double LARGEST_HEIGHT = 860;

  private final FxThread fxThread = new FxThread();
  private final RequestCounter requests = new RequestCounter();
  private final CountDownLatch closed = new CountDownLatch(2);
  private final MockServer server;
  private final DemoPerson ann;
  private final DemoPerson ben;
  private final @Nullable Path pictures;
  private final @Nullable Coturn relay;

  private DemoStage(@Nullable Path pictures, @Nullable Coturn relay) {
    this.pictures = pictures;
    this.relay = relay;
    ServerConfig config = ServerConfig.TEMPORARY.withSeeds(true).withRequests(requests);
    server =
        MockServer.start(
            relay == null
                ? config
                : config.withIce(
                    config.ice().withUrls(List.of(relay.url())).withSecret(relay.secret())));
    boolean hidden = relay != null;
    List<DemoPerson> both =
        fxThread.ask(() ->
            List.of(
                new DemoPerson("Ann", hidden, fxThread), new DemoPerson("Ben", hidden, fxThread)));
    ann = both.getFirst();
    ben = both.getLast();
    fxThread.ask(() -> {
      place(ann.stage(), 0);
      place(ben.stage(), 1);
      return true;
    });
  }

  /**
   * Opens everything.
   *
   * @param pictures where pictures of the steps go; null where somebody watches
   * @param relay through which alone the two call, and which ends with this; null for none
   */
  static DemoStage open(@Nullable Path pictures, @Nullable Coturn relay) {
    return new DemoStage(pictures, relay);
  }

  boolean hasRelay() {
    return relay != null;
  }

  DemoPerson ann() {
    return ann;
  }

  DemoPerson ben() {
    return ben;
  }

  void signIn() {
    ann.signIn(server.url(), Seeds.ANN, Seeds.PASSWORD);
    ben.signIn(server.url(), Seeds.BEN, Seeds.PASSWORD);
  }

  /** All requests of both clients so far. */
  long requests() {
    return requests.total();
  }

  /** Tells who watches where the play is. */
  void caption(String step) {
    fxThread.execute(() -> {
      ann.stage().setTitle("Ann · Duet · " + step);
      ben.stage().setTitle("Ben · Duet · " + step);
    });
  }

  /** Keeps what both windows show, where nobody watches. */
  void keepPicture(String step) throws IOException {
    if (pictures != null) {
      List<Image> windows = fxThread.ask(() -> List.of(ann.picture(), ben.picture()));
      Pictures.write(windows, pictures.resolve(step + ".png"));
    }
  }

  /** Blocks until the person closed both windows. */
  void awaitClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void place(Stage stage, int seat) {
    Rectangle2D screen = fxThread.screen();
    // Unseen, there is no screen that both would have to fit.
    boolean unseen = pictures != null;
    stage.setWidth(unseen ? LARGEST_WIDTH : Math.min(LARGEST_WIDTH, screen.getWidth() / 2));
    stage.setHeight(unseen ? LARGEST_HEIGHT : Math.min(LARGEST_HEIGHT, screen.getHeight()));
    stage.setX(screen.getMinX() + screen.getWidth() / 2 - (1 - seat) * stage.getWidth());
    stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
    stage.setOnHidden(gone -> closed.countDown());
    stage.show();
  }

  @Override
  public void close() {
    ann.close();
    ben.close();
    server.close();
    if (relay != null) {
      relay.close();
    }
  }
}
