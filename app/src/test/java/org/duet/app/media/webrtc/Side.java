package org.duet.app.media.webrtc;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.media.Reach;
import org.duet.app.media.Ways;
import org.duet.app.media.webrtc.camera.Likeness;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.Patience;
import org.duet.app.threads.FxThread;
import org.duet.model.call.Signal;
import org.duet.model.wire.PeerNote;

/** One of the two people of a call: an engine, a call, and a window to see the other in. */
final class Side implements CallMedia.Listener, AutoCloseable {
  static final int WIDTH = 320;
  static final int HEIGHT = 180;

  /** Both are on this machine. */
  static final Ways WAYS = Ways.any(List.of()).within(Reach.MACHINE);

  final String name;
  final WebRtcEngine engine;
  final Heard heard = new Heard();
  final List<Signal> said = new CopyOnWriteArrayList<>();
  final List<MediaLink> links = new CopyOnWriteArrayList<>();
  final List<PeerNote> told = new CopyOnWriteArrayList<>();
  final ConcurrentLinkedQueue<Set<Lack>> lacks = new ConcurrentLinkedQueue<>();
  final CompletableFuture<Void> relayRefused = new CompletableFuture<>();
  volatile CompletableFuture<Void> pictureShown = new CompletableFuture<>();
  volatile Consumer<Signal> wire = signal -> {};
  volatile PeerCall call;
  volatile CallMedia.Sight sight = CallMedia.Sight.CLEAR;

  Side(String name) {
    this(MediaSettings.synthetic(name), Patience.usual());
  }

  Side(MediaSettings settings, Patience patience) {
    this(settings, null, patience);
  }

  Side(MediaSettings settings, CameraDriver driver, Patience patience) {
    this(settings, driver, patience, new FxThread());
  }

  Side(MediaSettings settings, CameraDriver driver, Patience patience, Executor fx) {
    HeadlessFx.start();
    name = settings.ownerName();
    engine = new WebRtcEngine(settings, fx, driver, patience);
    engine.onRemoteSound(heard);
  }

  /** A fresh call, shown. */
  PeerCall open() {
    said.clear();
    links.clear();
    told.clear();
    lacks.clear();
    pictureShown = new CompletableFuture<>();
    call = engine.open(this);
    call.begin(sight);
    call.remote().resize(WIDTH, HEIGHT);
    return call;
  }

  /** What two people say reaches the other at once. */
  static void wire(Side one, Side other) {
    one.wire = signal -> other.call.receive(signal);
    other.wire = signal -> one.call.receive(signal);
  }

  void connect(UUID session, boolean caller) {
    call.connect(session, caller, false, WAYS);
  }

  boolean sees(String other) {
    return hueDistance(hueShown(), Likeness.hue(other)) < 20;
  }

  /**
   * The hue of the corner of what a window with the other's picture in it shows.
   *
   * @return not a number while there is no picture: white would count as red
   */
  double hueShown() {
    return HeadlessFx.ask(() -> {
      Image image = call.remote().image().get();
      if (image == null) {
        return Double.NaN;
      }
      ImageView view = new ImageView(image);
      view.setFitWidth(WIDTH);
      view.setFitHeight(HEIGHT);
      WritableImage shot = new Scene(new StackPane(view), WIDTH, HEIGHT).snapshot(null);
      return shot.getPixelReader().getColor(12, 12).getHue();
    });
  }

  /** Of two neighbours in a row, in green, from 0 to 1; its rim does not count. */
  static double sharpestEdge(Image image) {
    PixelReader pixels = image.getPixelReader();
    double most = 0;
    for (int y = 4; y < image.getHeight() - 4; y++) {
      for (int x = 5; x < image.getWidth() - 4; x++) {
        double step = pixels.getColor(x, y).getGreen() - pixels.getColor(x - 1, y).getGreen();
        most = Math.max(most, Math.abs(step));
      }
    }
    return most;
  }

  static double hueDistance(double one, double other) {
    double apart = Math.abs(one - other) % 360;
    return Math.min(apart, 360 - apart);
  }

  MediaLink link() {
    return links.isEmpty() ? null : links.getLast();
  }

  @Override
  public void signal(Signal signal) {
    said.add(signal);
    wire.accept(signal);
  }

  @Override
  public void told(PeerNote note) {
    told.add(note);
  }

  @Override
  public void linkChanged(MediaLink link) {
    links.add(link);
  }

  @Override
  public void relayRefused() {
    relayRefused.complete(null);
  }

  @Override
  public void lacking(Set<Lack> lacking) {
    lacks.add(lacking);
  }

  @Override
  public void pictureShown() {
    pictureShown.complete(null);
  }

  @Override
  public void close() {
    engine.close();
  }
}
