package org.duet.app.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.image.PixelFormat;
import org.duet.app.media.DeviceCatalog;
import org.duet.app.media.DeviceList;
import org.duet.app.media.Lack;
import org.duet.app.media.Rehearsal;
import org.duet.app.media.Rehearsals;
import org.duet.app.media.VideoPicture;

/** Devices that come and go as the test says. On the JavaFX thread. */
public final class FakeDevices implements Rehearsals {
  private final List<Consumer<DeviceList>> watchers = new ArrayList<>();
  private DeviceList there = DeviceList.NONE;
  private Set<Lack> lacks = Set.of(Lack.CAMERA_MISSING);
  private boolean inCall;
  private Trial open;
  private int tones;

  /** These are plugged in from now on. */
  public void plug(DeviceList now) {
    there = now;
    lacks = now.cameras().isEmpty() ? Set.of(Lack.CAMERA_MISSING) : Set.of();
    List.copyOf(watchers).forEach(watcher -> watcher.accept(now));
    if (open != null) {
      open.listener.lacking(lacks);
    }
  }

  /** What is missing of the picture. */
  public void lack(Lack lack) {
    lacks = Set.of(lack);
    if (open != null) {
      open.listener.lacking(lacks);
    }
  }

  /** Whether a call has them. */
  public void inCall(boolean is) {
    inCall = is;
    if (open != null && is) {
      open.listener.inCall();
    }
  }

  /** As at first. */
  public void reset() {
    inCall = false;
    plug(DeviceList.NONE);
  }

  /** How loud it is just now. */
  public void level(double loudness) {
    if (open != null) {
      open.listener.level(loudness);
    }
  }

  /** Whether the camera's light is on. */
  public boolean isOn() {
    return open != null;
  }

  public int tones() {
    return tones;
  }

  @Override
  public DeviceCatalog devices() {
    return told -> {
      watchers.add(told);
      told.accept(there);
      return () -> watchers.remove(told);
    };
  }

  @Override
  public Rehearsal rehearse(boolean sound, Rehearsal.Listener listener) {
    open = new Trial(listener);
    if (inCall) {
      listener.inCall();
    } else {
      listener.lacking(lacks);
      listener.level(sound ? 0.6 : 0);
    }
    return open;
  }

  private final class Trial implements Rehearsal {
    private final Rehearsal.Listener listener;
    private final FakePicture picture = FakePicture.portrait(200, 640, 360);

    Trial(Rehearsal.Listener listener) {
      this.listener = listener;
    }

    @Override
    public VideoPicture picture() {
      return picture;
    }

    @Override
    public CompletableFuture<Still> still() {
      int[] pixels = new int[640 * 360];
      picture
          .image()
          .get()
          .getPixelReader()
          .getPixels(0, 0, 640, 360, PixelFormat.getIntArgbInstance(), pixels, 0, 640);
      return CompletableFuture.completedFuture(new Still(640, 360, pixels));
    }

    @Override
    public void tone() {
      tones++;
    }

    @Override
    public void close() {
      if (open == this) {
        open = null;
      }
    }
  }
}
