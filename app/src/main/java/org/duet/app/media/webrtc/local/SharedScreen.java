package org.duet.app.media.webrtc.local;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duet.app.media.ScreenList;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.webrtc.picture.Inlet;
import org.duet.app.media.webrtc.screen.Screen;
import org.duet.app.media.webrtc.screen.Screens;
import org.jspecify.annotations.Nullable;

/**
 * What is shared in place of the camera's picture, one thing at a time; what was shared before it
 * has nothing to say any more. On the media thread.
 */
final class SharedScreen {
  private final Screens screens;
  private final Inlet inlet;
  private final Consumer<Share.Why> ended;
  private @Nullable Screen screen;

  /** Tells what is shared now from what was before. */
  private int turn;

  /**
   * @param ended told where what is shared ends by itself; it has still to be stopped
   */
  SharedScreen(Screens screens, Inlet inlet, Consumer<Share.Why> ended) {
    this.screens = screens;
    this.inlet = inlet;
    this.ended = ended;
  }

  /** What can be shared; done on any thread. */
  CompletableFuture<ScreenList> list() {
    return screens.list();
  }

  boolean isOn() {
    return screen != null;
  }

  /** While it is off. Throws where this cannot be shared. */
  void start(ScreenSource what) {
    int mine = ++turn;
    Screen made =
        screens.make(
            what,
            inlet,
            why -> {
              if (mine == turn) {
                ended.accept(why);
              }
            });
    made.start();
    screen = made;
  }

  /** Any number of times. */
  void stop() {
    Screen old = screen;
    screen = null;
    if (old != null) {
      old.stop();
    }
  }
}
