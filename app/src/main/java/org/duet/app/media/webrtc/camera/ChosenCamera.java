package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.picture.Outlet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The camera a person chose, or the next best one; which of them is on may change at any time, and
 * who looks at {@link #source} only sees another picture. All on the media thread.
 *
 * <pre>
 * off ──start──▶ on: the chosen one ◀── it comes (back) ──┐
 *  ▲                  └── gone, busy, silent ──▶ on: another, a made-up one, or none
 *  └──stop─────────────────────────────────────────────────┘
 * </pre>
 *
 * <p>One that another program has is tried again now and then while there is nothing else to see:
 * it does not say when it is free. Nobody is told of a try before it brings a picture. Where
 * another camera, or a made-up one, stands in, its picture is not given up for a try.
 */
public final class ChosenCamera implements Camera {
  private static final Logger LOG = LoggerFactory.getLogger(ChosenCamera.class);

  private final Cameras cameras;
  private final Runnable lacksChanged;
  private final Outlet outlet = new Outlet();

  private final Candidates candidates;
  private @Nullable Camera present;
  private @Nullable Lack madeUpLack;

  /** Empty for a made-up one, and for none. */
  private String name = "";

  private boolean on;
  private boolean dark;

  /** Whether what is on was busy when it was last asked, and has not yet brought a picture. */
  private boolean trying;

  private @Nullable Future<?> nextTry;

  /**
   * Off at first.
   *
   * @param wanted by name; empty for whatever there is
   * @param lacksChanged told whenever {@link #lacks} may say something else
   */
  public ChosenCamera(Cameras cameras, String wanted, Runnable lacksChanged) {
    this.cameras = cameras;
    this.lacksChanged = lacksChanged;
    candidates = new Candidates(cameras, wanted);
  }

  /** What a track is made of; the same whichever camera is on. */
  public VideoTrackSource source() {
    return outlet.source();
  }

  /** Where the picture of each camera goes, to be blurred and marked there. */
  public Outlet outlet() {
    return outlet;
  }

  @Override
  public void start() {
    if (!on || present == null) {
      on = true;
      trying = false;
      madeUpLack = null;
      candidates.allMayWork();
      open();
    }
  }

  /** Another one is wanted. */
  public void choose(String next) {
    if (candidates.want(next)) {
      trying = false;
      openAnew("");
    }
  }

  /** These are plugged in now. */
  public void plugged(List<String> names) {
    candidates.plugged(names);
    openAnew(name);
  }

  /** Only if that leads to another one. */
  private void openAnew(String keep) {
    List<String> best = candidates.bestFirst(keep);
    if (on && !(best.isEmpty() ? name.isEmpty() : best.getFirst().equals(name))) {
      leave();
      open();
    } else {
      lacksChanged.run();
    }
  }

  private void open() {
    for (String one : candidates.bestFirst("")) {
      if (opened(one)) {
        lacksChanged.run();
        return;
      }
    }
    trying = false;
    if (cameras.mayBeMadeUp()) {
      turnOn(cameras.madeUp(outlet, this::failMadeUp), "");
    } else if (candidates.anyBusy()) {
      noTry();
      nextTry = cameras.later(this::tryAgain);
    }
    lacksChanged.run();
  }

  private void tryAgain() {
    if (on && present == null) {
      candidates.busyMayWork();
      trying = true;
      open();
    }
  }

  private void noTry() {
    if (nextTry != null) {
      nextTry.cancel(false);
      nextTry = null;
    }
  }

  private void bringsPicture(String one) {
    if (trying && one.equals(name)) {
      trying = false;
      lacksChanged.run();
    }
  }

  private boolean opened(String one) {
    Camera made = null;
    try {
      made = cameras.make(one, outlet, () -> bringsPicture(one), lack -> fail(one, lack));
      turnOn(made, one);
      return true;
    } catch (Throwable t) { // the library throws java.lang.Error
      LOG.info("A camera cannot be opened: {}", t.toString());
      candidates.fail(one, Lack.CAMERA_BUSY);
      present = null;
      name = "";
      if (made != null) {
        made.dispose();
      }
      return false;
    }
  }

  private void turnOn(Camera made, String called) {
    present = made;
    name = called;
    made.dark(dark);
    made.start();
  }

  private void fail(String one, Lack lack) {
    if (!one.equals(name)) {
      return; // it is no longer on
    }
    candidates.fail(one, lack);
    leave();
    if (on) {
      open();
    }
    if (lack == Lack.CAMERA_MISSING) {
      var _ = cameras.later(() -> lookFor(one));
    }
  }

  /** A loose plug comes back sooner than anybody has noticed that it was gone. */
  private void lookFor(String one) {
    if (on) {
      candidates.mayWork(one);
      plugged(cameras.names());
    }
  }

  private void failMadeUp(Lack lack) {
    madeUpLack = lack;
    lacksChanged.run();
  }

  private void leave() {
    noTry();
    Camera old = present;
    present = null;
    name = "";
    if (old != null) {
      Thorough.all(old::stop, old::dispose);
    }
  }

  /** Whether there is one that is on, or at least being opened. */
  public boolean sees() {
    return present != null && madeUpLack == null && !trying;
  }

  /** What is missing of the picture while it is on. */
  public Set<Lack> lacks() {
    if (on && madeUpLack != null) {
      return EnumSet.of(madeUpLack);
    }
    if (on && !trying && candidates.isOther(name)) {
      return EnumSet.of(Lack.CAMERA_OTHER);
    }
    if ((present != null && !trying) || (!on && !candidates.none()) || cameras.mayBeMadeUp()) {
      return EnumSet.noneOf(Lack.class);
    }
    return EnumSet.of(candidates.lack());
  }

  @Override
  public void dark(boolean now) {
    dark = now;
    if (present != null) {
      present.dark(now);
    }
  }

  @Override
  public void stop() {
    on = false;
    trying = false;
    leave();
  }

  @Override
  public void dispose() {
    Thorough.all(this::leave, outlet::dispose);
  }
}
